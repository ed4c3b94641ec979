"""Walks along the Stairway and the answers at their steps."""

from collections.abc import Callable
from dataclasses import replace

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.reflection import StepAnswer, StepDraft, Walk
from ihm_desktop.domain.text import storable
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories


class Reflections:
    """The walks; every call runs on the vault thread."""

    def __init__(
        self,
        database: Database,
        repositories: Repositories,
        clock: Clock,
        new_uuid: Callable[[], str],
    ) -> None:
        self._database = database
        self._walks = repositories.walks
        self._steps = repositories.steps
        self._scrubbing = repositories.scrubbing
        self._clock = clock
        self._new_uuid = new_uuid

    def walks(self) -> tuple[Walk, ...]:
        """Lists all walks, oldest first."""
        return self._walks.all()

    def start(self, name: str = "") -> tuple[Walk, Change]:
        """Begins a walk.

        Args:
            name: The person's own name for it; may be empty.
        """
        walk = Walk(id=0, uuid=self._new_uuid(), name=storable(name), started_at=self._clock.now())
        return replace(walk, id=self._walks.insert(walk)), Change.of(Kind.WALK)

    def rename(self, walk_id: int, name: str) -> Change:
        """Gives a walk another name.

        Raises:
            NotFound: It was erased.
        """
        self._walks.rename(walk_id, storable(name))
        return Change.of(Kind.WALK)

    def save(self, draft: StepDraft) -> tuple[StepAnswer, Change]:
        """Saves what is on the page of a step; a step has one answer in a walk.

        Raises:
            NotFound: The walk was erased.
        """
        tidy = replace(draft, text=storable(draft.text), got_through=storable(draft.got_through))
        with self._database.transaction():
            self._walks.load(tidy.walk_id)
            answer_id = self._stored(tidy)
            self._walks.leave_at(tidy.walk_id, tidy.step_id)
        return self._steps.load(answer_id), Change.of(Kind.STEP, Kind.WALK)

    def _stored(self, draft: StepDraft) -> int:
        old = self._steps.find(draft.walk_id, draft.step_id)
        if old is None:
            return self._steps.insert(draft, self._new_uuid(), self._clock.now())
        self._steps.update(old.id, draft, self._clock.now())
        return old.id

    def rest(self, answer_id: int) -> Change:
        """Lets the search index follow: the writer paused or left the step.

        Raises:
            NotFound: The answer was erased.
        """
        self._steps.update_index(answer_id)
        return Change()

    def load(self, answer_id: int) -> StepAnswer:
        """Loads one answer, such as one that a search found.

        Raises:
            NotFound: There is none with this id.
        """
        return self._steps.load(answer_id)

    def answers(self, walk_id: int) -> tuple[StepAnswer, ...]:
        """Lists the answers of a walk in the order in which they were begun."""
        return self._steps.of(walk_id)

    def leave_at(self, walk_id: int, step_id: str) -> Change:
        """Notes where a walk was left, so that it goes on there.

        Raises:
            NotFound: It was erased.
        """
        self._walks.leave_at(walk_id, step_id)
        return Change.of(Kind.WALK)

    def erase(self, walk_id: int) -> Change:
        """Deletes a walk and its answers for good; `Journal.scrub` sees to its words.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            self._steps.delete_all_of(walk_id)
            self._walks.delete(walk_id)
            self._scrubbing.owe()
        return Change.of(Kind.WALK, Kind.STEP, Kind.ERASED)
