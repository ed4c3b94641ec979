"""What the main window expects of every page, and what a page is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.clock import Clock

if TYPE_CHECKING:
    from ihm_desktop.services.open_session import OpenSession
    from ihm_desktop.ui.front_link import FrontLink
    from ihm_desktop.ui.jobs import Jobs
    from ihm_desktop.ui.theme import Theme


class Navigate(Protocol):
    """Opens a page."""

    def __call__(self, page_id: str, target: object = None) -> None:
        """Opens a page.

        Args:
            page_id: `Page.page_id` of the page.
            target: What the page should show, such as an entry's id; None for its usual start.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UiContext:
    """Everything a page may use; made once by the composition root.

    Attributes:
        session: The open journal's services; called through `jobs` only.
        jobs: Runs a service call on the vault thread and hands its result back.
        theme: Tokens, fonts and scale in use.
        clock: Source of dates.
        navigate: Opens another page.
        changed: Tells the window what a service call altered, so that pages reload.
        close_now: Quick exit: hides, keeps the draft, ends this process.
        front: What people see of the program from outside, and what it keeps.
    """

    session: "OpenSession"
    jobs: "Jobs"
    theme: "Theme"
    clock: Clock
    navigate: Navigate
    changed: Callable[[Change], None]
    close_now: Callable[[], None]
    front: "FrontLink"


class Page(QWidget):
    """One page of the main window; pages do not know each other.

    Attributes:
        page_id: Stable name used for navigation.
    """

    page_id: ClassVar[str] = ""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def enter(self, target: object = None) -> None:
        """Called each time the page is opened, before it is shown.

        Args:
            target: What to show, see `Navigate`.
        """

    def refresh(self, change: Change) -> None:
        """Called after any service call altered something.

        Args:
            change: What was altered.
        """

    def flush(self) -> None:
        """Hands everything typed and not yet saved to `jobs` at once; never asks anything.

        Called when the page is left and, first of all, on quick exit.
        """

    def first_focus(self) -> QWidget:
        """Returns the widget that gets the keyboard when the page opens."""
        return self

    def where(self) -> object:
        """Returns the target that brings back this very place, for Continue; None for none."""
        return None


def fill(page: Page, content: QWidget) -> None:
    """Lets one widget, such as a scrolling column, take up the whole page.

    Args:
        page: The page.
        content: What fills it.
    """
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
