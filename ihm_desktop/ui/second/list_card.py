"""What is in the second journal: dates and first words, to be read only."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.entry import EntryLine
from ihm_desktop.i18n import _
from ihm_desktop.ui.moving.sizes import long_day
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note

SHOWN = 20


class ListCard(Card):
    """The newest pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What is there"), parent=parent)
        self._inside = QWidget()
        self._fill()
        self.body.addWidget(self._inside)

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """Shows pages.

        Args:
            lines: The newest first; one more than `SHOWN` where there are older ones.
        """
        old, self._inside = self._inside, QWidget()
        column = self._fill()
        for line in lines[:SHOWN]:
            column.addWidget(Note(long_day(line.written_at.date())))
            column.addWidget(Body(line.title or line.opening))
        if not lines:
            column.addWidget(Body(_("Nothing is there yet.")))
        elif len(lines) > SHOWN:
            column.addWidget(Note(_("There are older ones, too.")))
        self.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.deleteLater()

    def _fill(self) -> QVBoxLayout:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(6))
        return column
