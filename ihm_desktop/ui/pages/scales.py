"""The Scales page: instruments word for word, kept line by line, a number only when asked for."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.domain.instrument_response import Response
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.scales import snapshot as snapshots
from ihm_desktop.ui.scales.answer_sheet import AnswerSheet
from ihm_desktop.ui.scales.numbers_screen import NumbersScreen
from ihm_desktop.ui.scales.overview import Overview
from ihm_desktop.ui.scales.place import Place, read_place
from ihm_desktop.ui.scales.response_slot import ResponseSlot
from ihm_desktop.ui.scales.sheet_screen import SheetScreen
from ihm_desktop.ui.scales.snapshot import ScalesSnapshot
from ihm_desktop.ui.scales.support_screen import SupportScreen
from ihm_desktop.ui.sitting.frame import Out
from ihm_desktop.ui.sitting.keeper import Save
from ihm_desktop.ui.sitting.sitting_page import SittingPage
from ihm_desktop.ui.widgets.buttons import Kind as ButtonKind
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog

_ROOM = 120  # px kept in sight around the item that one goes on with

Screen = Overview | SheetScreen | SupportScreen | NumbersScreen


class ScalesPage(SittingPage):
    """Off until someone turns it on; nothing is chosen, counted or compared by itself."""

    page_id: ClassVar[str] = "scales"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._place = Place()
        self._screen: Screen | None = None
        self._slot: ResponseSlot | None = None
        self._snapshot: ScalesSnapshot | None = None
        self._sheet: AnswerSheet | None = None
        self._room_seen = -1  # how far the screen could be scrolled when it was last looked at
        self._behind = ""  # the item that opened the page with support
        self.frame.bar.stop.connect(self.stop_here)
        self.keeper.saved.connect(self._saved)

    def enter(self, target: object = None) -> None:
        """Opens the overview, or the very place that a target names."""
        self._go(read_place(target))

    def refresh(self, change: Change) -> None:
        """Reads anew what other pages altered, while nothing is being answered here."""
        is_shown = isinstance(self._screen, Overview | NumbersScreen) and not self.is_reading()
        if is_shown and (Kind.RESPONSE in change or Kind.SETTING in change):
            self._go(self._place)

    def first_focus(self) -> QWidget:
        """Returns where the keyboard goes on the screen that is shown."""
        return self._screen.first_focus() if self._screen is not None else self

    def where(self) -> object:
        """Returns the open answers or numbers, or None for the overview."""
        return self._place.target(self._slot.response_id if self._slot is not None else None)

    def stop_here(self) -> None:
        """Keeps everything and goes back to the overview."""
        self._go(Place())

    # -- reading -----------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        self.flush()
        self.read(partial(snapshots.take, self.context.session), partial(self._arrived, place))

    def _arrived(self, place: Place, snapshot: ScalesSnapshot) -> None:
        if self.keeper.is_troubled:
            return  # answers that could not be saved would be lost with their screen
        self.keeper.leave()
        self._slot = self._sheet = None
        self._snapshot = snapshot
        response = snapshot.response(place.response_id)
        wanted = response.instrument_id if response is not None else place.instrument_id
        instrument = snapshot.instrument(wanted)
        counted = snapshot.instrument(place.numbers_of)
        if instrument is not None:
            self._place = place
            self._open_sheet(instrument, response)
        elif counted is not None and snapshot.of(counted.id):
            self._place = place
            self._show_numbers(snapshot, counted)
        else:
            self._place = Place()
            self._show_overview(snapshot)

    def _open_sheet(self, instrument: Instrument, response: Response | None) -> None:
        self._sheet = AnswerSheet(instrument, self.context.clock.now(), response)
        self._slot = ResponseSlot(self.context.session.instruments, self._sheet.response_id)
        # Bound to this very sheet, since a refused save is tried again after it was left.
        collect = partial(_collect, self._slot, self._sheet)
        self.keeper.watch(collect, self._slot.rest)
        self._show_sheet(self._sheet)

    # -- screens -----------------------------------------------------------------------

    def _show(self, screen: Screen, title: str, *, out: Out) -> None:
        self._screen = screen
        self.put(screen, title, narrow=not isinstance(screen, Overview), out=out)

    def _show_overview(self, snapshot: ScalesSnapshot) -> None:
        screen = Overview(snapshot)
        screen.begin_chosen.connect(self._begin)
        screen.response_chosen.connect(self._open_response)
        screen.numbers_chosen.connect(self._open_numbers)
        self._show(screen, _("Scales"), out=Out.NONE)

    def _show_numbers(self, snapshot: ScalesSnapshot, instrument: Instrument) -> None:
        screen = NumbersScreen(instrument, snapshot.of(instrument.id))
        screen.response_chosen.connect(self._open_response)
        self._show(screen, instrument.name, out=Out.BACK)

    def _show_sheet(self, sheet: AnswerSheet) -> None:
        screen = SheetScreen(sheet)
        screen.touched.connect(self._touched)
        screen.support_asked.connect(self._show_support)
        screen.erase.connect(self._erase)
        self._show(screen, sheet.instrument.name, out=Out.STOP)

    def _show_support(self, item_id: str) -> None:
        self.keeper.save_now()
        if self._snapshot is None:
            return
        self._behind = item_id
        screen = SupportScreen(self._snapshot, self.context.navigate)
        screen.go_on.connect(self._keep_going)
        screen.close_asked.connect(self.context.close_now)
        screen.country_chosen.connect(self._remember_country)
        self._show(screen, _("You are not alone with this"), out=Out.NONE)
        screen.first_focus().setFocus()

    def _keep_going(self) -> None:
        if self._sheet is not None:
            self._show_sheet(self._sheet)
        if isinstance(self._screen, SheetScreen):
            self._screen.after(self._behind).setFocus()
            self._room_seen = -1
            self._bring_back()

    def _bring_back(self) -> None:
        """Scrolls behind the item, again while the new screen still finds its sizes."""
        page = self.frame.page()
        if page is None or not isinstance(self._screen, SheetScreen):
            return
        page.ensureWidgetVisible(self._screen.after(self._behind), 0, _ROOM)
        room = page.verticalScrollBar().maximum()
        if room != self._room_seen:
            self._room_seen = room
            QTimer.singleShot(0, self, self._bring_back)

    # -- what is asked for -------------------------------------------------------------

    def _begin(self, instrument_id: str) -> None:
        self._go(Place(instrument_id=instrument_id))

    def _open_response(self, response_id: int) -> None:
        self._go(Place(response_id=response_id))

    def _open_numbers(self, instrument_id: str) -> None:
        self._go(Place(numbers_of=instrument_id))

    def _remember_country(self, code: str) -> None:
        self.alter(partial(self.context.session.settings.set, "country", code))

    def _erase(self) -> None:
        response_id = self._slot.response_id if self._slot is not None else None
        if response_id is None or not _wants_to_erase(self):
            return
        self.keeper.leave()
        self._slot = self._sheet = None
        self.alter(partial(self.context.session.instruments.erase, response_id))
        self._go(Place())

    # -- saving ------------------------------------------------------------------------

    def _touched(self) -> None:
        self.frame.bar.show_unsaved()
        self.keeper.touched()

    def _saved(self, _response: object, change: Change) -> None:
        if isinstance(self._screen, SheetScreen):
            self.frame.bar.show_saved()
        self.context.changed(change)


def _collect(slot: ResponseSlot, sheet: AnswerSheet) -> Save:
    return slot.save(sheet.draft())


def _wants_to_erase(parent: QWidget) -> bool:
    """Asks whether answers are to be erased; anything but a clear yes keeps them."""
    dialog = QuietDialog(_("Erase these answers?"), parent)
    dialog.body.addWidget(Body(_("The answers and your words go. Nothing brings them back.")))
    dialog.add_button(_("Keep them"), kind=ButtonKind.PRIMARY, answer=False).setFocus()
    dialog.add_button(_("Erase them"), kind=ButtonKind.QUIET, answer=True)
    return bool(dialog.exec())


PAGE = ScalesPage
