"""A second, separate journal beside this one, and writing into it from here.

Offered only where room was left for it when this journal was made: see ADR 19. Writing from
here is the one exception to "one vault a session"; nothing of this journal ever goes there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.entry import Draft, EntryLine, EntryQuery
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.services.journal import Journal
from ihm_desktop.services.passphrases import HIGHEST_GENERATION
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.storage.small_tables import MetaRepository
from ihm_desktop.vault.second import SecondChanges
from ihm_desktop.vault.secret import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondState:
    """What a session knows of a second journal when it begins.

    Attributes:
        has_room: Whether one may be made.
        is_there: Whether there is one.
        key: Its data key, where this journal keeps that; the session closes it.
    """

    has_room: bool
    is_there: bool
    key: Secret | None


NOTHING_SECOND = SecondState(has_room=False, is_there=False, key=None)


class Second:
    """The second journal; every call runs on the vault thread.

    Whatever asks for a passphrase raises WrongPassphrase where it does not fit, and takes
    about a second.
    """

    def __init__(
        self,
        meta: MetaRepository,
        changes: SecondChanges,
        state: SecondState,
        *,
        schema: Path,
        new_uuid: Callable[[], str],
    ) -> None:
        """Takes what it works with.

        Args:
            meta: Where this journal remembers the slot file's generation.
            changes: Changes to the slot file.
            state: What is known of a second journal.
            schema: Folder of this program's schema files.
            new_uuid: Makes the uuid of an entry.
        """
        self._meta = meta
        self._changes = changes
        self._has_room = state.has_room
        self._is_there = state.is_there
        self._key = state.key
        self._schema = schema
        self._new_uuid = new_uuid

    def has_room(self) -> bool:
        """Tells whether a second journal may be made; False in a second journal itself."""
        return self._has_room

    def is_there(self) -> bool:
        """Tells whether there is one."""
        return self._is_there

    def can_write(self) -> bool:
        """Tells whether this journal keeps its key, and may write into it."""
        return self._key is not None

    def make(self, passphrase: Secret, second: Secret, *, keep_key: bool) -> Change:
        """Makes a second journal; what the other file held is gone.

        Args:
            passphrase: This journal's.
            second: The second one's from now on.
            keep_key: Whether this journal may write into it.

        Raises:
            WrongPassphrase: The passphrase is not this journal's; nothing was made.
            PassphraseRejected: The second one cannot be used; nothing was made.
            NotFound: There is no room, or there is one already.
            DiskFull: There is no room on the disk; nothing was made.
        """
        make = partial(make_empty, self._schema)
        generation, key = self._changes.add(passphrase, second, make, keep_key=keep_key)
        self._know(generation, key, is_there=True)
        return Change()

    def change_passphrase(self, passphrase: Secret, second: Secret) -> Change:
        """Gives the second journal another passphrase; a second key of it stops working.

        Raises:
            WrongPassphrase: The passphrase is not this journal's.
            PassphraseRejected: The second one cannot be used.
            DatabaseDamaged: The key that is kept here opens it no longer.
        """
        self._remember(self._changes.change_passphrase(passphrase, second, try_database))
        return Change()

    def keep_key(self, passphrase: Secret, second: Secret) -> Change:
        """Lets this journal write into the second one.

        Raises:
            WrongPassphrase: One of the two does not fit.
        """
        generation, key = self._changes.keep_key(passphrase, second, try_database)
        self._know(generation, key, is_there=True)
        return Change()

    def forget_key(self, passphrase: Secret) -> Change:
        """Lets this journal write there no longer.

        Raises:
            WrongPassphrase: The passphrase is not this journal's.
        """
        self._know(self._changes.forget_key(passphrase), None, is_there=True)
        return Change()

    def remove(self, passphrase: Secret) -> Change:
        """Takes the second journal away, with everything in it.

        Raises:
            WrongPassphrase: The passphrase is not this journal's.
        """
        self._know(self._changes.remove(passphrase), None, is_there=False)
        return Change()

    def lines(self, query: EntryQuery) -> tuple[EntryLine, ...]:
        """Lists what is in it, newest first.

        Raises:
            NotFound: Its key is not kept here.
            DatabaseDamaged: The key that is kept here opens it no longer.
        """
        with self._opened() as database:
            return Repositories.of(database).lists.lines(query)

    def write(self, title: str, body: str, written_at: datetime) -> Change:
        """Writes one entry into it, as if it had been written there and then.

        Args:
            title: A heading; may be empty.
            body: What is written.
            written_at: Local date and time, which the entry's times of saving follow.

        Raises:
            NotFound: Its key is not kept here.
            DatabaseDamaged: The key that is kept here opens it no longer.
            DiskFull: Nothing was written.
        """
        with self._opened() as database:
            journal = Journal(Repositories.of(database), _At(written_at), self._new_uuid)
            entry, _ = journal.save(Draft(title=title, body=body, written_at=written_at))
            if entry is not None:
                journal.rest(entry.id)
        return Change()

    def close(self) -> None:
        """Wipes its key; nothing can be written there any more."""
        if self._key is not None:
            self._key.close()
        self._key = None

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        if self._key is None:
            raise NotFound
        database = Database.open(self._changes.file, self._key)
        try:
            migrate(database, self._schema)
            yield database
        finally:
            database.close()

    def _know(self, generation: int, key: Secret | None, *, is_there: bool) -> None:
        before, self._key, self._is_there = self._key, key, is_there
        if before is not None:
            before.close()
        self._remember(generation)

    def _remember(self, generation: int) -> None:
        self._meta.set(HIGHEST_GENERATION, generation)


@dataclass(frozen=True, slots=True)
class _At:
    """A clock that stands at the moment which an entry is said to be from."""

    local: datetime

    def now(self) -> datetime:
        return self.local

    def now_utc(self) -> datetime:
        return self.local.astimezone(UTC)

    def monotonic_s(self) -> float:
        return 0.0


def make_empty(schema: Path, path: Path, data_key: Secret) -> None:
    """Makes an empty journal database.

    Args:
        schema: Folder of this program's schema files.
        path: Where nothing is yet.
        data_key: 32 bytes.
    """
    database = Database.open(path, data_key, create=True)
    try:
        migrate(database, schema)
    finally:
        database.close()


def try_database(path: Path, data_key: Secret) -> None:
    """Opens a database and closes it again.

    Raises:
        DatabaseDamaged: The key does not open it.
    """
    Database.open(path, data_key).close()
