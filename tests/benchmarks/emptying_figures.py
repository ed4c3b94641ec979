"""How soon nothing opens any more, in a small folder and in one of 5 GiB.

The large vault files are real ones: their blocks are taken by `posix_fallocate` behind a small
database, as levelling puts random bytes there; SQLite reads no further than its own pages.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.domain.errors import WrongPassphrase
from ihm_desktop.front import cover_settings
from ihm_desktop.front.covers import COVERS
from ihm_desktop.ui.emptying.countdown import SECONDS
from ihm_desktop.ui.emptying.held_chord import HOLD_MS
from ihm_desktop.vault import vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.profiles import FLOOR
from tests.benchmarks import made_up, program
from tests.benchmarks.cover_vault import vault_in
from tests.benchmarks.journals import passphrase
from tests.benchmarks.program import ROOT
from tests.benchmarks.x_server import XK_CONTROL_L, XK_SHIFT_L, XServer, pause, seen_after_ms

RUNS: Final = 100
KEY_RUNS: Final = 3
ENTRIES: Final = 250  # about 1 MiB of pages
LARGE_BYTES: Final = 5 * 1024**3
XK_DELETE: Final = 0xFFFF
CHORD: Final = (XK_CONTROL_L, XK_SHIFT_L, XK_DELETE)
PATIENCE_S: Final = 30.0
ASKED_S: Final = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptied:
    """What was measured on folders of one size.

    Attributes:
        first_ms: From the arrival of the journal's wish at the front to the end of the first
            sync, after which nothing opens; the killing is in it.
        disk_ms: A sync of as many bytes written over in another file, after each of these.
        rest_ms: From there until the folder is a never-used one and levelled, once.
        keys_ms: From the held keys' going down to the new slot file, less what is held and
            counted.
    """

    first_ms: list[float]
    disk_ms: list[float]
    rest_ms: float
    keys_ms: list[float]


def measured(server: XServer, folder: Path, *, large: bool, runs: int = RUNS) -> Emptied:
    """Measures one size; the folder is emptied and given up.

    Args:
        server: The screen.
        folder: Made anew.
        large: Whether the vault files are of 5 GiB.
        runs: How often the first sync is measured.
    """
    where = vault_in(folder)
    ensure_folder(where)
    made_up.make_vault(where, passphrase(), ENTRIES, profile=FLOOR)
    slots = where.slot.read_bytes()
    if large:
        grow(where)
    command = [sys.executable, "-m", "tests.benchmarks.emptying_run", str(folder), str(runs)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    must_not_open(where)
    keys_ms = []
    for _ in range(KEY_RUNS):
        where.slot.write_bytes(slots)
        if large:
            grow(where)
        keys_ms.append(by_keys_ms(server, where))
    return Emptied(**found, keys_ms=keys_ms)


def grow(where: VaultPaths) -> None:
    """Gives both vault files 5 GiB of real blocks."""
    for path in where.vaults:
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.posix_fallocate(descriptor, 0, LARGE_BYTES)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def by_keys_ms(server: XServer, where: VaultPaths) -> float:
    """Holds the keys on the unlock window of the real program.

    Returns:
        Milliseconds until the slot file is another one, without hold and countdown.
    """
    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    usual = cover_settings.usual(cover)
    settings = usual._replace(long_press=True)
    cover_settings.save(where.folder / cover.settings_file, settings)
    with program.running(server, where.folder) as running:
        running.open_door()
        before = where.slot.read_bytes()

        def changed() -> bool:
            pause(ASKED_S)
            return where.slot.read_bytes() != before

        with held(server):
            took_ms = seen_after_ms(changed, perf_counter(), PATIENCE_S)
    return took_ms - HOLD_MS - SECONDS * 1_000


@contextlib.contextmanager
def held(server: XServer) -> Iterator[None]:
    """Keeps the three keys down."""
    for key in CHORD:
        server.key(key, down=True)
    try:
        yield
    finally:
        for key in reversed(CHORD):
            server.key(key, down=False)


def must_not_open(where: VaultPaths) -> None:
    """Makes sure that it was the real thing which was measured."""
    try:
        vault.unlock(where, passphrase()).close()
    except WrongPassphrase:
        return
    raise AssertionError
