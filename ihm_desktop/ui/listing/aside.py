"""The side of the journal with its list: a new page, what narrows the list, the list, the trash."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.listing.entry_list import EntryList
from ihm_desktop.ui.listing.filter_panel import FilterPanel
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from ihm_desktop.services.journal import Journal
    from ihm_desktop.ui.jobs import Jobs

LEAST_HEIGHT = 60  # px at 100 %
BOTH_FROM = 420  # px at 100 % of height


class Aside(QWidget):
    """Holds the list and everything that acts on it."""

    def __init__(
        self, journal: "Journal", jobs: "Jobs", today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.list = EntryList(journal, jobs)
        self.filter = FilterPanel(today)
        self.new_button = Button(_("New page"), icon="plus")
        self.filter_button = Button(_("Days and tags"), kind=Kind.QUIET, icon="calendar")
        self.filter_button.setCheckable(True)
        self.trash_link = Button(_("Trash"), kind=Kind.LINK)
        self._filter_room = self._make_filter_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.new_button)
        column.addWidget(self.filter_button)
        column.addWidget(self._filter_room, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.trash_link, 0, Qt.AlignmentFlag.AlignHCenter)
        self.filter_button.toggled.connect(self._fold)
        self.filter.changed.connect(self.list.narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows list and filter together only where both have room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        theme = theme_now()
        for part in (self._filter_room, self.list.view):
            part.setMinimumHeight(theme.px(LEAST_HEIGHT))
        filtering = self.filter_button.isChecked()
        self._filter_room.setVisible(filtering)
        self.list.view.setVisible(not filtering or self.height() >= theme.px(BOTH_FROM))

    def _make_filter_room(self) -> QScrollArea:
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.filter)
        column.addStretch(1)
        room.setWidget(content)
        room.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        room.hide()
        return room
