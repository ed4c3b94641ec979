"""The ingredients, each with a box to tick; one stop for Tab, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import note
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.roving import Roving
from ihm_desktop.front.kit.tick_line import TickLine
from ihm_desktop.front.recipe_box.recipe import is_heading


class TickColumn(QWidget):
    """Shows lines and remembers which are ticked while it shows the same ones.

    Signals:
        ticked: Another set of lines is ticked.
    """

    ticked = Signal()

    def __init__(self, dress: Dress, size: float = 15, *, strike: bool = False) -> None:
        """Builds it without lines.

        Args:
            dress: Colours and sizes.
            size: Height of the letters in pixels at 100 %.
            strike: Whether a ticked line is struck out: a tick says that it is done.
        """
        super().__init__()
        self._dress = dress
        self._size = size
        self._strike = strike
        self._lines: list[TickLine] = []
        self._roving = Roving(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[str], *, headings: bool = True) -> None:
        """Shows other lines, none of them ticked.

        Args:
            lines: From the top down.
            headings: Whether lines that end with a colon are headings.
        """
        while (row := self._column.takeAt(0)) is not None:
            old = row.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._lines = []
        for words in lines:
            if headings and is_heading(words):
                head = note(words, self._dress, self._size)
                head.setContentsMargins(0, self._dress.px(10), 0, self._dress.px(2))
                self._column.addWidget(head)
                continue
            line = TickLine(words, self._dress, self._size)
            line.struck = self._strike
            line.toggled.connect(self.ticked)
            self._lines.append(line)
            self._column.addWidget(line)
        self._roving.take(self._lines)

    def change_words(self, lines: Sequence[str]) -> None:
        """Shows other amounts of the same lines; ticks stay."""
        words = [line for line in lines if not is_heading(line)]
        for line, text in zip(self._lines, words, strict=True):
            line.set_words(text)

    def words(self, *, ticked: bool) -> tuple[str, ...]:
        """Returns the lines; where wished only the ticked ones."""
        return tuple(line.words() for line in self._lines if line.isChecked() or not ticked)

    def ticks(self) -> tuple[bool, ...]:
        """Returns for each line whether it is ticked."""
        return tuple(line.isChecked() for line in self._lines)

    def set_ticks(self, ticks: Sequence[bool]) -> None:
        """Ticks the lines as they were ticked elsewhere."""
        for line, on in zip(self._lines, ticks, strict=False):
            line.setChecked(on)

    def lines(self) -> tuple[TickLine, ...]:
        """Returns the widgets from the top down."""
        return tuple(self._lines)
