"""Rail, list and page side by side, at the places that other windows of the house have them.

In a narrow window, or with large type, the rail shows icons alone; in a very narrow one list
and page take turns.
"""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.kit.rail import NARROW_WIDTH, Rail
from ihm_desktop.front.kit.side_list import WIDTH as LIST_WIDTH

NARROW_BELOW: Final = 1000  # px at 100 %
ONE_BELOW: Final = 800  # px at 100 %; list and page would be too narrow side by side
_SIDE: Final = 26
_ABOVE: Final = 22
_LEAST_HEIGHT: Final = 280


class Columns(QWidget):
    """Lays out the three.

    Attributes:
        foot: Stands under list and page; for what is said for a moment.

    Signals:
        folded: List and page take turns from now on, or no longer.
    """

    folded = Signal(bool)

    def __init__(self, dress: Dress, rail: Rail, aside: QWidget, page: QWidget) -> None:
        """Takes the three over.

        Args:
            dress: Sizes.
            rail: At the outer side.
            aside: The list and what acts on it.
            page: Takes all the room that is left.
        """
        super().__init__()
        self._dress = dress
        self._rail, self._aside, self._page = rail, aside, page
        self._one = False
        self._front = False  # whether the page is shown while they take turns
        self._with_list = True
        px = dress.px
        self._inner = QHBoxLayout()
        self._inner.setContentsMargins(px(_SIDE), px(_ABOVE), px(_SIDE), px(_ABOVE))
        self._inner.setSpacing(px(_SIDE))
        self._inner.addWidget(aside)
        self._inner.addWidget(page, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(px(_SIDE), 0, px(_SIDE), 0)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(self._inner, 1)
        beside.addLayout(self.foot)
        row.addLayout(beside, 1)
        self._arrange()

    @property
    def one(self) -> bool:
        """Whether list and page take turns."""
        return self._one

    def show_page(self) -> None:
        """Shows the page where the two take turns."""
        self._front = True
        self._arrange()

    def show_list(self) -> None:
        """Shows the list where the two take turns."""
        self._front = False
        self._arrange()

    def set_list(self, *, wanted: bool) -> None:
        """Shows the page alone where no list belongs to it.

        Args:
            wanted: Whether there is a list.
        """
        self._with_list = wanted
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Can be as small as when list and page take turns, however it is just now."""
        px = self._dress.px
        return QSize(px(NARROW_WIDTH + LIST_WIDTH), px(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds and unfolds."""
        super().resizeEvent(event)
        width = self.width() / self._dress.scale
        self._rail.set_narrow(narrow=width < NARROW_BELOW)
        one = width < ONE_BELOW
        if one != self._one:
            self._one = one
            self._arrange()
            self.folded.emit(one)

    def _arrange(self) -> None:
        if self._one:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(16_777_215)  # what Qt means by "no limit"
        else:
            self._aside.setFixedWidth(self._dress.px(LIST_WIDTH))
        alone = self._one and self._front
        self._aside.setVisible(self._with_list and not alone)
        self._page.setVisible(not self._with_list or not self._one or alone)
