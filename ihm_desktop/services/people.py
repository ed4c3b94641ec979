"""People to turn to."""

from collections.abc import Callable
from dataclasses import replace

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.person import Person, PersonDraft
from ihm_desktop.domain.text import storable
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories


class People:
    """The people; every call runs on the vault thread."""

    def __init__(
        self, database: Database, repositories: Repositories, new_uuid: Callable[[], str]
    ) -> None:
        self._database = database
        self._people = repositories.people
        self._scrubbing = repositories.scrubbing
        self._new_uuid = new_uuid

    def all(self) -> tuple[Person, ...]:
        """Lists all people in the order in which they were added."""
        return self._people.all()

    def save(self, draft: PersonDraft) -> tuple[Person, Change]:
        """Saves what is on the page about someone.

        Args:
            draft: An `id` of None adds someone.

        Raises:
            NotFound: It was erased.
        """
        tidy = replace(
            draft,
            name=storable(draft.name),
            reach=storable(draft.reach),
            note=storable(draft.note),
        )
        return self._people.load(self._stored(tidy)), Change.of(Kind.PERSON)

    def _stored(self, draft: PersonDraft) -> int:
        if draft.id is None:
            return self._people.insert(draft, self._new_uuid())
        self._people.update(draft.id, draft)
        return draft.id

    def erase(self, person_id: int) -> Change:
        """Deletes someone for good; `Journal.scrub` sees to the words.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            self._people.delete(person_id)
            self._scrubbing.owe()
        return Change.of(Kind.PERSON, Kind.ERASED)
