"""Runs changes to a vault in forked children that die at a chosen moment.

A program of its own, because forking is safe only in a process without threads. It reads
nothing; it prints one line of JSON: what it found after each death.

    python slot_file_crashes.py FOLDER points|kills COUNT
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from fakes_vault import cheap_derive, make_marked_database, secret, vault_paths

from ihm_desktop.domain.errors import DatabaseDamaged, SlotFileDamaged, WrongPassphrase
from ihm_desktop.vault import folder as data_folder
from ihm_desktop.vault import levelling, vault_files
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import clean_leftovers, ensure_folder
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.second import SecondChanges
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.vault import set_up, unlock
from ihm_desktop.vault.wipe import wipe

# Every call by which the vault changes a disk.
CALLS = (
    "open",
    "write",
    "fsync",
    "fdatasync",
    "replace",
    "unlink",
    "ftruncate",
    "utime",
    "mkdir",
    "chmod",
)
OLD, NEW, SECOND = "the old one", "the new one", "the second one's so far"
STEP_BYTES = 256 * 1024  # smaller than in the program, so that the disk is not the test
UNEVEN_BYTES = 300_001
Change = Callable[[VaultPaths], object]


class Death(NamedTuple):
    """When a child dies: before its call with this number, or after half of that write."""

    call: int
    torn: bool


def change(paths: VaultPaths, old: str = OLD, new: str = NEW) -> None:
    index = unlock(paths, secret(old), derive=cheap_derive).vault_index
    KeyChanges(paths=paths, vault_index=index, derive=cheap_derive).change_passphrase(
        secret(old), secret(new)
    )


def second_of(paths: VaultPaths) -> SecondChanges:
    index = unlock(paths, secret(OLD), derive=cheap_derive).vault_index
    return SecondChanges(changes=KeyChanges(paths=paths, vault_index=index, derive=cheap_derive))


def add_second(paths: VaultPaths) -> None:
    second_of(paths).add(secret(OLD), secret(NEW), make_marked_database, keep_key=True)


def remove_second(paths: VaultPaths) -> None:
    second_of(paths).remove(secret(OLD))


def change_second(paths: VaultPaths) -> None:
    second_of(paths).change_passphrase(secret(OLD), secret(NEW), is_marked)


def is_marked(path: Path, key: Secret) -> None:
    """Stands in for opening a database."""
    if not path.read_bytes().startswith(key.data.hex().encode()):
        raise DatabaseDamaged


def set_up_anew(paths: VaultPaths) -> None:
    set_up(paths, secret(NEW), FLOOR, make_marked_database, derive=cheap_derive)


CHANGES: dict[str, Change] = {
    "change": change,
    "set_up": set_up_anew,
    "wipe": wipe,
    "level": level,
    "first_start": ensure_folder,
    "add_second": add_second,
    "remove_second": remove_second,
    "change_second": change_second,
}


def template(folder: Path, name: str) -> VaultPaths:
    paths = vault_paths(folder / f"template {name}")
    if name != "first_start":
        set_up(paths, secret(OLD), FLOOR, make_marked_database, room=True, derive=cheap_derive)
        if name == "remove_second":
            add_second(paths)
        if name == "change_second":
            second_of(paths).add(secret(OLD), secret(SECOND), make_marked_database, keep_key=True)
        for vault in paths.vaults:
            with vault.open("ab") as file:
                file.write(bytes(UNEVEN_BYTES))
    return paths


def copy_of(paths: VaultPaths, folder: Path) -> VaultPaths:
    copy = vault_paths(folder / "copy")
    shutil.rmtree(copy.folder, ignore_errors=True)
    if paths.folder.exists():
        shutil.copytree(paths.folder, copy.folder)
    return copy


def die_at(death: Death) -> None:
    """Makes the process end at its call with a given number, as a kill would end it."""
    done = 0

    def dying(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done == death.call:
                if death.torn and name == "write":
                    real(args[0], bytes(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **named)

        return call

    for name in CALLS:
        setattr(os, name, dying(name, getattr(os, name)))


def run_until_death(work: Change, paths: VaultPaths, death: Death) -> bool:
    """Returns whether the work ended before the child died."""
    child = os.fork()
    if child == 0:
        die_at(death)
        work(paths)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def recover(paths: VaultPaths) -> None:
    """What the front does at every start."""
    clean_leftovers(paths)
    ensure_folder(paths)
    level(paths)


def opens(paths: VaultPaths, passphrase: str) -> str:
    try:
        with unlock(paths, secret(passphrase), derive=cheap_derive) as unlocked:
            made = paths.vaults[unlocked.vault_index].read_bytes()
            whole = made.startswith(unlocked.data_key.data.hex().encode())
            return "opens" if whole else "opens another database"
    except WrongPassphrase:
        return "wrong"
    except SlotFileDamaged:
        return "damaged"


def state(paths: VaultPaths) -> dict[str, Any]:
    return {
        "old": opens(paths, OLD),
        "new": opens(paths, NEW),
        "second": opens(paths, SECOND),
        "names": sorted(path.name for path in paths.folder.iterdir()),
        "sizes": [vault.stat().st_size for vault in paths.vaults],
    }


def at_every_point(folder: Path, name: str, torn: bool) -> Iterator[dict[str, Any]]:
    original = template(folder, name)
    for call in range(1, 1000):
        paths = copy_of(original, folder)
        ended = run_until_death(CHANGES[name], paths, Death(call, torn))
        recover(paths)
        yield {"change": name, "call": call, "torn": torn, "ended": ended, **state(paths)}
        if ended:
            return


def points(folder: Path) -> Iterator[dict[str, Any]]:
    for name in CHANGES:
        yield from at_every_point(folder, name, torn=False)
    for name in ("change", "level", "first_start", "add_second"):
        yield from at_every_point(folder, name, torn=True)


def change_for_ever(paths: VaultPaths) -> None:
    while True:
        for old, new in ((OLD, NEW), (NEW, OLD)):
            if opens(paths, old) == "opens":
                change(paths, old, new)


def kills(folder: Path, count: int) -> Iterator[dict[str, Any]]:
    moments = random.Random(count)
    paths = template(folder, "kills")
    for _ in range(count):
        child = os.fork()
        if child == 0:
            change_for_ever(paths)
        time.sleep(moments.uniform(0.001, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        left = len(list(paths.folder.iterdir())) > 3
        recover(paths)
        yield {"change": "kill", "left": left, **state(paths)}


if __name__ == "__main__":
    vault_files.VAULT_STEP_BYTES = levelling.VAULT_STEP_BYTES = STEP_BYTES
    # Which profile a first start chooses is no question here, and timing it takes 0.4 s.
    data_folder.calibrate = lambda *_, **_unused: FLOOR
    where, what, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    found = points(where) if what == "points" else kills(where, times)
    json.dump(list(found), sys.stdout)
