"""The journal as it is shown: pages at the left, the present one beside them, Close above."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.i18n import _
from ihm_desktop.ui.notice import Notice
from ihm_desktop.ui.page import Page, UiContext
from ihm_desktop.ui.page_table import PAGES, PageRow, Place, row
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.nav_button import NavItem
from ihm_desktop.ui.widgets.nav_rail import NavRail

FIRST_PAGE = "today"
NARROW_BELOW_PX = 980  # at 100 % text; a rail of icons leaves room for the page
PAGE_KEYS = "123456789"

Import = Callable[[PageRow], type[Page]]


def import_page(page: PageRow) -> type[Page]:
    """Imports a page's code the first time it is opened.

    Args:
        page: A row of the table, never user input.
    """
    module = importlib.import_module(f"ihm_desktop.ui.pages.{page.module}")
    found: type[Page] = module.PAGE
    return found


class MainWindow(QWidget):
    """Holds the pages, opens them, and tells them when something changed.

    Signals:
        changed: A service call altered something, with the `Change`.
    """

    changed = Signal(object)

    def __init__(
        self,
        title: str,
        context: UiContext,
        *,
        load: Import = import_page,
        parent: QWidget | None = None,
    ) -> None:
        """Builds the frame; no page yet.

        Args:
            title: The cover's title.
            context: What pages get; its `navigate` and `changed` are replaced by this window's.
            load: Imports a page's class.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._context = replace(context, navigate=self.open_page, changed=self.refresh)
        self._load = load
        self._pages: dict[str, Page] = {}
        self._left_at: dict[str, object] = {}  # of pages that are not built at present
        self._current: Page | None = None
        self._remembered: tuple[str, object] | None = None
        self._kept: tuple[str, object] | None = None  # the same without its cursor
        self._rail = NavRail(title)
        self._stack = QStackedWidget()
        self._close = CloseButton()
        self._close.clicked.connect(context.close_now)
        self._rail.chosen.connect(self.open_page)
        self._shortcuts: list[QShortcut] = []
        self._telling = Notice()
        self._lay_out()
        self.show_names(plain=False, more=False)

    @property
    def context(self) -> UiContext:
        """What pages are given."""
        return self._context

    @property
    def current(self) -> Page | None:
        """The page on screen."""
        return self._current

    def show_names(self, *, plain: bool, more: bool, chosen: frozenset[str] = frozenset()) -> None:
        """Fills the list of pages.

        Args:
            plain: Whether pages are called what they are.
            more: Whether the list shows every page.
            chosen: Keys of settings that are on, for pages that wait for one.
        """
        upper = {Place.TOP, Place.MORE} if more else {Place.TOP}
        top = [
            page
            for page in PAGES
            if page.place in upper and (not page.setting or page.setting in chosen)
        ]
        bottom = [page for page in PAGES if page.place is Place.BOTTOM]
        self._rail.set_items(
            [_item(page, plain=plain) for page in top],
            [_item(page, plain=plain) for page in bottom],
        )
        if self._current is not None:
            self._rail.set_current(self._current.page_id)
        self._set_shortcuts([page.page_id for page in (*top, *bottom)])

    def open_page(self, page_id: str, target: object = None) -> None:
        """Opens a page; the one before hands over what was typed and remembers its place.

        Args:
            page_id: Its id; unknown ones open the first page.
            target: What it should show.
        """
        page = self._page(page_id)
        left_at = self._left_at.pop(page.page_id, None)
        target = left_at if target is None else target
        if self._current is not None and self._current is not page:
            self._current.flush()
            self._remember(self._current.page_id, self._current.where())
        self._current = page
        page.enter(target)
        self._stack.setCurrentWidget(page)
        self._rail.set_current(page.page_id)
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._remember(page.page_id, page.where())

    def places(self) -> dict[str, object]:
        """Returns where every page is at, for a window that takes this one's place."""
        built = {page_id: page.where() for page_id, page in self._pages.items()}
        return {**self._left_at, **built}

    def come_back_to(self, places: Mapping[str, object]) -> None:
        """Lets pages open where others were left.

        Args:
            places: As `places` gives them.
        """
        self._left_at = {page_id: place for page_id, place in places.items() if place is not None}

    def tell(self, words: str, offer: str = "", accept: Callable[[], None] | None = None) -> None:
        """Shows something above every page; see `Notice.tell`."""
        self._telling.tell(words, offer, accept)

    def refresh(self, change: Change) -> None:
        """Tells every page that was built what a service call altered."""
        if change:
            for page in tuple(self._pages.values()):
                page.refresh(change)
            self._keep_place()
            self.changed.emit(change)

    def flush(self) -> None:
        """Hands over everything typed, the page on screen first."""
        pages = [page for page in self._pages.values() if page is not self._current]
        if self._current is not None:
            # First, so that a page whose place is known only once it is saved can correct it.
            self._remember(self._current.page_id, self._current.where())
            pages.insert(0, self._current)
        fault: Exception | None = None
        for page in pages:
            try:
                page.flush()
            except Exception as error:  # one page's fault must not cost another's words
                fault = error
        if fault is not None:
            raise fault

    def forget_hidden_pages(self) -> None:
        """Saves and gives up every page but the one on screen; they are built anew when opened."""
        for page_id, page in tuple(self._pages.items()):
            if page is not self._current:
                page.flush()
                self._left_at[page_id] = page.where()
                del self._pages[page_id]
                self._stack.removeWidget(page)
                page.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the list of pages to icons where the window is narrow."""
        super().resizeEvent(event)
        self._rail.set_narrow(self.width() < theme_now().px(NARROW_BELOW_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Keeps the spacing with the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_top"):
            self._space()

    def _remember(self, page_id: str, target: object) -> None:
        """Keeps the place for Continue; the first page is where one is anyway."""
        if page_id != FIRST_PAGE and (page_id, target) != self._remembered:
            self._remembered = (page_id, target)
            places = self._context.session.places
            keep = partial(places.remember, page_id, target)
            self._context.jobs.run(keep, failed=self._no_place, owner=self)

    def _keep_place(self) -> None:
        """Keeps where one is once something was saved there: a power cut says no goodbye.

        Where the cursor is may wait until the page is left, since it moves with every key.
        """
        target = None if self._current is None else self._current.where()
        if self._current is None or not isinstance(target, Mapping):
            return
        place = (self._current.page_id, {**target, "cursor": None})
        if place != self._kept:
            self._kept = place
            self._remember(self._current.page_id, target)

    def _no_place(self, _error: IhmError) -> None:
        """Continue brings back the place before; nothing that was written is lost."""
        self._remembered = self._kept = None

    def _page(self, page_id: str) -> Page:
        found = row(page_id) or PAGES[0]
        if found.page_id not in self._pages:
            page = self._load(found)(self._context)
            self._pages[found.page_id] = page
            self._stack.addWidget(page)
        return self._pages[found.page_id]

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self._top = QHBoxLayout()
        self._top.addStretch()
        self._top.addWidget(self._close)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(self._top)
        beside.addWidget(self._telling)
        beside.addWidget(self._stack, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addLayout(beside, 1)
        self._space()

    def _space(self) -> None:
        theme = theme_now()
        edge = theme.px(22)
        self._top.setContentsMargins(edge, edge, edge, theme.px(8))

    def _set_shortcuts(self, page_ids: list[str]) -> None:
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts = []
        for key, page_id in zip(PAGE_KEYS, page_ids, strict=False):
            self._add_shortcut((f"Ctrl+{key}", f"Alt+{key}"), page_id)
        self._add_shortcut(("F1",), "steady")
        self._add_shortcut(("F2",), "people")

    def _add_shortcut(self, keys: tuple[str, ...], page_id: str) -> None:
        for key in keys:
            shortcut = _PageShortcut(key, page_id, self)
            shortcut.chosen.connect(self.open_page)
            self._shortcuts.append(shortcut)


class _PageShortcut(QShortcut):
    chosen = Signal(str)

    def __init__(self, keys: str, page_id: str, parent: QWidget) -> None:
        super().__init__(QKeySequence(keys), parent)
        self._page_id = page_id
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._page_id)


def _item(page: PageRow, *, plain: bool) -> NavItem:
    label = _(page.plain if plain else page.quiet)
    return NavItem(id=page.page_id, label=label, icon=page.icon)
