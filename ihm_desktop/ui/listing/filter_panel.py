"""Narrows the list: by day, tag, star and kind of page."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.listing.day_range import DayRange
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.month_grid import MonthGrid

KINDS: tuple[tuple[FoundIn, str], ...] = (
    (FoundIn.ENTRY, N_("Written pages")),
    (FoundIn.STEP, N_("Path")),
    (FoundIn.CHECK_IN, N_("Tree")),
)
SCALES = (FoundIn.RESPONSE, N_("Scales"))  # offered while that page is switched on


class FilterPanel(QWidget):
    """What narrows the list.

    Signals:
        changed: Another `EntryQuery` is wanted.
        month_shown: Another month is on the screen, with year and month.
    """

    changed = Signal(object)
    month_shown = Signal(int, int)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = False
        self.month = MonthGrid(today)
        self.days = DayRange(today)
        self.tag = QComboBox()
        self.tag.setAccessibleName(_("Tag"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("Kind of page"))
        for field in (self.tag, self.kind):
            leave_wheel_to_page(field)
        self.star = QCheckBox(_("With a star"))
        everything = Button(_("Show everything"), kind=Kind.LINK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.month, self.days, self.tag, self.kind, self.star, everything):
            column.addWidget(part)
        self.kind.addItem(_("Every kind"), None)
        for found_in, name in KINDS:
            self.kind.addItem(_(name), found_in.value)
        self.offer_tags(())
        self.month.chosen.connect(self._choose_day)
        self.month.month_shown.connect(self.month_shown)
        self.days.changed.connect(self._tell)
        self.tag.currentIndexChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._tell)
        self.star.toggled.connect(self._tell)
        everything.clicked.connect(self.clear)

    def query(self) -> EntryQuery:
        """Returns what is chosen."""
        kind = self.kind.currentData()
        return EntryQuery(
            tag=self.tag.currentData() or "",
            first_day=self.days.first(),
            last_day=self.days.last(),
            starred=self.star.isChecked(),
            found_in=FoundIn(kind) if kind else None,
        )

    def offer_tags(self, tags: tuple[str, ...]) -> None:
        """Offers the tags in use; the chosen one stays chosen."""
        self._setting = True
        chosen = self.tag.currentData()
        self.tag.clear()
        self.tag.addItem(_("Every tag"), "")
        for tag in tags:
            self.tag.addItem(tag, tag)
        self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))
        self._setting = False

    def offer_scales(self, *, on: bool) -> None:
        """Offers the pages of Scales, or no longer; another chosen kind stays chosen."""
        found_in, name = SCALES
        at = self.kind.findData(found_in.value)
        if on and at < 0:
            self.kind.addItem(_(name), found_in.value)
        elif not on and at >= 0:
            if self.kind.currentIndex() == at:
                self.kind.setCurrentIndex(0)  # Qt would go to the kind before it
            self.kind.removeItem(at)

    def clear(self) -> None:
        """Shows everything again."""
        self._setting = True
        self.tag.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)
        self.star.setChecked(False)
        self.days.clear()
        self._setting = False
        self._tell()

    def _choose_day(self, day: date | QDate) -> None:
        chosen = day if isinstance(day, date) else date(day.year(), day.month(), day.day())
        self._setting = True
        self.days.choose(chosen, chosen)
        self._setting = False
        self._tell()

    def _tell(self) -> None:
        if not self._setting:
            self.changed.emit(self.query())
