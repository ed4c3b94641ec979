"""The Tree page: the drawing and its six parts, one part at a time, and the rings."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.check_in import CheckIn
from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.sitting.frame import Out
from ihm_desktop.ui.sitting.keeper import Keeper, Save
from ihm_desktop.ui.sitting.saving import CheckInSlot, EntrySlot
from ihm_desktop.ui.sitting.sitting_page import SittingPage
from ihm_desktop.ui.tree import snapshot as snapshots
from ihm_desktop.ui.tree.answer_book import AnswerBook
from ihm_desktop.ui.tree.element_screen import ElementScreen
from ihm_desktop.ui.tree.in_words import day_of
from ihm_desktop.ui.tree.overview import NOTES, Overview
from ihm_desktop.ui.tree.own_ring_screen import OwnRingScreen
from ihm_desktop.ui.tree.place import Place, read_place
from ihm_desktop.ui.tree.ring_screen import RingScreen, wants_to_erase
from ihm_desktop.ui.tree.rings_screen import RingsScreen
from ihm_desktop.ui.tree.snapshot import TreeSnapshot

Screen = Overview | ElementScreen | RingScreen | RingsScreen | OwnRingScreen


class TreePage(SittingPage):
    """Six parts of what is around and within, drawn as a tree and never counted."""

    page_id: ClassVar[str] = "tree"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._snapshot: TreeSnapshot | None = None
        self._place = Place()  # where it goes
        self._shown = Place()  # what is on the screen
        self._screen: Screen | None = None
        self._book = AnswerBook(context.clock.now())
        self._slot = CheckInSlot(context.session.check_ins)
        self.note_keepers = [Keeper(context.jobs, self) for _note in range(NOTES)]
        self.frame.bar.stop.connect(self.stop_here)
        self.keeper.saved.connect(self._saved)
        for keeper in self.note_keepers:
            keeper.saved.connect(self._note_saved)
            keeper.failed.connect(self.frame.show_trouble)

    def enter(self, target: object = None) -> None:
        """Opens the overview, or the very place that a target names."""
        self._go(read_place(target))

    def refresh(self, change: Change) -> None:
        """Reads anew what other pages altered, while nothing is being answered here."""
        is_shown = isinstance(self._screen, Overview | RingsScreen)
        is_free = not self.is_reading() and not self._is_writing()
        if Kind.CHECK_IN in change and is_shown and is_free:
            self._go(self._place)

    def flush(self) -> None:
        """Hands over everything answered and typed."""
        for keeper in (self.keeper, *self.note_keepers):
            keeper.save_now()

    def first_focus(self) -> QWidget:
        """Returns where the keyboard goes on the screen that is shown."""
        return self._screen.first_focus() if self._screen is not None else self

    def where(self) -> object:
        """Returns check-in and element, or None for the overview."""
        return self._place.target(self._slot.check_in_id)

    def stop_here(self) -> None:
        """Keeps everything and goes back: from a ring to the rings, else to the overview."""
        self._go(Place(rings=isinstance(self._screen, RingScreen | OwnRingScreen)))

    # -- reading -----------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        self.flush()
        self._place = place
        self.read(partial(snapshots.take, self.context.session), partial(self._arrived, place))

    def _arrived(self, place: Place, snapshot: TreeSnapshot) -> None:
        if self._must_stay():
            return
        for keeper in (self.keeper, *self.note_keepers):
            keeper.leave()
        self._snapshot = snapshot
        self._shown = place
        check_in = snapshot.check_in(
            self._slot.check_in_id if place.same_ring else place.check_in_id
        )
        element = snapshot.element(place.element_id)
        if place.rings:
            self._show_rings(snapshot)
            return
        today = snapshot.of_day(self.context.clock.now().date())
        anew = place.afresh or place.same_ring or place.own
        self._open_book(check_in or (None if anew else today))
        if element is not None:
            self._show_element(snapshot, element)
        elif place.own or (check_in is not None and not check_in.answers):
            self._show_own_ring(snapshot)
        elif check_in is not None:
            self._show_ring(snapshot, check_in)
        else:
            self._show_overview(snapshot)

    def _must_stay(self) -> bool:
        """Stays with answers that could not be saved: leaving the screen would lose them."""
        troubled = any(keeper.is_troubled for keeper in (self.keeper, *self.note_keepers))
        if troubled:
            self._place = self._shown
        return troubled

    def _open_book(self, check_in: CheckIn | None) -> None:
        self._book = AnswerBook(self.context.clock.now(), check_in)
        self._slot = CheckInSlot(self.context.session.check_ins, self._book.check_in_id)
        self.keeper.watch(self._collect, self._slot.rest)

    def _collect(self) -> Save:
        return self._slot.save(self._book.draft())

    # -- screens -----------------------------------------------------------------------

    def _show(self, screen: Screen, title: str, *, out: Out) -> None:
        self._screen = screen
        self.put(screen, title, narrow=False, out=out)

    def _show_overview(self, snapshot: TreeSnapshot) -> None:
        screen = Overview(snapshot, self._book)
        screen.element_chosen.connect(self._open_element)
        screen.rings_chosen.connect(self._open_rings)
        screen.afresh_chosen.connect(self._begin_afresh)
        screen.touched.connect(self._touched)
        self._watch_notes(screen)
        self._show(screen, snapshot.title(), out=Out.NONE)

    def _watch_notes(self, screen: Overview) -> None:
        for note, keeper in zip(screen.notes, self.note_keepers, strict=True):
            note.keep_with(keeper, EntrySlot(self.context.session.journal), self.context.clock)

    def _show_element(self, snapshot: TreeSnapshot, element: Element) -> None:
        screen = ElementScreen(element, snapshot, self._book, self.context.navigate)
        screen.touched.connect(self._touched)
        screen.next_chosen.connect(self._open_element)
        self._show(screen, snapshot.name_of(element), out=Out.STOP)

    def _show_rings(self, snapshot: TreeSnapshot) -> None:
        screen = RingsScreen(snapshot)
        screen.ring_chosen.connect(self._open_ring)
        screen.own_chosen.connect(self._begin_own)
        self._show(screen, _(snapshot.tree.rings.title), out=Out.BACK)

    def _show_own_ring(self, snapshot: TreeSnapshot) -> None:
        screen = OwnRingScreen(snapshot.tree.rings, self._book)
        screen.touched.connect(self._touched)
        screen.erase.connect(self._erase)
        self._show(screen, _(snapshot.tree.rings.title), out=Out.STOP)

    def _show_ring(self, snapshot: TreeSnapshot, check_in: CheckIn) -> None:
        screen = RingScreen(check_in, snapshot, self._book)
        screen.touched.connect(self._touched)
        screen.element_chosen.connect(self._open_element)
        screen.erase.connect(self._erase)
        self._show(screen, day_of(check_in.made_at), out=Out.BACK)

    # -- what is asked for -------------------------------------------------------------

    def _open_element(self, element_id: str) -> None:
        # The ring's id may still be on its way: the one that is open goes on.
        self._go(Place(element_id=element_id, same_ring=True))

    def _begin_afresh(self) -> None:
        if self._snapshot is not None:
            self._go(Place(element_id=self._snapshot.elements[0].id, afresh=True))

    def _open_rings(self) -> None:
        self._go(Place(rings=True))

    def _begin_own(self) -> None:
        self._go(Place(own=True))

    def _open_ring(self, check_in_id: int) -> None:
        self._go(Place(check_in_id=check_in_id))

    def _erase(self) -> None:
        self.keeper.save_now()
        check_in_id = self._shown.check_in_id or self._slot.check_in_id
        if check_in_id is None or not wants_to_erase(self):
            return
        self.keeper.leave()
        erase = partial(self.context.session.check_ins.erase, check_in_id)
        self.context.jobs.run(erase, then=self._erased, failed=self.frame.show_trouble, owner=self)

    def _erased(self, change: Change) -> None:
        self._go(Place(rings=True))
        self.context.changed(change)

    # -- saving ------------------------------------------------------------------------

    def _touched(self) -> None:
        self.frame.bar.show_unsaved()
        if isinstance(self._screen, Overview):
            self._screen.mark.clear()
        self.keeper.touched()

    def _saved(self, thing: object, change: Change) -> None:
        if isinstance(thing, CheckIn) and self._snapshot is not None:
            self._snapshot = self._snapshot.with_check_in(thing)
        if isinstance(self._screen, Overview):
            self._screen.mark.saved()
        self.frame.bar.show_saved()
        self.context.changed(change)

    def _note_saved(self, _entry: object, change: Change) -> None:
        self.frame.bar.show_saved()
        self.context.changed(change)

    def _is_writing(self) -> bool:
        return isinstance(self._screen, Overview) and self.isAncestorOf(self.focusWidget() or self)


PAGE = TreePage
