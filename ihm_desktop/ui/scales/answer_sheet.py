"""The answers to one instrument while they are on the screen."""

from datetime import datetime

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.instrument import Instrument, Question, Score, score
from ihm_desktop.domain.instrument_response import (
    Freely,
    Response,
    ResponseAnswer,
    ResponseDraft,
)


class AnswerSheet:
    """Holds answers and words, new or opened again.

    Args:
        instrument: What is answered.
        made_at: Wall clock; of a response that is opened again, its own time counts.
        response: What was saved before.

    Attributes:
        freely: Whether the person could answer freely; None while it was not said.
        note: The person's own words.
    """

    def __init__(
        self, instrument: Instrument, made_at: datetime, response: Response | None = None
    ) -> None:
        self.instrument = instrument
        self.response_id = response.id if response is not None else None
        self.made_at = response.made_at if response is not None else made_at
        self.freely = response.freely if response is not None else None
        self.note = response.note if response is not None else ""
        self._version = response.content_version if response is not None else instrument.version
        answers = response.answers if response is not None else ()
        self._answers = {each.item_id: each for each in answers}

    def value(self, item: Question) -> int | NoValue | None:
        """Returns the answer to an item; None while there is none."""
        found = self._answers.get(item.id)
        return found.value if found is not None else None

    def question(self, item: Question) -> str:
        """Returns an item's words: as they were answered, or as content has them now."""
        found = self._answers.get(item.id)
        return found.question_as_shown if found is not None else item.text

    def set_value(self, item: Question, value: int | NoValue) -> None:
        """Takes an answer; a corrected one keeps the question as it was asked."""
        options = {each.value: each.text for each in self.instrument.verbatim.options_of(item)}
        self._answers[item.id] = ResponseAnswer(
            item_id=item.id,
            question_as_shown=self.question(item),
            option_as_shown="" if isinstance(value, NoValue) else options[value],
            value=value,
        )

    def set_freely(self, answer: str) -> None:
        """Takes whether the person could answer freely; anything unknown is as not said."""
        known = {each.value: each for each in Freely}
        self.freely = known.get(answer)

    def score(self) -> Score | None:
        """Adds up the answers; None where too much was skipped."""
        return score(self.instrument, {key: one.value for key, one in self._answers.items()})

    def draft(self) -> ResponseDraft:
        """Returns what is to be saved, answers in the order of the items."""
        order = {item.id: at for at, item in enumerate(self.instrument.verbatim.items)}
        answers = sorted(
            self._answers.values(), key=lambda each: order.get(each.item_id, len(order))
        )
        return ResponseDraft(
            id=self.response_id,
            made_at=self.made_at,
            instrument_id=self.instrument.id,
            instrument_name=self.instrument.name,
            content_version=self._version,
            language=self.instrument.verbatim.language,
            answers=tuple(answers),
            freely=self.freely,
            note=self.note,
        )
