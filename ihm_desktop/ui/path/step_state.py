"""What a step is at the moment, told from its answer; no state is better than another."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from ihm_desktop.domain import reflection
from ihm_desktop.domain.guidance_stairway import Stairway
from ihm_desktop.domain.reflection import Belongs, StepAnswer
from ihm_desktop.i18n import _

KEEP: Final = reflection.KEEP
READ: Final = "read."  # before a read's id, where its answer is stored beside the steps'


class StepState(Enum):
    """How a step is drawn and told."""

    OPEN = auto()
    LOOKED_AT = auto()
    NOT_MINE = auto()
    RESTING = auto()


def is_kept(answer: StepAnswer | None) -> bool:
    """Tells whether a step waits for a session."""
    return answer is not None and answer.prompt_id == KEEP and answer.belongs is None


def has_words(answer: StepAnswer | None) -> bool:
    """Tells whether anything was written at a step."""
    return answer is not None and bool(answer.text.strip() or answer.got_through.strip())


def state_of(answer: StepAnswer | None) -> StepState:
    """Tells how a step is drawn.

    Args:
        answer: What was answered there, or None.
    """
    if answer is None:
        return StepState.OPEN
    if answer.belongs is Belongs.NOT_PART:
        return StepState.NOT_MINE
    if answer.belongs in (Belongs.PART, Belongs.NOT_SURE) or has_words(answer):
        return StepState.LOOKED_AT
    if is_kept(answer) or answer.belongs is Belongs.SKIP:
        return StepState.RESTING
    return StepState.LOOKED_AT if answer.happening_now is not None else StepState.OPEN


def words_of(answer: StepAnswer | None, stairway: Stairway) -> str:
    """Returns the quiet words beside a step's name; empty where there is nothing to say."""
    if answer is None:
        return ""
    if is_kept(answer) and not has_words(answer):
        return _text(stairway, KEEP)
    if answer.belongs is not None:
        return _text(stairway, answer.belongs.value)
    return _("a few words") if has_words(answer) else ""


def states(answers: Mapping[str, StepAnswer], step_ids: tuple[str, ...]) -> dict[str, StepState]:
    """Tells the state of every step."""
    return {step_id: state_of(answers.get(step_id)) for step_id in step_ids}


def _text(stairway: Stairway, choice_id: str) -> str:
    choices = (*stairway.answers, *stairway.content_choices)
    return next((_(choice.text) for choice in choices if choice.id == choice_id), "")
