"""A ring of one's own: a name, what it held, and a day for those who want one; no question."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_tree import Rings
from ihm_desktop.i18n import _
from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.tree.caption import Caption
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField, TextArea
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Reading

_LONGEST_DAY = 40  # characters
_NOON = time(12)
_FIRST_YEAR = 1900


class OwnRingScreen(QWidget):
    """Takes the words of a ring; every word goes into the book at once.

    Args:
        words: What is asked.
        book: Where the words go.
        parent: Owner.

    Signals:
        touched: Something was written.
        erase: The ring is to be erased.
    """

    touched = Signal()
    erase = Signal()

    def __init__(self, words: Rings, book: AnswerBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._written_at = book.made_at
        self.caption = Caption(_(words.caption), book)
        self.caption.touched.connect(self.touched)
        self.held = TextArea(_("What it held"), least_lines=3)
        self.held.set_text(book.note)
        self.held.edited.connect(self._write)
        self.day = LineField(_(words.date), most=_LONGEST_DAY)
        if book.check_in_id is not None:
            self.day.setText(_short(book.made_at))
        self.day.textEdited.connect(self._date)
        self.erase_button = Button(_("Erase this ring"), kind=Kind.LINK, parent=self)
        self.erase_button.setVisible(book.check_in_id is not None)
        self.erase_button.clicked.connect(self.erase)
        self._lay_out(words)

    def first_focus(self) -> QWidget:
        """Returns the field for its name."""
        return self.caption.field

    def _lay_out(self, words: Rings) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Reading(_(words.about)))
        card = Card()
        card.body.addWidget(self.caption)
        card.body.addWidget(Labelled(_("What it held"), self.held))
        example = _("Such as {day}. Or leave it empty.").format(day=_short(self._written_at))
        card.body.addWidget(Labelled(_(words.date), self.day, note=example))
        if self._book.check_in_id is not None:
            card.body.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(card)

    def _write(self) -> None:
        self._book.note = self.held.text()
        self.touched.emit()

    def _date(self, typed: str) -> None:
        # A day that cannot be read yet changes nothing: it is still being typed.
        day = read_day(typed)
        if day is not None or not typed.strip():
            self._book.made_at = self._written_at if day is None else day
            self.touched.emit()


def read_day(typed: str) -> datetime | None:
    """Reads a day as the language writes it, long or short, or as year-month-day.

    Args:
        typed: What was typed.

    Returns:
        Noon of that day; None where it is no day.
    """
    words = typed.strip()
    forms = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    patterns = [QLocale().dateFormat(form) for form in forms]
    patterns += [_with_century(patterns[0]), "yyyy-MM-dd"]
    for pattern in reversed(patterns):
        day = QLocale().toDate(words, pattern)
        if day.isValid() and day.year() > _FIRST_YEAR:
            return datetime.combine(date(day.year(), day.month(), day.day()), _NOON)
    return None


def _short(at: datetime) -> str:
    pattern = _with_century(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    return QLocale().toString(QDate(at.year, at.month, at.day), pattern)


def _with_century(pattern: str) -> str:
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
