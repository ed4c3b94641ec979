"""What every page has on which something is answered, screen by screen."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.ui.page import Page, UiContext, fill
from ihm_desktop.ui.sitting.frame import Out, SittingFrame
from ihm_desktop.ui.sitting.keeper import Keeper

T = TypeVar("T")


class SittingPage(Page):
    """Reads before it shows a screen, and saves what is answered on it.

    Attributes:
        frame: Holds the screen.
        keeper: Saves.
    """

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        """Builds it without a screen.

        Args:
            context: What the page was given.
            parent: Qt's owner.
        """
        super().__init__(context, parent)
        self.frame = SittingFrame()
        self.keeper = Keeper(context.jobs, self)
        self._readings = 0
        fill(self, self.frame)
        self.frame.bar.steady.connect(self._steady)
        self.keeper.failed.connect(self.frame.show_trouble)

    def flush(self) -> None:
        """Hands over everything answered and typed."""
        self.keeper.save_now()

    def is_reading(self) -> bool:
        """Tells whether something is being read; it will hold every change made until now."""
        return self._readings > 0

    def read(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Reads on the vault thread.

        Args:
            work: Reads.
            then: Takes what was read, unless something else is wanted by then.
        """
        self._readings += 1
        arrived = partial(self._arrive, then)
        self.context.jobs.run(work, then=arrived, failed=self._unread, owner=self)

    def alter(self, work: Callable[[], Change]) -> None:
        """Changes something on the vault thread and tells every page."""
        failed = self.frame.show_trouble
        self.context.jobs.run(work, then=self.context.changed, failed=failed, owner=self)

    def put(self, screen: QWidget, title: str, *, narrow: bool, out: Out) -> None:
        """Shows a screen, which gets the keyboard where the page had it.

        Args:
            screen: What `first_focus` speaks of from now on.
            title: Its heading.
            narrow: Whether it is one column of text.
            out: What the way out is called.
        """
        focused = self.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.frame.show_screen(screen, title, narrow=narrow, out=out)
        if had_focus and self.isVisible():
            self.first_focus().setFocus()

    def _arrive(self, then: Callable[[T], None], found: T) -> None:
        self._readings -= 1
        if not self._readings:
            then(found)

    def _unread(self, error: IhmError) -> None:
        self._readings -= 1
        self.frame.show_trouble(error)

    def _steady(self) -> None:
        self.context.navigate("steady")
