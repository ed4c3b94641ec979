"""The made-up journals that figures are measured on; each is made when it is first asked for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Final

from ihm_desktop import paths
from ihm_desktop.domain.entry import Draft
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.storage.database import Database
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.vault import levelling, vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.profiles import FLOOR, Profile, calibrate
from ihm_desktop.vault.secret import Secret
from tests.benchmarks import made_up, made_up_rest
from tests.benchmarks.cover_vault import vault_in
from tests.benchmarks.program import PASSPHRASE
from tests.fakes import FakeTypesetter

LARGE: Final = 100_000
SMALL: Final = 100
AS_RIVAL: Final = 3_400
PARAGRAPHS: Final = 100
LONG_WORDS: Final = 20_000
PARAGRAPH_WORDS: Final = 2_000
LONG_TITLE: Final = "qqlong"  # found by typing it; in no list of words
PARAGRAPH_TITLE: Final = "qqbroad"


class Journals:
    """Data folders in one temporary folder; all open with the same passphrase."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def large(self) -> VaultPaths:
        """100,000 entries of 200 words."""
        return self._made("large", LARGE, FLOOR)

    @cached_property
    def long_pages(self) -> VaultPaths:
        """100 entries and two very long ones."""
        made = self._made("long", SMALL, FLOOR)
        with_session(made, _add_long)
        return made

    @cached_property
    def small(self) -> VaultPaths:
        """100 entries."""
        return self._made("small", SMALL, FLOOR)

    @cached_property
    def as_rival(self) -> VaultPaths:
        """As many entries as the rival's journal has."""
        return self._made("as-rival", AS_RIVAL, FLOOR)

    @cached_property
    def usual_cost(self) -> VaultPaths:
        """100 entries, opened at the cost that a set-up would choose on this computer."""
        return self._made("usual", SMALL, calibrate(SystemClock().monotonic_s))

    def _made(self, name: str, count: int, profile: Profile) -> VaultPaths:
        where = vault_in(self.folder / name)
        ensure_folder(where)
        made_up.make_vault(where, passphrase(), count, profile=profile)
        with_session(where, _add_rest)
        return where


def passphrase() -> Secret:
    """Returns what opens all of them."""
    return Secret(bytearray(PASSPHRASE.encode()))


def long_drafts() -> tuple[Draft, Draft]:
    """Makes an entry of 20,000 words in 100 paragraphs, and one paragraph of 2,000 words.

    The cursor stands in the middle, where every key moves what follows.
    """
    words = made_up.vocabulary()[: LONG_WORDS // 2] * 2
    each = LONG_WORDS // PARAGRAPHS
    paragraphs = [" ".join(words[at : at + each]) for at in range(0, LONG_WORDS, each)]
    body, broad = "\n".join(paragraphs), " ".join(words[:PARAGRAPH_WORDS])
    now = SystemClock().now()
    middle = sum(len(paragraph) + 1 for paragraph in paragraphs[: PARAGRAPHS // 2]) - 1
    return (
        Draft(title=LONG_TITLE, body=body, written_at=now, cursor=middle),
        Draft(
            title=PARAGRAPH_TITLE,
            body=broad,
            written_at=now + timedelta(minutes=1),
            cursor=broad.index(" ", len(broad) // 2),
        ),
    )


def with_session(where: VaultPaths, work: Callable[[OpenSession], None]) -> None:
    """Opens a journal, does something in it, and levels its folder."""
    session = Session(paths=where, clock=SystemClock(), resources=paths.resources())
    session.unlock(passphrase())
    try:
        work(session.open_services(FakeTypesetter()))
    finally:
        session.close()
    levelling.level(where)


@contextmanager
def database_of(where: VaultPaths) -> Iterator[Database]:
    """Opens the database of a journal itself."""
    with vault.unlock(where, passphrase()) as unlocked:
        database = Database.open(where.vaults[unlocked.vault_index], unlocked.data_key)
        try:
            yield database
        finally:
            database.close()


def _add_rest(services: OpenSession) -> None:
    made_up_rest.add(services, SystemClock().now())


def _add_long(services: OpenSession) -> None:
    for draft in long_drafts():
        entry, _change = services.journal.save(draft)
        if entry is not None:
            services.journal.rest(entry.id)
