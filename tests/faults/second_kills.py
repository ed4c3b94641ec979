"""Kills sessions of a folder with a second journal and of one without; looks from outside.

What is seen after each kill and the front's tidying is what a partner sees. It must not
tell the two vault files apart, nor a folder with a second journal from one without.
"""

import os
import random
import signal
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ihm_desktop.storage.integrity import damaged_pages
from ihm_desktop.vault.files import VaultPaths, rollback_name
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.levelling import level
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes import PASSPHRASE, FakeTypesetter, new_session, set_up_session
from tests.fakes_vault import secret, vault_paths
from tests.faults.nursery import LONGEST_S, Nursery, started, wait_for
from tests.faults.second_writer import SECOND

WITH = ("first", "second", "into", "first large", "second large")
WITHOUT = ("first", "first", "first large")
Seen = tuple[object, ...]


def make(folder: Path, *, second: bool) -> VaultPaths:
    """Makes a folder with one journal or two, tidied."""
    if not second:
        session = set_up_session(folder)
    else:
        session = new_session(folder)
        session.set_up(secret(PASSPHRASE), profile=FLOOR, room=True)
        services = session.open_services(FakeTypesetter())
        services.second.make(secret(PASSPHRASE), secret(SECOND), keep_key=True)
    session.close()
    paths = vault_paths(folder)
    tidy(paths)
    return paths


def kill_often(paths: VaultPaths, kills: int, *, second: bool) -> Iterator[Seen]:
    """Kills a session so often, and says what is seen after each tidying."""
    moments = random.Random(kills)
    with started("tests.faults.second_writer", paths.folder) as nursery:
        for number in range(kills):
            kinds = WITH if second else WITHOUT
            _run_and_kill(nursery, kinds[number % len(kinds)], moments.uniform(0, LONGEST_S))
            tidy(paths)
            yield seen(paths)


def tidy(paths: VaultPaths) -> None:
    """Does what the front does when no journal runs."""
    clean_leftovers(paths)
    level(paths)


def seen(paths: VaultPaths) -> Seen:
    """What a look at the folder says of one vault file and not of the other, or of a second.

    Returns:
        Empty where the two cannot be told apart; else what differs.
    """
    names = {path.name for path in paths.folder.iterdir()}
    expected = {paths.slot.name, *(vault.name for vault in paths.vaults)}
    beside = {rollback_name(vault).name for vault in paths.vaults}
    odd: list[object] = sorted(names - expected - beside)
    if names & beside not in (set(), beside):
        odd.append("one rollback file")
    looks = [tuple(_look(path) for path in _with_rollback(vault)) for vault in paths.vaults]
    if looks[0] != looks[1]:
        odd.append(looks)
    if len({_look(path)[1:] for path in (paths.slot, *paths.vaults)}) != 1:
        odd.append("modes or times of slot file and vaults")
    return tuple(odd)


def rollbacks(paths: VaultPaths) -> int:
    """Counts the rollback files beside the vaults."""
    return sum(rollback_name(vault).exists() for vault in paths.vaults)


def damage(paths: VaultPaths, *, second: bool) -> Counter[str]:
    """Opens every journal and counts what is wrong with it."""
    found: Counter[str] = Counter()
    for passphrase in (PASSPHRASE, SECOND) if second else (PASSPHRASE,):
        session = new_session(paths.folder)
        opening = session.unlock(secret(passphrase))
        assert session._database is not None
        found["notices"] += len(opening.notices)
        found["pages"] += len(damaged_pages(session._database))
        session.close()
        tidy(paths)
    return found


def _look(path: Path) -> tuple[int, int, int, int]:
    found = path.stat()
    return (
        found.st_size,
        stat.S_IMODE(found.st_mode),
        found.st_mtime_ns,
        found.st_atime_ns,
    )


def _with_rollback(vault: Path) -> list[Path]:
    return [path for path in (vault, rollback_name(vault)) if path.exists()]


def _run_and_kill(nursery: Nursery, kind: str, delay_s: float) -> None:
    writer = nursery.fork(kind)
    wait_for(delay_s)
    os.kill(writer, signal.SIGKILL)
    assert nursery.line() == "gone\n"
