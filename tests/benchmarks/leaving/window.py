"""One line of the table of windows, and the steps that many of them share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from tests.benchmarks.leaving.driver import Steps
from tests.benchmarks.program import PASSPHRASE
from tests.every_window import Place

Panel = Any  # its parts are private
Order = Mapping[str, str]
Bring = Callable[[Panel, Order], Steps]
Then = Callable[[Panel, Any], Steps | None]  # with the page that was opened


class Folder(Enum):
    """Which data folder a window is brought up on."""

    LARGE = auto()  # 100,000 entries, at the cheapest cost of opening
    ROOM = auto()  # a few, with a second journal
    SLOW = auto()  # a few, at the cost that a set-up chooses
    NEW = auto()  # nothing set up
    COVERED = auto()  # a few, under a disguise


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A window, or what fills one.

    Attributes:
        bring: Brings it up from the first window on, inside the journal process.
        shows: Which classes must be on the screen then: ours by module inside
            `ihm_desktop.ui`, Qt's by name.
        made_in: Where in the program it is made, as `every_window.places` lists it.
        folder: What it is brought up on.
        types: What is typed into it before it is left, so that something is unsaved.
    """

    bring: Bring
    shows: tuple[str, ...]
    made_in: Place | None = None
    folder: Folder = Folder.LARGE
    types: str = ""


def calm(panel: Panel) -> bool:
    """Tells whether the vault thread has nothing to do that anybody waits for."""
    running = panel._jobs._running
    return panel._jobs._queue.empty() and (running is None or running.gives_way)


def settled(panel: Panel) -> Steps:
    """Waits until everything asked for has arrived, and what was asked for then as well."""
    for _ in range(3):
        arrived: list[object] = []
        panel._jobs.run(bool, then=arrived.append, owner=panel)
        yield partial(len, arrived)
    yield partial(calm, panel)


def at_work(panel: Panel) -> bool:
    """Tells whether the vault thread is in the middle of something."""
    return panel._jobs._running is not None


def later(panel: Panel, call: Callable[[], object]) -> None:
    """Calls something that waits itself, such as a question, in a turn of its own."""
    QTimer.singleShot(0, panel, call)


def type_passphrase(panel: Panel) -> None:
    """Types what opens the journal and presses Enter."""
    unlock = panel._unlock
    field = unlock.field if hasattr(unlock, "field") else unlock._field
    field.line_edit().setText(PASSPHRASE)
    unlock._enter()


def opened(panel: Panel) -> Steps:
    """Opens the journal and waits for Today."""
    type_passphrase(panel)
    yield lambda: panel._view is not None and panel._view.widget.current is not None
    yield from settled(panel)


def on_page(page_id: str, target: object = None, then: Then | None = None) -> Bring:
    """Brings a page up, and what it is asked for, and waits until all of it is there.

    Args:
        page_id: The page.
        target: See `Navigate`.
        then: Goes on there; may have steps of its own.
    """

    def bring(panel: Panel, _order: Order) -> Steps:
        yield from page_opened(panel, page_id, target)
        steps = then(panel, panel._view.widget.current) if then is not None else None
        if steps is not None:
            yield from steps
        yield from settled(panel)

    return bring


def page_opened(panel: Panel, page_id: str, target: object = None) -> Steps:
    """Opens the journal and a page of it."""
    yield from opened(panel)
    panel._view.widget.open_page(page_id, target)
    yield from settled(panel)
