"""Pages of the journal to tick, narrowed by words and days."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.entry import EntryLine, EntryQuery
from ihm_desktop.domain.errors import Cancelled, IhmError
from ihm_desktop.domain.found import FoundIn, Hit
from ihm_desktop.i18n import _
from ihm_desktop.ui.listing.day_range import DayRange
from ihm_desktop.ui.models.entry_list import day_text
from ihm_desktop.ui.moving.tick_list import TickList, TickRow
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labels import Note

ROWS = 200  # read at a time
TYPING_PAUSE_MS = 60
_OPENING = 90  # characters of a page's first words that a row shows


class EntryChoice(Card):
    """A search field, two days, and the pages that fit.

    Signals:
        failed: The pages could not be read, with the error.
    """

    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Pages"), icon="feather", parent=parent)
        self._context = context
        self._asked = 0
        self._last_place: int | None = None
        self._rows: list[TickRow] = []
        self.search = LineField(_("Search pages"), placeholder=_("Search"))
        self.days = DayRange(context.clock.now().date())
        self.list = TickList(_("Pages"), most_rows=6)
        self.nothing = Note(_("No page fits."))
        self.older = Button(_("Show older pages"), kind=Kind.LINK)
        for part in (self.search, self.days, self.list, self.nothing):
            self.body.addWidget(part)
        self.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        self.nothing.hide()
        self.older.hide()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self.search.offer_emptying(_("Show all pages"))
        self.search.textChanged.connect(self._pause.start)
        self.days.changed.connect(self.reload)
        self.older.clicked.connect(self._read_on)

    def ticked(self) -> tuple[int, ...]:
        """Returns the ids of the ticked pages."""
        return tuple(key for key in self.list.ticks.ticked() if isinstance(key, int))

    def reload(self) -> None:
        """Reads the pages anew; ticks stay."""
        self._read([], self._query())

    def _read_on(self) -> None:
        self._read(self._rows, self._query(self._last_place))

    def _read(self, before: list[TickRow], query: EntryQuery) -> None:
        self._asked += 1
        asked, words = self._asked, self.search.text().strip()
        journal = self._context.session.journal

        def work() -> tuple[EntryLine | Hit, ...]:
            return journal.find(words, query, ROWS) if words else journal.lines(query)

        def then(found: tuple[EntryLine | Hit, ...]) -> None:
            if asked == self._asked:
                self._show(found, before)

        self._context.jobs.run(work, then=then, failed=self._tell, owner=self, drop_on_close=True)

    def _show(self, found: tuple[EntryLine | Hit, ...], before: list[TickRow]) -> None:
        rows = [*before, *map(row_of, found)]
        self.list.ticks.show(rows)
        self._rows = rows
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        last = found[-1] if found else None
        self._last_place = last.place if last is not None and len(found) == ROWS else None
        self.older.setVisible(self._last_place is not None)

    def _query(self, before: int | None = None) -> EntryQuery:
        return EntryQuery(
            first_day=self.days.first(),
            last_day=self.days.last(),
            found_in=FoundIn.ENTRY,
            before_place=before,
            limit=ROWS,
        )

    def _tell(self, error: IhmError) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


def row_of(found: EntryLine | Hit) -> TickRow:
    """Makes a row of two lines: day and heading, then the first or the searched words."""
    title = found.title.strip()
    if isinstance(found, Hit):
        key, below = found.ref, "".join(piece.text for piece in found.snippet)
    else:
        key, below = found.id, found.opening
    below = " ".join(below.split())
    if len(below) > _OPENING:
        below = f"{below[:_OPENING].rstrip()}…"
    day = day_text(found.written_at)
    return TickRow(key=key, text=f"{day} · {title}\n{below}" if title else f"{day}\n{below}")
