"""The word trainer's window on a desk of its own, driven by its keys."""

import json
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.covers import words
from ihm_desktop.front.kit.late_window import LateWindow
from ihm_desktop.front.word_trainer.cards import Card, Deck, card_of, deck_of
from ihm_desktop.front.word_trainer.inside import WordsInside

EVENING = datetime(2026, 11, 22, 18, 30)


def words_cover() -> Cover:
    """Returns the cover as its file describes it."""
    return cover_file.load(paths.resources() / "covers", "words")


class WordsDesk:
    """Starts the window, presses its keys, and reads what is on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = EVENING
        self._all: list[LateWindow] = []

    def start(
        self, *, colours: look.Look = look.LIGHT, size: tuple[int, int] = (1120, 760)
    ) -> WordsInside:
        """Opens the window, as at a start of the program."""
        cover = words_cover()
        settings = cover_settings.usual(cover)
        made = words.build(cover, colours, self.folder, settings, self._tell)
        assert isinstance(made, LateWindow)
        made.resize(*size)
        made.show()
        made.activateWindow()
        QTest.qWaitForWindowActive(made)
        self._all.append(made)
        return self.window

    @property
    def frame(self) -> LateWindow:
        """The window itself."""
        return self._all[-1]

    @property
    def window(self) -> WordsInside:
        """All that is in it."""
        inside = self.frame.inside
        assert isinstance(inside, WordsInside)
        return inside

    @property
    def box(self):
        return self.window.room.desk.box

    @property
    def deck(self) -> Deck:
        found = self.window.room.deck()
        assert found is not None
        return found

    def card(self, card_id: int) -> Card:
        """Returns a card of the open deck."""
        deck = deck_of(self.box, self.deck.id)
        found = card_of(deck, card_id) if deck else None
        assert found is not None
        return found

    def key(self, *keys: str) -> None:
        """Presses keys where the keyboard is, each written as in `QKeySequence`."""
        for name in keys:
            QTest.keySequence(self.focus(), name)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Types a text, also with letters that a test's keyboard lacks."""
        where = self.focus()
        if isinstance(where, QLineEdit):
            where.insert(text)
        else:
            assert isinstance(where, QPlainTextEdit)
            where.insertPlainText(text)

    def focus(self) -> QWidget:
        """Returns what has the keyboard."""
        return QApplication.focusWidget() or self.window

    def press(self, name: str) -> None:
        """Presses the button on screen with this accessible name."""
        found = [
            button
            for button in self.window.findChildren(QPushButton)
            if button.isVisible() and button.accessibleName() == name
        ]
        assert len(found) == 1, f"{len(found)} buttons called {name}"
        found[0].click()
        QApplication.processEvents()

    def says(self) -> str:
        """Returns all that stands on labels and buttons on screen."""
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        named = [
            button.accessibleName()
            for button in self.window.findChildren(QPushButton)
            if button.isVisible()
        ]
        return "\n".join(labels + named)

    def notice(self) -> str:
        """Returns what is said at the foot."""
        return self.window.notice.text()

    def rows(self) -> list[str]:
        """Returns the first lines of the list beside the page."""
        aside = self.window.room.aside
        shown = aside.pages if aside.currentIndex() else aside.cards
        return [shown.list.item(at).text() for at in range(shown.list.count())]

    def saved(self) -> dict:
        """Returns what the file holds once everything is written."""
        self.window.flush()
        return json.loads((self.folder / "words.json").read_bytes())

    def end(self) -> None:
        """Takes the windows away."""
        for window in self._all:
            window.hide()
            window.deleteLater()

    def _tell(self) -> datetime:
        return self.now
