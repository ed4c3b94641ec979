"""One sitting with the Healing Tree: answers that may be any subset of its items."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoValue(StrEnum):
    """Answers that are not on the scale."""

    SKIPPED = "skipped"
    NOT_FITTING = "not_fitting"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """One answered item.

    Attributes:
        question_as_shown: The item's words when it was answered.
        value: 0 to 3 on the element's scale, or why there is none.
    """

    element_id: str
    item_id: str
    content_version: int
    question_as_shown: str
    value: int | NoValue


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInDraft:
    """A check-in on the page.

    Attributes:
        id: None while it was never saved.
        caption: The person's own words for this ring; may be empty.
        note: Free words; may be empty.
        helper: Which helper the soil is about, in the person's own words; may be empty.
    """

    id: int | None = None
    made_at: datetime
    caption: str = ""
    note: str = ""
    helper: str = ""
    answers: tuple[ItemAnswer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """A saved check-in; fields as in `CheckInDraft`."""

    id: int
    uuid: str
    made_at: datetime
    caption: str
    note: str
    helper: str
    answers: tuple[ItemAnswer, ...]


def levels(answers: tuple[ItemAnswer, ...]) -> dict[str, float | None]:
    """Computes what the drawing needs of each element: never shown as a number.

    Args:
        answers: Answers of one check-in.

    Returns:
        For each answered element the mean of its values, 0.0 to 3.0; None where all were
        skipped or did not fit (drawn as mist). Elements without any answer are absent.
    """
    values: dict[str, list[int]] = {}
    for answer in answers:
        kept = values.setdefault(answer.element_id, [])
        if not isinstance(answer.value, NoValue):
            kept.append(answer.value)
    return {key: sum(kept) / len(kept) if kept else None for key, kept in values.items()}
