"""A few own words for a ring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled


class Caption(QWidget):
    """A field whose words go into the book at once.

    Signals:
        touched: Something was written.
    """

    touched = Signal()

    def __init__(self, label: str, book: AnswerBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.field = LineField(label, most=200)
        self.field.setText(book.caption)
        self.field.textEdited.connect(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Labelled(label, self.field))

    def _write(self, words: str) -> None:
        self._book.caption = words
        self.touched.emit()
