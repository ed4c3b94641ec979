"""Windows while something long goes on behind them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ihm_desktop.domain.importing import ImportKind
from tests.benchmarks.leaving.driver import Steps
from tests.benchmarks.leaving.window import (
    Folder,
    Order,
    Panel,
    Window,
    at_work,
    page_opened,
    settled,
)
from tests.benchmarks.program import PASSPHRASE

RENEWED_BYTES: Final = 1 << 20  # then the keys are derived and pages are being written
TICKED: Final = 400  # pages in a copy: some seconds of laying out
NEW: Final = "other words for figures"


Work = Callable[[Panel, Any, Order], Steps | None]


def _busy(page_id: str, work: Work, folder: Folder = Folder.LARGE) -> Window:
    def bring(panel: Panel, order: Order) -> Steps:
        yield from page_opened(panel, page_id)
        steps = work(panel, panel._view.widget.current, order)
        if steps is not None:
            yield from steps
        yield lambda: at_work(panel)

    return Window(bring=bring, shows=("main_window.MainWindow",), folder=folder)


def _lay_out(panel: Panel, page: Any, _order: Order) -> Steps:
    entries = page.choose.entries
    while len(entries._rows) < TICKED and entries._last_place is not None:
        entries._read_on()
        yield from settled(panel)
    for at in range(len(entries._rows)):
        entries.list.ticks.turn(at)
    page._to_names()
    page._gather()


def _seal(_panel: Panel, page: Any, order: Order) -> Steps:
    page.choose.entries.list.ticks.turn(0)
    page._to_names()
    page._gather()
    yield lambda: page.stage() is page.preview
    page._to_seal()
    page.seal.own.line_edit().setText(PASSPHRASE)
    for field in (page.seal.new.first, page.seal.new.again):
        field.line_edit().setText(NEW)
    page.seal.place_chosen.emit(Path(order["to"]) / "pages.pdf")


def _back_up(_panel: Panel, page: Any, order: Order) -> None:
    page.make.own.line_edit().setText(PASSPHRASE)
    page.make.which.set_value("same")
    page.make.write(Path(order["to"]) / "pages")


def _back_up_copying(panel: Panel, page: Any, order: Order) -> Steps:
    _back_up(panel, page, order)
    yield lambda: page.make.progress.bar.value() > 0


def _add(_panel: Panel, page: Any, order: Order) -> None:
    page.add.choose(Path(order["backup"]))
    page.add.field.line_edit().setText(PASSPHRASE)
    page.add._go_on()


def _look(_panel: Panel, page: Any, order: Order) -> None:
    page._look(Path(order["export"]), ImportKind.JRNL)


def _take(_panel: Panel, page: Any, order: Order) -> Steps:
    page._look(Path(order["export"]), ImportKind.JRNL)
    yield lambda: page.stage() is page.look
    page._take()
    yield lambda: page.look.progress.bar.value() > 0


def _change(_panel: Panel, page: Any, _order: Order) -> None:
    words = PASSPHRASE.encode()
    page._to_change()
    page.keys._change(bytearray(words), bytearray(words))


def _renew(panel: Panel, page: Any, _order: Order) -> Steps:
    words = PASSPHRASE.encode()
    page._to_rekey()
    page.keys._rekey(bytearray(words), bytearray(words))
    yield lambda: _rolled_back_bytes(panel) > RENEWED_BYTES


def _rolled_back_bytes(panel: Panel) -> int:
    """Tells how much of the database is kept to undo what is going on."""
    folder = Path(panel._start.folder)
    return sum(one.stat().st_size for one in folder.glob("*-journal"))


def _add_key(_panel: Panel, page: Any, _order: Order) -> None:
    page._to_key()
    page.keys._add_key(bytearray(PASSPHRASE.encode()), bytearray(b"7K3M-7K3M-7K3M-7K3M"))


WINDOWS: Final = {
    "Copies, being laid out": _busy("copies", _lay_out),
    "Copies, being sealed": _busy("copies", _seal, Folder.SLOW),
    "Backup, checking the passphrase": _busy("keep", _back_up, Folder.SLOW),
    "Backup, being written": _busy("keep", _back_up_copying),
    "Backup, being added": _busy("keep", _add, Folder.SLOW),
    "Bring in, being looked at": _busy("bring_in", _look),
    "Bring in, being taken": _busy("bring_in", _take),
    "Passphrase, being changed": _busy("settings", _change, Folder.SLOW),
    "Everything, being written anew": _busy("settings", _renew),
    "Second key, being made": _busy("settings", _add_key, Folder.SLOW),
}
