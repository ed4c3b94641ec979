"""All rings: each can be opened, and two trees stand side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ihm_desktop.domain.check_in import CheckIn
from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tree.in_words import ring_name
from ihm_desktop.ui.tree.months_lines import MonthsLines
from ihm_desktop.ui.tree.ring_row import RingRow
from ihm_desktop.ui.tree.scene import TreePicture
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.tree.words_fold import WordsFold
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Reading
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid


class RingsScreen(QWidget):
    """Lists the rings, newest first.

    Signals:
        ring_chosen: A ring is to be opened, by the id of its check-in.
        own_chosen: A ring of her own is to be added.
    """

    ring_chosen = Signal(int)
    own_chosen = Signal()

    def __init__(self, snapshot: TreeSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        column.addWidget(Reading(_("Rings are not better or worse. Each is one time you looked.")))
        self._column = column
        self._add_list(snapshot)
        if len(snapshot.trees()) > 1:
            self.beside = SideBySide(snapshot)
            column.addWidget(self.beside)
        self.lines: MonthsLines | None = None
        if snapshot.lines and snapshot.trees():
            self.lines = MonthsLines(snapshot)
            self.lines.ring_chosen.connect(self.ring_chosen)
            column.addWidget(self.lines)

    def first_focus(self) -> QWidget:
        """Returns the newest ring, or the way to the first one."""
        return self.rows[0] if self.rows else self.own

    def _add_list(self, snapshot: TreeSnapshot) -> None:
        card = Card()
        self.rows: list[RingRow] = []
        for check_in in reversed(snapshot.check_ins):
            row = RingRow(check_in)
            row.chosen.connect(self._choose)
            self.rows.append(row)
            card.body.addWidget(row)
        card.body.addWidget(Body(_(snapshot.tree.rings.about)))
        self.own = Button(_("Add a ring"), kind=Kind.QUIET, icon="circle")
        self.own.clicked.connect(self.own_chosen)
        card.body.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(card)

    def _choose(self, check_in_id: str) -> None:
        self.ring_chosen.emit(int(check_in_id))


class SideBySide(Card):
    """Two trees beside each other, each under its own caption; nothing is compared."""

    def __init__(self, snapshot: TreeSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(_("Two trees side by side"), parent=parent)
        last = len(snapshot.trees()) - 1
        self.earlier = OneOfTwo(_("One tree"), snapshot, last - 1)
        self.later = OneOfTwo(_("The other tree"), snapshot, last)
        grid = ResponsiveGrid((1, 1), below=700)
        grid.add(self.earlier)
        grid.add(self.later)
        self.body.addWidget(grid)


class OneOfTwo(QWidget):
    """A tree that can be chosen."""

    def __init__(self, name: str, snapshot: TreeSnapshot, at: int) -> None:
        super().__init__()
        self._snapshot = snapshot
        self.combo = QComboBox()
        self.combo.setAccessibleName(name)
        leave_wheel_to_page(self.combo)
        # A long caption must not make the window wide.
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for check_in in snapshot.trees():
            self.combo.addItem(ring_name(check_in))
        self.combo.setCurrentIndex(at)
        self.combo.currentIndexChanged.connect(self._show)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.addWidget(self.combo)
        self._shown: list[QWidget] = []
        self._show(at)

    def check_in(self) -> CheckIn:
        """Returns the check-in that is shown."""
        return self._snapshot.trees()[self.combo.currentIndex()]

    def _show(self, at: int) -> None:
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.deleteLater()
        check_in = self._snapshot.trees()[at]
        picture = TreePicture(self._snapshot, check_in)
        picture.show_answers(check_in.answers)
        self._shown = [
            picture,
            WordsFold(self._snapshot, check_in.answers),
        ]
        for widget in self._shown:
            self._column.addWidget(widget)
