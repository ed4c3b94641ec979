"""The tree in words: what was answered, in the words of the scale and never in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from ihm_desktop.domain.check_in import CheckIn, ItemAnswer, NoValue
from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.i18n import _
from ihm_desktop.ui.tree.snapshot import TreeSnapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementWords:
    """One element in words.

    Attributes:
        lines: Each item that was looked at with its answer; empty where none was.
    """

    name: str
    lines: tuple[str, ...]

    def sentence(self) -> str:
        """Returns the element in one line, for a screen reader."""
        if not self.lines:
            return _("{name}: drawn as mist.").format(name=self.name)
        return _("{name}: {answers}.").format(name=self.name, answers="; ".join(self.lines))


def in_words(snapshot: TreeSnapshot, answers: Iterable[ItemAnswer]) -> tuple[ElementWords, ...]:
    """Puts answers into words.

    Args:
        snapshot: The elements in their order, with scales and short names.
        answers: Answers of one check-in.

    Returns:
        All elements; those without an answer have no lines.
    """
    kept = tuple(answers)
    return tuple(
        ElementWords(name=snapshot.name_of(element), lines=_lines(snapshot, element, kept))
        for element in snapshot.elements
    )


def spoken(snapshot: TreeSnapshot, answers: Iterable[ItemAnswer]) -> str:
    """Returns the drawing as text for a screen reader."""
    return " ".join(words.sentence() for words in in_words(snapshot, answers))


def day_of(made_at: datetime) -> str:
    """Returns the day of a check-in as it is read."""
    day = QDate(made_at.year, made_at.month, made_at.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def ring_name(check_in: CheckIn) -> str:
    """Returns a ring's day, and its caption where it has one."""
    day = day_of(check_in.made_at)
    if not check_in.caption.strip():
        return day
    return _("{day}: {caption}").format(day=day, caption=check_in.caption.strip())


def _lines(
    snapshot: TreeSnapshot, element: Element, answers: tuple[ItemAnswer, ...]
) -> tuple[str, ...]:
    ours = [answer for answer in answers if answer.element_id == element.id]
    return tuple(f"{_short(element, each)}: {_said(snapshot, element, each)}" for each in ours)


def _short(element: Element, answer: ItemAnswer) -> str:
    # An item that content no longer has keeps the words in which it was asked.
    known = {item.id: item.short for item in element.items}
    return _(known[answer.item_id]) if answer.item_id in known else answer.question_as_shown


def _said(snapshot: TreeSnapshot, element: Element, answer: ItemAnswer) -> str:
    if answer.value is NoValue.SKIPPED:
        return _(snapshot.tree.skip)
    if answer.value is NoValue.NOT_FITTING:
        return _(snapshot.tree.doesnt_fit)
    return _(element.scale.labels[int(answer.value)])
