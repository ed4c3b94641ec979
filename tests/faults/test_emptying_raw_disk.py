"""After emptying, no byte of any slot file is left on the disk itself, file system and all."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ihm_desktop.vault import levelling, vault_files
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths, new_name
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.vault import set_up
from ihm_desktop.vault.wipe import wipe
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths

IMAGE_BYTES = 24 * 1024**2
STEP_BYTES = 1024**2
PIECE_BYTES = 16  # chance finds none of this length
BLOCK_BYTES = 4096

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="mounts an image of ext4")


class Disk:
    """An ext4 file system in a file; mounted, it is a folder."""

    def __init__(self, image: Path, folder: Path) -> None:
        self.image = image
        self.folder = folder
        with image.open("wb") as file:
            file.truncate(IMAGE_BYTES)
        self._run("/sbin/mkfs.ext4", "-q", "-F", str(image))
        folder.mkdir()
        self.mount()

    def mount(self) -> None:
        self._run("mount", "-o", "loop", str(self.image), str(self.folder))

    def unmount(self) -> None:
        self._run("umount", str(self.folder))

    def pieces(self) -> set[bytes]:
        """Returns everything on the disk, read from the image while it is not mounted."""
        self.unmount()
        data = self.image.read_bytes()
        self.mount()
        return cut(data)

    def _run(self, *command: str) -> None:
        subprocess.run(command, check=True, capture_output=True)


def cut(data: bytes) -> set[bytes]:
    """Cuts a disk, or a file, at the places where pieces of a file can begin."""
    empty = bytes(BLOCK_BYTES)
    blocks = (data[at : at + BLOCK_BYTES] for at in range(0, len(data), BLOCK_BYTES))
    return {
        block[at : at + PIECE_BYTES]
        for block in blocks
        if block != empty
        for at in range(0, len(block), PIECE_BYTES)
    }


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    try:
        made = Disk(tmp_path / "disk.ext4", tmp_path / "disk")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing can be mounted here")
    yield made
    made.unmount()


@pytest.fixture
def paths(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> VaultPaths:
    for module in (vault_files, levelling):
        monkeypatch.setattr(module, "VAULT_STEP_BYTES", STEP_BYTES)
    return vault_paths(disk.folder / "data")


def used(paths: VaultPaths) -> set[bytes]:
    """Makes a journal, changes its keys and its files as time does; returns all slots ever."""
    unlocked = set_up(paths, secret("old"), FLOOR, make_marked_database, derive=cheap_derive)
    seen = cut(paths.slot.read_bytes())
    level(paths)
    changes = KeyChanges(paths=paths, vault_index=unlocked.vault_index, derive=cheap_derive)
    changes.change_passphrase(secret("old"), secret("new"))
    level(paths)
    seen |= cut(paths.slot.read_bytes())
    unlocked.close()
    return seen


def test_no_byte_of_any_slot_file_is_left_on_the_disk(disk: Disk, paths: VaultPaths) -> None:
    slots = used(paths)
    assert slots & disk.pieces()

    wipe(paths)
    level(paths)

    assert not slots & disk.pieces()


def test_what_a_cut_off_change_had_written_is_gone_as_well(disk: Disk, paths: VaultPaths) -> None:
    slots = used(paths)
    new_name(paths.slot).write_bytes(paths.slot.read_bytes())
    assert slots & disk.pieces()

    wipe(paths)
    clean_leftovers(paths)

    assert not slots & disk.pieces()
