"""The line above a sitting: the way back, "Saved", steadying, and "Stop here"."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CONTROL_HEIGHT, Button, Kind
from ihm_desktop.ui.widgets.labels import Note, Tone
from ihm_desktop.ui.widgets.saved_mark import SavedMark

_RING_ROOM = 6  # px; the focus ring reaches beyond a button


class SittingBar(QWidget):
    """Stays above the scrolling page, so that stopping is one click away at any word.

    Signals:
        steady: The person wants to steady herself first.
        stop: The person stops here.
    """

    steady = Signal()
    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = _RING_ROOM
        self.mark = SavedMark()
        self.steady_button = Button(_("Steady"), kind=Kind.PLAIN, icon="anchor")
        self.stop_button = Button(_("Stop here"), kind=Kind.QUIET, icon="bookmark")
        self.steady_button.clicked.connect(self.steady)
        self.stop_button.clicked.connect(self.stop)
        self._trouble = Note(tone=Tone.CARE)
        self._trouble.hide()
        self._flow = FlowLayout()
        for part in (self.stop_button, self.steady_button, self.mark):
            self._flow.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._flow)
        self._column.addWidget(self._trouble)
        self._space()

    def name_way_out(self, words: str, icon: str) -> None:
        """Calls the first button something else, as where nothing is being written."""
        self.stop_button.setText(words)
        self.stop_button.set_icon(icon)

    def set_edge(self, edge: int) -> None:
        """Begins where the text below begins.

        Args:
            edge: Pixels from the side.
        """
        self._edge = edge
        self._space()

    def show_saved(self) -> None:
        """Shows that everything is saved."""
        self._trouble.hide()
        self.mark.saved()

    def show_unsaved(self) -> None:
        """Takes the mark away while something is not saved yet."""
        self.mark.clear()

    def show_trouble(self, error: IhmError) -> None:
        """Says why something could not be saved; it stays on the screen."""
        self.mark.clear()
        self._trouble.setText(sentence(error))
        self._trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        self.mark.setMinimumHeight(theme.px(CONTROL_HEIGHT))  # on one line with the buttons
        self._column.setContentsMargins(self._edge, _RING_ROOM, self._edge, _RING_ROOM)
        self._flow.setSpacing(theme.px(10))
