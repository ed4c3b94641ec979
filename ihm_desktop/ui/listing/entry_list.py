"""The column of pages: search as you type, the newest first, read on while scrolling."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from ihm_desktop.domain.entry import Entry, EntryLine, EntryQuery
from ihm_desktop.domain.errors import Cancelled, IhmError
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel
from ihm_desktop.ui.listing.row_painter import RowPainter
from ihm_desktop.ui.models.entry_list import EntryListModel, Row
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labels import Note

if TYPE_CHECKING:
    from ihm_desktop.services.journal import Journal
    from ihm_desktop.ui.jobs import Jobs

PAGE_ROWS = 100  # rows read at a time; a screen shows about ten
HITS = 50
TYPING_PAUSE_MS = 25  # the list follows each key; a burst of keys is one search
OPENING_CHARACTERS = 160


class EntryList(QWidget):
    """Search field and list.

    Signals:
        opened: A row was chosen, with the `Row`.
        failed: The list could not be read, with the error.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, journal: "Journal", jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._jobs = jobs
        self._query = EntryQuery(limit=PAGE_ROWS)
        self._asked = 0
        self._reading_on = False
        self.model = EntryListModel(self)
        self.painter = RowPainter(self)
        self.search = LineField(_("Search all pages"), placeholder=_("Search"))
        self.search.offer_emptying(_("Show all pages"))
        self.view = self._make_view()
        self._nothing = Note()
        self._nothing.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.search, self._nothing):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(self._search_soon)
        self.search.returnPressed.connect(self._into_list)

    def narrow(self, query: EntryQuery) -> None:
        """Shows other pages.

        Args:
            query: Which ones; its limit and place are not looked at.
        """
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Reads the list anew; answers that come too late are dropped."""
        self._asked += 1
        asked, words, query = self._asked, self.search.text().strip(), self._query
        only_entries = query.found_in in (None, FoundIn.ENTRY)

        def work() -> list[Row]:
            if asked != self._asked:  # a newer search waits behind this one
                return []
            if words or not only_entries:
                return [Row.of_hit(hit) for hit in self._journal.find(words, query, HITS)]
            return [Row.of_line(line) for line in self._journal.lines(query)]

        def then(rows: list[Row]) -> None:
            if asked == self._asked:
                self._show(rows, words)

        self._jobs.run(work, then=then, failed=self._failed, owner=self, drop_on_close=True)

    def put(self, entry: Entry) -> None:
        """Shows a page that was just saved; reads the list anew where it has to move."""
        line = EntryLine(
            id=entry.id,
            place=0,
            title=entry.title,
            opening=" ".join(entry.body[: 2 * OPENING_CHARACTERS].split())[:OPENING_CHARACTERS],
            written_at=entry.written_at,
            starred=entry.starred,
            tags=entry.tags,
        )
        if self.search.text().strip():
            return
        if not self.model.update_row(Row.of_line(line)):
            self.reload()
        self.select(FoundIn.ENTRY, entry.id)

    def select(self, found_in: FoundIn, ref: int) -> None:
        """Marks the row of a page without opening it; nothing where it is not listed."""
        at = self.model.row_of(found_in, ref)
        chosen = self.view.selectionModel()
        if at < 0:
            chosen.clear()
            return
        chosen.setCurrentIndex(
            self.model.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def set_veil(self, veiled: bool) -> None:
        """Shows headings alone, or a few words too."""
        self.painter.veiled = veiled
        self.view.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "view"):
            self.view.doItemsLayout()

    def _make_view(self) -> QListView:
        view = QListView()
        view.setAccessibleName(_("Pages, newest first"))
        view.setModel(self.model)
        view.setItemDelegate(self.painter)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        take_no_keyboard_by_wheel(view)
        view.clicked.connect(self._open)
        view.activated.connect(self._open)
        view.verticalScrollBar().valueChanged.connect(self._read_on)
        return view

    def _search_soon(self) -> None:
        self._pause.start()

    def _into_list(self) -> None:
        self._pause.stop()
        self.reload()
        self.view.setFocus()

    def _show(self, rows: list[Row], words: str) -> None:
        self.model.show(rows)
        self._reading_on = False
        empty = not rows
        self._nothing.setVisible(empty)
        if empty:
            self._nothing.setText(
                _("Nothing with these words.") if words else _("Nothing here yet.")
            )
        if words:
            announce(self, self._nothing.text() if empty else _("Found."))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.row(index.row()))

    def _read_on(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        before = self.model.last_place()
        if self._reading_on or not before or self.search.text().strip():
            return
        if value < bar.maximum() - bar.pageStep() or self.model.rowCount() % PAGE_ROWS:
            return
        self._reading_on = True
        asked, query = self._asked, self._older_than(before)

        def then(lines: tuple[EntryLine, ...]) -> None:
            self._reading_on = False
            if asked == self._asked:
                self.model.append([Row.of_line(line) for line in lines])

        self._jobs.run(
            lambda: self._journal.lines(query), then=then, failed=self._failed, owner=self
        )

    def _older_than(self, place: int) -> EntryQuery:
        return replace(self._query, before_place=place, limit=PAGE_ROWS)

    def _failed(self, error: IhmError) -> None:
        self._reading_on = False
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
