"""Answers to instruments, made up for tests."""

from collections.abc import Mapping
from datetime import datetime

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.domain.instrument_response import Freely, ResponseAnswer, ResponseDraft

MADE_AT = datetime.fromisoformat("2026-11-01T09:15")


def sample_response(note: str = "On the bus.", made_at: datetime = MADE_AT) -> ResponseDraft:
    """Makes a short response whose item texts belong to no instrument."""
    return ResponseDraft(
        made_at=made_at,
        instrument_id="gad7",
        instrument_name="GAD-7",
        content_version=1,
        language="en",
        answers=(
            ResponseAnswer(
                item_id="nervous",
                question_as_shown="First question",
                option_as_shown="Several days",
                value=1,
            ),
            ResponseAnswer(
                item_id="control",
                question_as_shown="Second question",
                option_as_shown="",
                value=NoValue.SKIPPED,
            ),
        ),
        freely=Freely.NOT_QUITE,
        note=note,
    )


def answered(
    instrument: Instrument,
    values: Mapping[str, int | NoValue] | int,
    made_at: datetime = MADE_AT,
    note: str = "",
) -> ResponseDraft:
    """Answers an instrument.

    Args:
        instrument: What is answered.
        values: Answers by item, or one for every item.
        made_at: When.
        note: The person's own words.
    """
    items = instrument.verbatim.items
    chosen = {item.id: values for item in items} if isinstance(values, int) else values
    answers = []
    for item in items:
        if item.id not in chosen:
            continue
        value = chosen[item.id]
        texts = {option.value: option.text for option in instrument.verbatim.options_of(item)}
        answers.append(
            ResponseAnswer(
                item_id=item.id,
                question_as_shown=item.text,
                option_as_shown="" if isinstance(value, NoValue) else texts[value],
                value=value,
            )
        )
    return ResponseDraft(
        made_at=made_at,
        instrument_id=instrument.id,
        instrument_name=instrument.name,
        content_version=instrument.version,
        language=instrument.verbatim.language,
        answers=tuple(answers),
        note=note,
    )
