"""A walk along the Stairway and what was answered at its steps."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

KEEP: Final = "keep"  # id of the content choice, and prompt id of a step that waits for a session


class Belongs(StrEnum):
    """The four answers to "Is this part of your story?"."""

    PART = "part"
    NOT_PART = "not_part"
    NOT_SURE = "not_sure"
    SKIP = "skip"


class HappeningNow(StrEnum):
    """Answers to "Is some of this happening now?"."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One way through the Stairway: a relationship, or a time of life.

    Attributes:
        name: The person's own name for it; may be empty.
        last_step_id: Where the walk was left, or empty.
    """

    id: int
    uuid: str
    name: str
    started_at: datetime
    last_step_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft:
    """What is on the page of one step; fields as in `StepAnswer`."""

    walk_id: int
    step_id: str
    content_version: int
    step_name: str
    belongs: Belongs | None = None
    prompt_id: str = ""
    prompt_as_shown: str = ""
    text: str = ""
    got_through: str = ""
    happening_now: HappeningNow | None = None
    cursor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswer:
    """A saved step of a walk.

    Attributes:
        content_version: Version of the step's text when it was answered.
        step_name: Name of the step as shown then, so that edited content rewrites no history.
        prompt_as_shown: The chosen prompt's words as shown then.
        got_through: Answer to "How did you get through?".
        changed_at: Wall-clock time of the last save.
    """

    id: int
    uuid: str
    walk_id: int
    step_id: str
    content_version: int
    step_name: str
    belongs: Belongs | None
    prompt_id: str
    prompt_as_shown: str
    text: str
    got_through: str
    happening_now: HappeningNow | None
    cursor: int
    changed_at: datetime
