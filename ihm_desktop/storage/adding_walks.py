"""Adds walks and their steps to a database; see `adding`."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from ihm_desktop.domain.reflection import StepAnswer, StepDraft, Walk
from ihm_desktop.storage.repositories import Repositories

VersionUuid = Callable[[str, object], str]


def add_walks(theirs: Repositories, ours: Repositories, version_uuid: VersionUuid) -> Counter[str]:
    """Adds all walks; steps that are here in another version go into a walk of their own.

    Args:
        theirs: Where they come from.
        ours: Where they go, inside a transaction.
        version_uuid: Makes the uuid of a version out of a uuid and its words.

    Returns:
        How many steps were added, kept beside, and here already.
    """
    run = _Run(theirs, ours, version_uuid)
    for walk in theirs.walks.all():
        run.add(walk)
    return run.tally


class _Run:
    """One run, with what it has counted."""

    def __init__(self, theirs: Repositories, ours: Repositories, version_uuid: VersionUuid) -> None:
        self._theirs = theirs
        self._ours = ours
        self._version_uuid = version_uuid
        self._here = {walk.uuid: walk for walk in ours.walks.all()}
        self.tally: Counter[str] = Counter()

    def add(self, walk: Walk) -> None:
        answers = self._theirs.steps.of(walk.id)
        mine = self._here.get(walk.uuid)
        if mine is None:
            self._insert_walk(walk, answers)
            self.tally["steps"] += len(answers)
            return
        here = {answer.step_id: _words(answer) for answer in self._ours.steps.of(mine.id)}
        missing = [answer for answer in answers if answer.step_id not in here]
        others = [
            answer
            for answer in answers
            if answer.step_id in here and here[answer.step_id] != _words(answer)
        ]
        self._insert(mine.id, missing)
        self.tally["steps"] += len(missing)
        self.tally["already_here"] += len(answers) - len(missing) - len(others)
        if others:
            self._keep_beside(walk, others)

    def _keep_beside(self, walk: Walk, answers: Sequence[StepAnswer]) -> None:
        """Puts other versions into a walk whose uuid is made of their words."""
        uuid = self._version_uuid(walk.uuid, tuple(map(_words, answers)))
        if uuid in self._here:
            self.tally["already_here"] += len(answers)
            return
        versions = [
            replace(answer, uuid=self._version_uuid(answer.uuid, _words(answer)))
            for answer in answers
        ]
        self._insert_walk(replace(walk, uuid=uuid), versions)
        self.tally["kept_beside"] += len(answers)

    def _insert_walk(self, walk: Walk, answers: Sequence[StepAnswer]) -> None:
        self._insert(self._ours.walks.insert(walk), answers)

    def _insert(self, walk_id: int, answers: Sequence[StepAnswer]) -> None:
        for answer in answers:
            draft = _draft(answer, walk_id)
            self._ours.steps.insert(draft, answer.uuid, answer.changed_at)


def _words(answer: StepAnswer) -> tuple[object, ...]:
    return (
        answer.step_id,
        answer.belongs,
        answer.prompt_as_shown,
        answer.text,
        answer.got_through,
        answer.happening_now,
    )


def _draft(answer: StepAnswer, walk_id: int) -> StepDraft:
    return StepDraft(
        walk_id=walk_id,
        step_id=answer.step_id,
        content_version=answer.content_version,
        step_name=answer.step_name,
        belongs=answer.belongs,
        prompt_id=answer.prompt_id,
        prompt_as_shown=answer.prompt_as_shown,
        text=answer.text,
        got_through=answer.got_through,
        happening_now=answer.happening_now,
        cursor=answer.cursor,
    )
