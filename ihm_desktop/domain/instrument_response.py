"""An instrument as it was answered: every question and answer in the words that were shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ihm_desktop.domain.check_in import NoValue


class Freely(StrEnum):
    """Whether the person could answer freely."""

    YES = "yes"
    NOT_QUITE = "not_quite"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseAnswer:
    """One answered item.

    Attributes:
        question_as_shown: The item's words when it was answered.
        option_as_shown: The answer's words; empty where there is no value.
        value: What the answer adds to the sum, or why there is none.
    """

    item_id: str
    question_as_shown: str
    option_as_shown: str
    value: int | NoValue


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseDraft:
    """Answers on the page.

    Attributes:
        id: None while they were never saved.
        made_at: Wall clock.
        instrument_name: The instrument's short name when it was answered.
        language: ISO 639-1 code of the words that were shown.
        freely: None while it was not said.
        note: The person's own words; may be empty.
    """

    id: int | None = None
    made_at: datetime
    instrument_id: str
    instrument_name: str
    content_version: int
    language: str
    answers: tuple[ResponseAnswer, ...] = ()
    freely: Freely | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """Saved answers; fields as in `ResponseDraft`."""

    id: int
    uuid: str
    made_at: datetime
    instrument_id: str
    instrument_name: str
    content_version: int
    language: str
    answers: tuple[ResponseAnswer, ...]
    freely: Freely | None
    note: str

    def values(self) -> Mapping[str, int | NoValue]:
        """Returns the answers by the id of their item."""
        return {answer.item_id: answer.value for answer in self.answers}

    def draft(self) -> ResponseDraft:
        """Returns it as a draft that saves over it."""
        return ResponseDraft(
            id=self.id,
            made_at=self.made_at,
            instrument_id=self.instrument_id,
            instrument_name=self.instrument_name,
            content_version=self.content_version,
            language=self.language,
            answers=self.answers,
            freely=self.freely,
            note=self.note,
        )
