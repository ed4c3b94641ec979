"""The four answers, with the time until the card comes again under each."""

from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QStyle, QStyleOptionButton, QWidget

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.word_trainer.phrases import span
from ihm_desktop.front.word_trainer.schedule import Answer, Memory, after
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.direction import direction_of

NAMES: Final = {
    Answer.AGAIN: N_("Again"),
    Answer.HARD: N_("Hard"),
    Answer.GOOD: N_("Good"),
    Answer.EASY: N_("Easy"),
}
_LEAST_WIDTH: Final = 96  # px at 100 %
_GAP: Final = 8


class AnswerRow(QWidget):
    """Four buttons, side by side or in two lines; the keys 1 to 4 press them.

    Signals:
        answered: One was pressed, with the `Answer`.
    """

    answered = Signal(object)

    def __init__(self, dress: Dress) -> None:
        """Builds it.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._buttons = {answer: AnswerButton(dress, answer) for answer in Answer}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(dress.px(_GAP))
        self._arrange()
        for answer, button in self._buttons.items():
            button.clicked.connect(self._press)
            key = QShortcut(QKeySequence(str(answer.value)), self)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(button.click)

    def show_times(self, memory: Memory, today: date, *, counts: bool) -> None:
        """Writes under each button when the card comes again.

        Args:
            memory: What is known of the card.
            today: The present day.
            counts: Whether the answer changes that; else nothing is written.
        """
        for answer, button in self._buttons.items():
            days = after(memory, answer, today).interval_days
            button.show_time(span(days) if counts else "")
        self._arrange()

    def suggest(self, answer: Answer) -> None:
        """Gives the keyboard to a button, so that Enter presses it."""
        for one, button in self._buttons.items():
            button.mark(first=one is answer)
        self._buttons[answer].setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, answer: Answer) -> QPushButton:
        """Returns the button of an answer."""
        return self._buttons[answer]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts two below the others where there is no room for four."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Asks for two side by side."""
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return QSize(2 * widest + self._grid.spacing(), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        wanted = 4 * widest + 3 * self._grid.spacing()
        columns = len(Answer) if self.width() >= wanted else 2
        if columns != self._columns:
            self._columns = columns
            for at, button in enumerate(self._buttons.values()):
                self._grid.addWidget(button, at // columns, at % columns)

    def _press(self) -> None:
        sender = self.sender()
        if isinstance(sender, AnswerButton):
            self.answered.emit(sender.answer)


class AnswerButton(QPushButton):
    """A button of two lines: what it says, and when the card comes again."""

    def __init__(self, dress: Dress, answer: Answer) -> None:
        super().__init__(_(NAMES[answer]))
        self._dress = dress
        self.answer = answer
        self._time = ""
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_time("")
        self.mark(first=False)

    def show_time(self, words: str) -> None:
        """Shows when the card comes again; an empty text shows nothing."""
        self._time = words
        name = _(NAMES[self.answer])
        said = _("{answer}, {time}").format(answer=name, time=words) if words else name
        self.setAccessibleName(said)
        self.setToolTip(_("Key {key}").format(key=self.answer.value))
        self.updateGeometry()
        self.update()

    def mark(self, *, first: bool) -> None:
        """Fills the button that is suggested."""
        wanted = "first" if first else "quiet"
        if self.objectName() != wanted:
            self.setObjectName(wanted)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """Asks for two lines."""
        px = self._dress.px
        lines = ((self._dress.font(15), self._label()), (self._dress.font(13), self._time))
        widest = max(QFontMetrics(font).horizontalAdvance(text) for font, text in lines)
        return QSize(max(px(_LEAST_WIDTH), widest + px(32)), px(60))

    def minimumSizeHint(self) -> QSize:
        """Asks for the same; the row breaks instead."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ground and both lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        filled = self.objectName() == "first"
        px, box = self._dress.px, self.rect()
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.setLayoutDirection(direction_of(self.text()))
        painter.setFont(self._dress.font(15))
        painter.setPen(self._dress.colour("on_pine" if filled else "pine"))
        upper = box.adjusted(0, px(8), 0, -px(28)) if self._time else box
        painter.drawText(upper, middle, self._label())
        painter.setFont(self._dress.font(13))
        painter.setPen(self._dress.colour("on_pine" if filled else "ink2"))
        painter.drawText(box.adjusted(0, px(30), 0, -px(8)), middle, self._time)
        painter.end()

    def _label(self) -> str:
        return f"{self.answer.value}  {_(NAMES[self.answer])}"
