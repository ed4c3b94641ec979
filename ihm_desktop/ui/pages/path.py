"""The Path page: an overview, one step at a time, reads, and the page of one's own words."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.reflection import StepAnswer, Walk
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.path import snapshot as snapshots
from ihm_desktop.ui.path.begin_view import BeginView
from ihm_desktop.ui.path.erase_walk import wants_to_erase
from ihm_desktop.ui.path.landing_view import LandingView
from ihm_desktop.ui.path.overview import Overview
from ihm_desktop.ui.path.place import Place, read_place
from ihm_desktop.ui.path.read_view import ReadView
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_screen import StepScreen
from ihm_desktop.ui.sitting.frame import Out
from ihm_desktop.ui.sitting.saving import AnswerSlot, EntrySlot
from ihm_desktop.ui.sitting.sitting_page import SittingPage
from ihm_desktop.ui.sitting.soft_timer import SoftTimer


class PathPage(SittingPage):
    """Ten steps that look at what others did, in any order, one at a time."""

    page_id: ClassVar[str] = "path"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._snapshot: PathSnapshot | None = None
        self._place = Place()  # where it goes
        self._shown = Place()  # what is on the screen
        self._stopped = False
        self._screen: QWidget | None = None
        self._entry: EntrySlot | None = None
        self.timer = SoftTimer(context.clock, self)
        self.frame.bar.stop.connect(self.stop_here)
        self.keeper.saved.connect(self._saved)
        self.timer.softly.connect(self._softly)

    def enter(self, target: object = None) -> None:
        """Opens the overview, or the very place that a target names."""
        self._stopped = False
        place = read_place(target)
        self._go(place if target is not None else Place(walk_id=self._place.walk_id))

    def refresh(self, change: Change) -> None:
        """Reads anew what other pages altered, while nothing is being written here."""
        is_ours = Kind.WALK in change or Kind.STEP in change
        if is_ours and self._place.is_overview and not self.is_reading():
            self._go(self._place)

    def first_focus(self) -> QWidget:
        """Returns where the keyboard goes on the screen that is shown."""
        if isinstance(self._screen, Overview | StepScreen):
            return self._screen.first_focus()
        if isinstance(self._screen, BeginView):
            return self._screen.name
        return self.frame.bar.stop_button if self._snapshot is not None else self

    def where(self) -> object:
        """Returns walk, step and cursor, or None for the overview."""
        cursor = self._screen.cursor_at() if isinstance(self._screen, StepScreen) else 0
        return self._place.target(cursor)

    def stop_here(self) -> None:
        """Keeps everything and goes back to the overview."""
        self._stopped = isinstance(self._screen, StepScreen)
        self.timer.end()
        self._go(Place(walk_id=self._place.walk_id))

    # -- reading -----------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        self.keeper.save_now()
        self._place = place
        session = self.context.session
        read = partial(snapshots.take, session, place.walk_id, place.answer_id)
        self.read(read, partial(self._arrived, place))

    def _arrived(self, place: Place, snapshot: PathSnapshot) -> None:
        if self._must_stay():
            return
        self.keeper.leave()
        self._snapshot = snapshot
        self._place = self._shown = place.found_in(snapshot)
        step = snapshot.step(self._place.step_id)
        read = snapshot.read(self._place.read_id)
        if read is not None:
            self._show_read(snapshot, ReadView(read, snapshot, came_from=step))
        elif snapshot.walk is None or self._place.another:
            self._show_begin(snapshot)
        elif step is not None:
            screen = StepScreen(step, snapshot, self.context.navigate, self._place.cursor)
            self._show_step(snapshot, snapshot.walk, screen)
        elif self._place.landing:
            self._show_landing(snapshot)
        else:
            self._show_overview(snapshot, snapshot.walk)

    def _must_stay(self) -> bool:
        """Stays with words that could not be saved: leaving the screen would lose them."""
        if self.keeper.is_troubled:
            self._place = self._shown
        return self.keeper.is_troubled

    # -- screens -----------------------------------------------------------------------

    def _show(self, screen: QWidget, title: str, *, narrow: bool, out: Out) -> None:
        self._screen = screen
        self.put(screen, title, narrow=narrow, out=out)

    def _show_begin(self, snapshot: PathSnapshot) -> None:
        screen = BeginView(snapshot)
        screen.begun.connect(self._begin)
        self._show(
            screen, snapshot.title(), narrow=True, out=Out.BACK if snapshot.walks else Out.NONE
        )

    def _show_overview(self, snapshot: PathSnapshot, walk: Walk) -> None:
        screen = Overview(snapshot, walk)
        screen.step_chosen.connect(self._open_step)
        screen.read_chosen.connect(self._open_read)
        screen.landing_chosen.connect(self._open_landing)
        screen.choice.chosen.connect(self._choose_walk)
        screen.choice.another.connect(self._begin_another)
        screen.choice.renamed.connect(self._rename)
        screen.choice.erase.connect(self._erase)
        self._show(screen, snapshot.title(), narrow=False, out=Out.NONE)
        if self._stopped:
            self._stopped = False
            self._close_softly(snapshot)

    def _show_step(self, snapshot: PathSnapshot, walk: Walk, screen: StepScreen) -> None:
        slot = AnswerSlot(self.context.session.reflections, walk.id)
        screen.connect_to(self.keeper, slot)
        screen.touched.connect(self._touched)
        screen.done.connect(self.stop_here)
        screen.read_chosen.connect(self._open_read)
        screen.landing_chosen.connect(self._open_landing)
        self._show(screen, snapshot.name_of(screen.step), narrow=True, out=Out.STOP)
        self.timer.begin()
        leave_at = partial(self.context.session.reflections.leave_at, walk.id, screen.step.id)
        self.context.jobs.run(leave_at, failed=self.frame.show_trouble, owner=self)

    def _show_read(self, snapshot: PathSnapshot, screen: ReadView) -> None:
        walk_id = snapshot.walk.id if snapshot.walk is not None else None
        slot = AnswerSlot(self.context.session.reflections, walk_id)
        self.keeper.watch(lambda: slot.save(screen.draft(0)), slot.rest)
        screen.touched.connect(self._touched)
        screen.back.connect(self._back_to_step)
        self._show(screen, snapshot.name_of(screen.read), narrow=True, out=Out.STOP)

    def _show_landing(self, snapshot: PathSnapshot) -> None:
        screen = LandingView(snapshot)
        slot = EntrySlot(self.context.session.journal)
        self._entry = slot
        now = self.context.clock.now()
        self.keeper.watch(lambda: slot.save(screen.draft(now)), slot.rest)
        screen.touched.connect(self._touched)
        screen.keep.connect(self._keep_page)
        screen.open_kept.connect(self._open_kept)
        screen.step_chosen.connect(self._open_step)
        self._show(screen, _(snapshot.stairway.landing.title), narrow=True, out=Out.STOP)

    # -- what is asked for -------------------------------------------------------------

    def _open_step(self, step_id: str) -> None:
        self._go(Place(walk_id=self._place.walk_id, step_id=step_id))

    def _open_read(self, read_id: str) -> None:
        place = Place(walk_id=self._place.walk_id, step_id=self._place.step_id, read_id=read_id)
        self._go(place)

    def _back_to_step(self) -> None:
        self._open_step(self._place.step_id)

    def _open_landing(self) -> None:
        self._go(Place(walk_id=self._place.walk_id, landing=True))

    def _choose_walk(self, walk_id: int) -> None:
        self._go(Place(walk_id=walk_id))

    def _begin_another(self) -> None:
        self._go(Place(walk_id=self._place.walk_id, another=True))

    def _begin(self, name: str) -> None:
        start = partial(self.context.session.reflections.start, name)
        self.context.jobs.run(start, then=self._begun, failed=self.frame.show_trouble, owner=self)

    def _begun(self, result: tuple[Walk, Change]) -> None:
        walk, change = result
        self._go(Place(walk_id=walk.id))
        self.context.changed(change)

    def _rename(self, name: str) -> None:
        if self._place.walk_id is not None:
            rename = partial(self.context.session.reflections.rename, self._place.walk_id, name)
            self.alter(rename)

    def _erase(self) -> None:
        if self._place.walk_id is not None and wants_to_erase(self):
            self.alter(partial(self.context.session.reflections.erase, self._place.walk_id))

    def _keep_page(self) -> None:
        self.keeper.touched()
        self.keeper.save_now()

    def _open_kept(self) -> None:
        if self._entry is not None and self._entry.entry_id is not None:
            self.context.navigate("pages", {"entry": self._entry.entry_id})

    # -- saving ------------------------------------------------------------------------

    def _touched(self) -> None:
        self.frame.bar.show_unsaved()
        self.keeper.touched()

    def _saved(self, thing: object, change: Change) -> None:
        self.frame.bar.show_saved()
        if isinstance(thing, StepAnswer) and self._snapshot is not None:
            self._snapshot = self._snapshot.with_answer(thing)
        elif isinstance(self._screen, LandingView):
            self._screen.show_kept()
        self.context.changed(change)

    def _softly(self) -> None:
        if self._snapshot is not None and isinstance(self._screen, StepScreen):
            self._close_softly(self._snapshot)

    def _close_softly(self, snapshot: PathSnapshot) -> None:
        self.frame.offer_closing(snapshot.stairway.closing_minute, self.context.navigate)


PAGE = PathPage
