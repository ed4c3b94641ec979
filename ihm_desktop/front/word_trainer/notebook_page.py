"""Free writing with some words of a deck; what is written stays in the deck's notebook."""

from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import Kind, button, heading, icon_button, note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.cards import LONGEST_PAGE, Deck, Page
from ihm_desktop.front.word_trainer.surfaces import RING_PX
from ihm_desktop.i18n import _, language
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel

SOON_MS: Final = 300  # together with the saver's 400 less than a second after the last key


class NotebookPage(QWidget):
    """One page of a deck's notebook.

    Signals:
        written: The text is another one: deck, page, text.
        new_words: Other words are wanted for a page: deck, page.
        drop: A page is to be taken out: deck, page.
        back: The way back was taken.
    """

    written = Signal(int, int, str)
    new_words = Signal(int, int)
    drop = Signal(int, int)
    back = Signal()

    def __init__(self, dress: Dress) -> None:
        """Builds it without a page.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._deck_id = self._page_id = 0
        self._back = button(dress, _("Back"), Kind.BARE, "arrow-left")
        self._back.setToolTip(_("Back to the deck"))
        self._title = heading("", dress, 19)
        self._other = button(dress, _("Other words"), Kind.QUIET, "refresh-cw")
        self._drop = icon_button(dress, _("Take this page out"), "trash-2")
        self._words = note("", dress, 15)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(_("Your sentences"))
        self._text.setPlaceholderText(_("Write a few sentences with these words."))
        self._text.setTabChangesFocus(True)
        take_no_keyboard_by_wheel(self._text)
        self._text.setFont(dress.font(17, serif=True))
        self._text.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._lay_out(dress)
        self._timer.timeout.connect(self.flush)
        self._text.textChanged.connect(self._timer.start)
        self._back.clicked.connect(self.back)
        self._other.clicked.connect(self._ask_words)
        self._drop.clicked.connect(self._ask_drop)

    def show_page(self, deck: Deck, page: Page) -> None:
        """Shows a page; the one before is handed over first.

        Args:
            deck: Its deck.
            page: The page.
        """
        self.flush()
        same = (self._deck_id, self._page_id) == (deck.id, page.id)
        self._deck_id, self._page_id = deck.id, page.id
        self._title.setText(page_title(page))
        listed = " · ".join(page.words)
        self._words.setText(_("With these words: {words}").format(words=listed))
        self._words.setVisible(bool(page.words))
        if not same or self._text.toPlainText() != page.text:
            self._text.blockSignals(True)
            self._text.setPlainText(page.text)
            self._text.blockSignals(False)
            self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._text.setAccessibleDescription(self._words.text())

    def editor(self) -> QPlainTextEdit:
        """Returns where the text is written."""
        return self._text

    def flush(self) -> None:
        """Hands over what was typed a moment ago."""
        self._timer.stop()
        if self._page_id:
            text = self._text.toPlainText()[:LONGEST_PAGE]
            self.written.emit(self._deck_id, self._page_id, text)

    def forget(self) -> None:
        """Lets go of the page, such as one that was taken out."""
        self._timer.stop()
        self._page_id = 0

    def _ask_words(self) -> None:
        self.flush()
        self.new_words.emit(self._deck_id, self._page_id)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_drop(self) -> None:
        self.flush()
        self.drop.emit(self._deck_id, self._page_id)

    def _lay_out(self, dress: Dress) -> None:
        top = FlowLayout(spacing=dress.px(8))
        for widget in (self._back, self._other, self._drop):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        column.setSpacing(dress.px(12))
        column.addLayout(top)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._text, 1)


def page_title(page: Page) -> str:
    """Returns the day of a page as people write it here."""
    day = QDate(page.day.year, page.day.month, page.day.day)
    return QLocale(language()).toString(day, QLocale.FormatType.LongFormat)


def first_line(page: Page) -> str:
    """Returns what a list shows of a page."""
    line = next((line for line in page.text.splitlines() if line.strip()), "")
    return " ".join(line.split())[:120] or _("An empty page")
