"""Empties folders in forked children that die, or meet a failing disk, at a chosen call.

A program of its own, as `slot_file_crashes.py` is. Each folder is emptied as it rests, and as
a kill left it in the middle of a change of passphrase and of a re-key. Prints one line of
JSON: what was found after each fault, before and after the next start.

    python emptying_crashes.py FOLDER
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from fakes_vault import cheap_derive, make_marked_database, secret, vault_paths
from slot_file_crashes import CALLS, NEW, OLD, STEP_BYTES, UNEVEN_BYTES, Death, change, die_at

from ihm_desktop import paths as program_paths
from ihm_desktop.content import cover_file
from ihm_desktop.domain.errors import IhmError, SlotFileDamaged, WrongPassphrase
from ihm_desktop.front import cover_settings
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.vault import folder as data_folder
from ihm_desktop.vault import levelling, vault_files
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.files import VaultPaths, new_name, old_name, rollback_name
from ihm_desktop.vault.folder import clean_leftovers, ensure_folder
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.vault import set_up, unlock

MOST_CALLS = 1_000
PIECE_BYTES = 16  # of old bytes that are looked for; chance finds none of this length
HOT = bytes.fromhex("d9d505f920a163d7") + bytes(12) + (512).to_bytes(4) + (4096).to_bytes(4)
STANDARD = cover_settings.usual(cover_file.load(program_paths.resources() / "covers", "plain"))
Work = Callable[[VaultPaths], object]
Met = Callable[[], bool]  # whether a fault was met


def settings_of(paths: VaultPaths) -> Path:
    return paths.folder / "settings"


def tidy(paths: VaultPaths, *, wanted: bool = False) -> None:
    """What the front does at each start, and after a journal process that asked for emptying."""
    emptying = Emptying(paths, partial(cover_settings.save, settings_of(paths), STANDARD))
    if wanted:
        emptying.want()
    emptying.tidy()
    clean_leftovers(paths)
    ensure_folder(paths)
    levelling.level(paths)


def rekey(paths: VaultPaths) -> None:
    """A re-key, the database's part of it done as SQLCipher leaves files behind."""
    index = unlock(paths, secret(OLD), derive=cheap_derive).vault_index
    changes = KeyChanges(paths=paths, vault_index=index, derive=cheap_derive)
    key, _generation = changes.begin_rekey(secret(OLD), secret(NEW))
    vault = paths.vaults[index]
    rollback = rollback_name(vault)
    rollback.write_bytes(HOT + bytes(4096))
    with vault.open("r+b") as database:
        os.write(database.fileno(), key.data.hex().encode())
        os.fsync(database.fileno())
    rollback.unlink()
    changes.settle_rekey(secret(NEW), key)


def template(folder: Path) -> VaultPaths:
    paths = vault_paths(folder / "template")
    set_up(paths, secret(OLD), FLOOR, make_marked_database, derive=cheap_derive).close()
    for vault in paths.vaults:
        with vault.open("ab") as file:
            file.write(bytes(UNEVEN_BYTES))
    telling = STANDARD._replace(shortcuts={"lookup": "Ctrl+Shift+F7"}, long_press=True)
    cover_settings.save(settings_of(paths), telling)
    return paths


def copy_of(paths: VaultPaths, to: Path) -> VaultPaths:
    copy = vault_paths(to)
    shutil.rmtree(copy.folder, ignore_errors=True)
    shutil.copytree(paths.folder, copy.folder)
    return copy


def run(work: Work, paths: VaultPaths, prepare: Callable[[], Met]) -> bool:
    """Returns whether a child came to the end of its work and met no fault."""
    child = os.fork()
    if child == 0:
        met = prepare()
        try:
            work(paths)
        except IhmError:
            os._exit(1)
        os._exit(1 if met() else 0)
    return os.waitpid(child, 0)[1] == 0


def killed_at(number: int, *, torn: bool = False) -> Met:
    """Has the process die before its call with a number, or after half of that write."""
    die_at(Death(number, torn))
    return lambda: False  # or nobody would be here to ask


def fail_at(number: int, code: int, *, on: bool) -> Met:
    """Makes one call fail, or every write from that call on."""
    done = 0

    def failing(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            nonlocal done
            done += 1
            if done == number or (on and done > number and name == "write"):
                raise OSError(code, "fault")
            return real(*args, **named)

        return call

    for name in CALLS:
        setattr(os, name, failing(name, getattr(os, name)))
    return lambda: done >= number


def opens(paths: VaultPaths, passphrase: str) -> str:
    try:
        with unlock(paths, secret(passphrase), derive=cheap_derive) as unlocked:
            made = paths.vaults[unlocked.vault_index].read_bytes()
            keys = [unlocked.data_key, unlocked.next_data_key]
            fits = any(key and made.startswith(key.data.hex().encode()) for key in keys)
            return "opens" if fits else "opens another database"
    except WrongPassphrase:
        return "wrong"
    except SlotFileDamaged:
        return "damaged"


def opened(paths: VaultPaths) -> tuple[str, str]:
    return opens(paths, OLD), opens(paths, NEW)


def cut_off(folder: Path, original: VaultPaths) -> Iterator[tuple[str, VaultPaths]]:
    """Leaves folders as kills leave them, each kind of state once."""
    seen: set[object] = set()
    for name, work in (("change", change), ("rekey", rekey)):
        for call in range(1, MOST_CALLS):
            paths = copy_of(original, folder / f"{name} {call}")
            ended = run(work, paths, partial(killed_at, call))
            files = sorted((path.name, path.stat().st_size) for path in paths.folder.iterdir())
            kind = (name, tuple(files), opened(paths))
            if kind not in seen:
                seen.add(kind)
                yield f"{name} {call}", paths
            else:
                shutil.rmtree(paths.folder)
            if ended:
                break


KINDS: dict[str, Callable[[int], Met]] = {
    "kill": killed_at,
    "torn": partial(killed_at, torn=True),
    "EIO": partial(fail_at, code=errno.EIO, on=False),
    "ENOSPC": partial(fail_at, code=errno.ENOSPC, on=True),
}


def faults(folder: Path, state: str, original: VaultPaths) -> Iterator[dict[str, Any]]:
    """Meets each fault at each call of emptying one folder."""
    at_rest = state == "rest"
    before = opened(original)
    old = old_pieces(original)
    for kind, prepare in KINDS.items() if at_rest else [("kill", killed_at)]:
        for call in range(1, MOST_CALLS):
            if not at_rest and call % 3 == 0:
                continue  # two of three calls are enough where the state itself differs
            paths = copy_of(original, folder / "copy")
            ended = run(partial(tidy, wanted=True), paths, partial(prepare, call))
            after = opened(paths)
            tidy(paths)
            found = {"state": state, "fault": kind, "call": call, "ended": ended}
            yield found | {"before": before, "after": after} | looked_at(paths, old)
            if ended:
                break


def looked_at(paths: VaultPaths, old: set[bytes]) -> dict[str, Any]:
    settings = cover_settings.load(settings_of(paths), STANDARD)
    return {
        "recovered": opened(paths),
        "names": sorted(path.name for path in paths.folder.iterdir()),
        "sizes": [vault.stat().st_size for vault in paths.vaults],
        "settings": "usual" if settings == STANDARD else "hers",
        "unfinished": vault_files.is_unfinished(paths),
        "left": len(old & pieces_in(paths)),
    }


def old_pieces(paths: VaultPaths) -> set[bytes]:
    """Cuts every slot file and the beginning of both databases, where the keys are, in pieces."""
    slots = [paths.slot, new_name(paths.slot), old_name(paths.slot)]
    data = [path.read_bytes() for path in slots if path.exists()]
    data += [vault.read_bytes()[:64] for vault in paths.vaults]
    return {piece for one in data for piece in cut(one)}


def pieces_in(paths: VaultPaths) -> set[bytes]:
    return {piece for path in paths.folder.iterdir() for piece in cut(path.read_bytes())}


def cut(data: bytes) -> Iterator[bytes]:
    whole = range(0, len(data) - PIECE_BYTES + 1, PIECE_BYTES)
    return (data[at : at + PIECE_BYTES] for at in whole)


def all_faults(folder: Path) -> Iterator[dict[str, Any]]:
    original = template(folder)
    yield from faults(folder, "rest", original)
    for state, paths in cut_off(folder, original):
        yield from faults(folder, state, paths)


if __name__ == "__main__":
    vault_files.VAULT_STEP_BYTES = levelling.VAULT_STEP_BYTES = STEP_BYTES
    data_folder.calibrate = lambda *_, **_unused: FLOOR
    # A kill loses nothing that was written; a sync is a point to die at, and costs no time here.
    os.fsync = os.fdatasync = lambda _descriptor: None
    json.dump(list(all_faults(Path(sys.argv[1]))), sys.stdout)
