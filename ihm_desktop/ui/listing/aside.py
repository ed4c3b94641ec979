"""The side of the journal with its list: a new page, what narrows the list, the list, the trash."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.listing.entry_list import EntryList
from ihm_desktop.ui.listing.filter_panel import FilterPanel
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from ihm_desktop.services.journal import Journal
    from ihm_desktop.ui.jobs import Jobs


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
        self._filter_room = ScrollPage()
        self._filter_room.body.addWidget(self.filter)
        self._filter_room.body.addStretch(1)
        self._filter_room.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.new_button)
        column.addWidget(self.filter_button)
        column.addWidget(self._filter_room, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.trash_link, 0, Qt.AlignmentFlag.AlignHCenter)
        self.filter_button.toggled.connect(self._filter_room.setVisible)
        self.filter.changed.connect(self.list.narrow)
