"""What the page shows, read in one go on the vault thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ihm_desktop.domain.guidance import Read
from ihm_desktop.domain.guidance_stairway import Stairway, Step
from ihm_desktop.domain.reflection import StepAnswer, Walk
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.services.open_session import OpenSession


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSnapshot:
    """Words of the program and words of the person.

    Attributes:
        plain: Whether things are called what they are instead of by their quiet names.
        walks: All walks, oldest first.
        walk: The one on screen, or None while there is none.
        answers: Its answers by the id of their step or read.
    """

    stairway: Stairway
    steps: tuple[Step, ...]
    reads: tuple[Read, ...]
    plain: bool
    walks: tuple[Walk, ...]
    walk: Walk | None
    answers: Mapping[str, StepAnswer]

    def title(self) -> str:
        """Returns the heading of the page."""
        return _(self.stairway.name if self.plain else self.stairway.quiet_name)

    def name_of(self, thing: Step | Read) -> str:
        """Returns what a step or a read is called on screen."""
        return _(thing.name if self.plain else thing.quiet_name)

    def step(self, step_id: str) -> Step | None:
        """Finds a step; None where content no longer has it."""
        return next((step for step in self.steps if step.id == step_id), None)

    def read(self, read_id: str) -> Read | None:
        """Finds a read; None where content no longer has it."""
        return next((read for read in self.reads if read.id == read_id), None)

    def with_answer(self, answer: StepAnswer) -> "PathSnapshot":
        """Returns the snapshot with an answer as it was saved."""
        if self.walk is None or answer.walk_id != self.walk.id:
            return self
        return replace(self, answers={**self.answers, answer.step_id: answer})


def take(
    session: "OpenSession", walk_id: int | None = None, answer_id: int | None = None
) -> PathSnapshot:
    """Reads everything that the page needs; runs on the vault thread.

    Args:
        session: The open journal.
        walk_id: The walk to show; None, or one that is gone, means the newest.
        answer_id: A step answer whose walk is to be shown instead.

    Returns:
        The snapshot.
    """
    library, reflections = session.library, session.reflections
    walks = reflections.walks()
    of = {walk.id: reflections.answers(walk.id) for walk in walks}
    walk = _chosen(walks, of, walk_id, answer_id)
    return PathSnapshot(
        stairway=library.stairway,
        steps=library.steps,
        reads=library.reads,
        plain=bool(session.settings.get("plain_names")),
        walks=walks,
        walk=walk,
        answers={answer.step_id: answer for answer in of[walk.id]} if walk else {},
    )


def _chosen(
    walks: tuple[Walk, ...],
    of: Mapping[int, tuple[StepAnswer, ...]],
    walk_id: int | None,
    answer_id: int | None,
) -> Walk | None:
    for walk in walks:
        if walk.id == walk_id or answer_id in [answer.id for answer in of[walk.id]]:
            return walk
    return walks[-1] if walks else None
