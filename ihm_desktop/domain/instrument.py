"""Instruments for those who work with a therapist: their exact words, their rights, their sums.

What stands under `verbatim`, `rights` and `scoring` is shown in the language of its source and
never translated here: a translated instrument is another instrument.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.guidance import Source

SKIPPED = -1  # how the golden answers of the data files write a skipped item


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer.

    Attributes:
        value: What it adds to the sum.
        text: Its words, as published.
    """

    value: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item.

    Attributes:
        text: Its words, as published.
        options: Its own answers; empty where the instrument has one scale for all.
        self_harm: Whether any answer but the lowest opens the page with support at once.
    """

    id: str
    text: str
    options: tuple[Option, ...] = ()
    self_harm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """Words that are shown exactly as they were published.

    Attributes:
        language: ISO 639-1 code of the words.
        stem: What stands above all items; may be empty.
        options: Answers of every item that has none of its own, lowest first.
    """

    language: str
    title: str
    citation: str
    items: tuple[Question, ...]
    stem: str = ""
    options: tuple[Option, ...] = ()

    def options_of(self, item: Question) -> tuple[Option, ...]:
        """Returns the answers of an item, lowest first."""
        return item.options or self.options


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """Why these words may be part of the program, and how they were checked.

    Attributes:
        kind: In two or three words, such as "Public domain".
        statement: The statement that was found, quoted.
        url: Where it was found.
        read_in: Where the words were read.
        compared: What they were compared with, and what was found to differ.
    """

    kind: str
    statement: str
    url: str
    read_in: str
    compared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range of sums with what was published on it; both ends belong to it."""

    lowest: int
    highest: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """How a sum is made.

    Attributes:
        highest: Highest sum there can be; the lowest is 0.
        skipped: What becomes of skipped items, and where that rule comes from.
        bands: From 0 to `highest`, without a gap.
        zero_when: Id of an item whose lowest answer alone makes the sum 0; may be empty.
    """

    highest: int
    skipped: str
    bands: tuple[Band, ...]
    zero_when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """Answers whose sum is known, checked by the tests.

    Attributes:
        answers: In the order of the items; `SKIPPED` for a skipped one.
        score: None where no number may be shown.
    """

    name: str
    answers: tuple[int, ...]
    score: int | None = None
    band: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One instrument.

    Attributes:
        name: Its short name, the same in every language.
        about: Message id: what it asks about.
        before: Message id of what is said before the first item; may be empty.
        bands_note: Message id of what is said beside a number; may be empty.
        family: Instruments of one family stand for each other; a setting of that name holds
            the id of the one to offer. May be empty.
    """

    id: str
    version: int
    order: int
    name: str
    about: str
    verbatim: Verbatim
    rights: Rights
    scoring: Scoring
    golden: tuple[Golden, ...]
    sources: tuple[Source, ...]
    before: str = ""
    bands_note: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A sum with the published name of its range.

    Attributes:
        points: 0 to `highest`.
    """

    points: int
    highest: int
    band: str


def score(instrument: Instrument, values: Mapping[str, int | NoValue]) -> Score | None:
    """Adds up the answers.

    Args:
        instrument: Whose rules hold.
        values: Answers by the id of their item; skipped items may be missing.

    Returns:
        The sum, or None where too much was skipped for a number to mean anything.

    Source: the instrument's `scoring` and `sources`: plain sums; `Scoring.skipped` says what
    was published on skipped items.
    """
    kept = {key: value for key, value in values.items() if not isinstance(value, NoValue)}
    scoring = instrument.scoring
    if scoring.zero_when and kept.get(scoring.zero_when) == 0 and not any(kept.values()):
        return _named(scoring, 0)
    items = instrument.verbatim.items
    if any(item.id not in kept for item in items):
        return None
    return _named(scoring, sum(kept[item.id] for item in items))


def asks_for_support(instrument: Instrument, item_id: str, value: int | NoValue) -> bool:
    """Tells whether an answer opens the page with support at once.

    Source: content.md, section 3: any answer above "not at all" matters.
    """
    asked = any(item.self_harm and item.id == item_id for item in instrument.verbatim.items)
    return asked and not isinstance(value, NoValue) and value > 0


def _named(scoring: Scoring, points: int) -> Score:
    for band in scoring.bands:
        if band.lowest <= points <= band.highest:
            return Score(points=points, highest=scoring.highest, band=band.name)
    return Score(points=points, highest=scoring.highest, band="")
