"""Check-ins with the Healing Tree."""

from collections.abc import Callable
from dataclasses import replace

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.check_in import CheckIn, CheckInDraft
from ihm_desktop.domain.text import storable
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories


class CheckIns:
    """The check-ins; every call runs on the vault thread."""

    def __init__(
        self, database: Database, repositories: Repositories, new_uuid: Callable[[], str]
    ) -> None:
        self._database = database
        self._check_ins = repositories.check_ins
        self._scrubbing = repositories.scrubbing
        self._new_uuid = new_uuid

    def save(self, draft: CheckInDraft) -> tuple[CheckIn, Change]:
        """Saves a check-in with any subset of its answers.

        Args:
            draft: An `id` of None makes a new one.

        Raises:
            NotFound: It was erased.
        """
        tidy = replace(
            draft,
            made_at=draft.made_at.replace(tzinfo=None),
            caption=storable(draft.caption),
            note=storable(draft.note),
            helper=storable(draft.helper),
        )
        return self._check_ins.load(self._stored(tidy)), Change.of(Kind.CHECK_IN)

    def _stored(self, draft: CheckInDraft) -> int:
        if draft.id is None:
            return self._check_ins.insert(draft, self._new_uuid())
        self._check_ins.update(draft.id, draft)
        return draft.id

    def rest(self, check_in_id: int) -> Change:
        """Lets the search index follow: the writer paused or left the page.

        Raises:
            NotFound: It was erased.
        """
        self._check_ins.update_index(check_in_id)
        return Change()

    def all(self) -> tuple[CheckIn, ...]:
        """Lists all check-ins, oldest first."""
        return self._check_ins.all()

    def load(self, check_in_id: int) -> CheckIn:
        """Loads one check-in.

        Raises:
            NotFound: There is none with this id.
        """
        return self._check_ins.load(check_in_id)

    def erase(self, check_in_id: int) -> Change:
        """Deletes a check-in for good; `Journal.scrub` sees to its words.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            self._check_ins.delete(check_in_id)
            self._scrubbing.owe()
        return Change.of(Kind.CHECK_IN, Kind.ERASED)
