"""One stage of the set-up: a column of text and fields, with the way on and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Heading, Note
from ihm_desktop.ui.widgets.scroll_page import TEXT_WIDTH, ScrollPage


class Stage(ScrollPage):
    """A stage; subclasses put their content between the heading and the buttons.

    Signals:
        done: The stage is finished and the next one may come.
        back: The one before is wanted.
    """

    done = Signal()
    back = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(width=TEXT_WIDTH, parent=parent)
        self.body.addWidget(Heading(heading, 1))
        self._said = Note()
        self._said.hide()
        self._keeps_room = False
        self._before: Button | None = None
        self._row = QWidget()
        self._buttons = FlowLayout(self._row)

    def first_focus(self) -> QWidget:
        """Returns what gets the keyboard when the stage appears."""
        return self

    def entered(self) -> None:
        """Called when the stage appears."""

    def say(self, sentence: str) -> None:
        """Shows a sentence above the buttons, and says it aloud; empty takes it away."""
        if sentence or not self._keeps_room:
            self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
            self.ensureWidgetVisible(self._said)

    def keep_room_for(self, sentence: str) -> None:
        """Has the buttons stay where they are when something is said.

        Args:
            sentence: The longest that is said here.
        """
        policy = self._said.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._said.setSizePolicy(policy)
        self._said.setText(sentence)
        self._keeps_room = True

    def bar_way_back(self, *, barred: bool) -> None:
        """Takes the way back or gives it again, where there is one.

        Args:
            barred: Whether it is too late to turn round.
        """
        if self._before is not None:
            self._before.setDisabled(barred)

    def end_with(self, *buttons: Button, back: bool = True) -> None:
        """Puts the buttons below everything else.

        Args:
            buttons: The way on first.
            back: Whether there is a way back.
        """
        self.body.addWidget(self._said)
        for button in buttons:
            self._buttons.addWidget(button)
        if back:
            self._before = Button(_("Back"), kind=Kind.QUIET)
            self._before.clicked.connect(self.back)
            self._buttons.addWidget(self._before)
        self.body.addWidget(self._row)
        self.body.addStretch(1)
