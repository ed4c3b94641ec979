"""Which path is on the screen: choose, begin another, give a name, or erase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.reflection import Walk
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.path.begin_view import LONGEST_NAME
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Heading

NAME_ROOM = 28  # characters of a name that are seen without opening the list


def name_of(walk: Walk) -> str:
    """Returns what a walk is called on screen."""
    return walk.name or _("A path without a name")


class WalkChoice(QWidget):
    """Shows the name of the walk and everything that can be done with walks.

    Attributes:
        more: Names, another path, erasing; the overview puts it further down.

    Signals:
        chosen: Another walk is to be shown, by its id.
        another: Another walk is to begin.
        renamed: The walk gets the name told.
        erase: The walk is to be erased.
    """

    chosen = Signal(int)
    another = Signal()
    renamed = Signal(str)
    erase = Signal()

    def __init__(self, walks: tuple[Walk, ...], walk: Walk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walks = walks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.combo = QComboBox()
        self.combo.setAccessibleName(_("Which path"))
        leave_wheel_to_page(self.combo)
        # A long name must not make the page wide.
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(NAME_ROOM)
        for each in walks:
            self.combo.addItem(name_of(each))
        self.combo.setCurrentIndex(walks.index(walk))
        self.combo.activated.connect(self._choose)
        self.combo.setVisible(len(walks) > 1)
        top = FlowLayout(spacing=theme_now().px(10))
        top.setContentsMargins(6, 6, 6, 0)
        if len(walks) == 1 or len(walk.name) > NAME_ROOM:
            column.addWidget(Heading(name_of(walk), 3))
        top.addWidget(self.combo)
        column.addLayout(top)
        self.more = Fold(_("Paths and their names"))
        self._fill(self.more.body, walk)

    def _fill(self, column: QVBoxLayout, walk: Walk) -> None:
        self.name = LineField(_("A name for this path"), most=LONGEST_NAME)
        self.name.setText(walk.name)
        self.name.returnPressed.connect(self._rename)
        self.rename_button = Button(_("Use this name"), kind=Kind.QUIET)
        self.another_button = Button(_("Begin another path"), kind=Kind.QUIET, icon="plus")
        self.erase_button = Button(_("Erase this path"), kind=Kind.LINK)
        self.rename_button.clicked.connect(self._rename)
        self.another_button.clicked.connect(self.another)
        self.erase_button.clicked.connect(self.erase)
        column.addWidget(Labelled(_("A name for this path"), self.name))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(spacing=theme_now().px(10))
        flow.setContentsMargins(6, 6, 6, 6)
        for button in (self.rename_button, self.another_button, self.erase_button):
            flow.addWidget(button)
        row.addLayout(flow)
        column.addLayout(row)

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._walks[index].id)

    def _rename(self) -> None:
        self.renamed.emit(self.name.text().strip())
