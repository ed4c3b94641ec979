"""Figures of the journal as the services see it: saving, searching, unlocking.

Each function returns every single value, so that whoever prints them takes median or
percentile. Values are milliseconds.
"""

import random
import statistics
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

from ihm_desktop import paths
from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.services.journal import Journal
from ihm_desktop.services.open_session import new_uuid
from ihm_desktop.services.session import Session
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import Profile
from ihm_desktop.vault.secret import Secret
from tests.benchmarks.made_up import vocabulary
from tests.fakes import FakeTypesetter

SAVES: Final = 600
NEW_SHARE: Final = 0.3  # of the saves; the others change an entry anywhere in the journal
SAVES_A_REST: Final = 5  # a writer pauses now and then, and the index follows
SEARCHED_WORDS: Final = 120
UNLOCKS: Final = 9
_A_DAY: Final = EntryQuery()


def save_ms(database: Database, saves: int = SAVES) -> list[float]:
    """Times committed saves of the service: entries anywhere in the journal, and new ones.

    Args:
        database: An open, filled journal.
        saves: How many.
    """
    rnd, clock = random.Random(2), SystemClock()
    journal = Journal(Repositories.of(database), clock, new_uuid)
    words = vocabulary()
    last_id = int(database.value("SELECT max(id) FROM entries"))
    found: list[float] = []
    for number in range(saves):
        if rnd.random() < NEW_SHARE:
            body = " ".join(rnd.choices(words[:5_000], k=200))
            draft = Draft(body=body, written_at=clock.now() + timedelta(minutes=number))
        else:
            draft = journal.load(rnd.randint(1, last_id)).draft()
            draft = replace(draft, body=f"{draft.body} {rnd.choice(words)}")
        begun_s = perf_counter()
        entry, _change = journal.save(draft)
        found.append((perf_counter() - begun_s) * 1_000)
        if entry is not None and number % SAVES_A_REST == 0:
            journal.rest(entry.id)
    return found


def search_ms(database: Database, words: int = SEARCHED_WORDS) -> list[float]:
    """Times every search that typing a text makes: each letter on the way to one or two words.

    Args:
        database: An open, filled journal.
        words: How many texts are typed; common, middling and rare words, alone and in pairs.
    """
    journal = Journal(Repositories.of(database), SystemClock(), new_uuid)
    journal.find("", _A_DAY)  # what the list shows before anything is typed
    return [
        _timed_ms(partial(journal.find, text[:end], _A_DAY))
        for text in typed_texts(words)
        for end in range(1, len(text) + 1)
    ]


def typed_texts(count: int) -> list[str]:
    """Lists what is typed: every fourth a pair of words, common and rare ones in turn."""
    rnd, words = random.Random(3), vocabulary()
    ranks = (30, 300, 3_000, len(words) - 1)
    texts: list[str] = []
    for number in range(count):
        word = words[rnd.randint(0, ranks[number % len(ranks)])]
        pair = f"{words[rnd.randint(0, 100)]} {word}"
        texts.append(pair if number % 4 == 3 else word)
    return texts


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockScale:
    """Unlocking a large and a small journal, interleaved, key derivation taken off."""

    large_ms: list[float]
    small_ms: list[float]

    @property
    def ratio(self) -> float:
        """Median over median."""
        return statistics.median(self.large_ms) / statistics.median(self.small_ms)


def unlock_scale(
    large: VaultPaths, small: VaultPaths, passphrase: bytes, runs: int = UNLOCKS
) -> UnlockScale:
    """Times passphrase to what Home asks for first, in the services.

    Args:
        large: A journal with many entries.
        small: One with few.
        passphrase: What opens both, UTF-8.
        runs: How often each is unlocked.
    """
    unlock_ms(large, passphrase)
    unlock_ms(small, passphrase)
    pairs = [(unlock_ms(large, passphrase), unlock_ms(small, passphrase)) for _ in range(runs)]
    return UnlockScale(large_ms=[one for one, _ in pairs], small_ms=[two for _, two in pairs])


def unlock_ms(where: VaultPaths, passphrase: bytes) -> float:
    """Times one unlock, key derivation taken off, until Home has what it shows."""
    derivation = _TimedDerivation()
    session = Session(
        paths=where, clock=SystemClock(), resources=paths.resources(), derive=derivation
    )
    begun_s = perf_counter()
    session.unlock(Secret(bytearray(passphrase)))
    services = session.open_services(FakeTypesetter())
    services.places.last()
    services.settings.all()
    services.journal.lines(EntryQuery(limit=100))
    services.journal.tags()
    took_s = perf_counter() - begun_s - derivation.took_s
    session.close()
    return took_s * 1_000


class _TimedDerivation:
    """Argon2id with a stopwatch."""

    def __init__(self) -> None:
        self.took_s = 0.0

    def __call__(self, passphrase: Secret, salt: bytes, profile: Profile) -> Secret:
        begun_s = perf_counter()
        key = argon2id(passphrase, salt, profile)
        self.took_s += perf_counter() - begun_s
        return key


def _timed_ms(work: Callable[[], object]) -> float:
    begun_s = perf_counter()
    work()
    return (perf_counter() - begun_s) * 1_000


def percentile(values: list[float], share: float) -> float:
    """Returns the value below which a share of all values lies, 0 to 1."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def vault_in(folder: Path) -> VaultPaths:
    """Names the files of a vault that only figures use."""
    return VaultPaths(
        folder=folder, slot=folder / "keys.dat", vaults=(folder / "0.dat", folder / "1.dat")
    )
