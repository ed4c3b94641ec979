"""The plain cover: a quiet window with two doors and no disguise."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import hills
from ihm_desktop.front.cover_settings import CoverSettings
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.look import Look
from ihm_desktop.i18n import _


class PlainWindow(CoverWindow):
    """A title, a landscape and two buttons.

    Both doors are always there: the window cannot know whether there is anything to open.
    """

    def __init__(self, cover: Cover, look: Look) -> None:
        super().__init__(dark=look.dark)
        self._look = look
        self._title = QLabel(_(cover.title))
        self._title.setObjectName("title")
        self._note = QLabel()
        self._note.setObjectName("note")
        self._open = self._door(_("Open"), "first")
        self._new = self._door(_("Start new"), "second")
        self._open.clicked.connect(self._ask_open)
        self._new.clicked.connect(self._ask_new)
        self._lay_out()
        self._open.setFocus()

    def say(self, sentence: str) -> None:
        """Shows one plain sentence under the doors."""
        self._note.setText(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the landscape beneath everything."""
        painter = QPainter(self)
        paper = QColor(self._look.paper)
        hills.paint(painter, QRectF(self.rect()), paper, dark=self._look.dark)
        painter.end()
        super().paintEvent(event)

    def _door(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Enter presses the door that has the keyboard
        button.setMinimumWidth(160)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(16)
        column.addStretch(3)
        column.addLayout(_centred(self._title))
        column.addLayout(_centred(self._open, self._new))
        column.addLayout(_centred(self._note))
        column.addStretch(6)

    def _ask_open(self) -> None:
        self.asked.emit("open")

    def _ask_new(self) -> None:
        self.asked.emit("new")


def _centred(*widgets: QWidget) -> QHBoxLayout:
    """Centres by stretching: Qt's alignment flags take 18 ms to load in Python."""
    row = QHBoxLayout()
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def build(cover: Cover, look: Look, folder: Path, settings: CoverSettings) -> CoverWindow:
    """Makes the cover's window.

    Args:
        cover: Its names.
        look: Its colours.
        folder: The data folder; this cover keeps nothing there.
        settings: What was set; this cover has nothing of its own to set.
    """
    return PlainWindow(cover, look)
