"""The one-line messages between the front and the journal process; none holds a secret.

JSON with a cap on each line. A line that is not understood is dropped: both ends come from
the same installation, so there is nobody to explain an error to.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

MAX_LINE_BYTES: Final = 64 * 1024  # two items at their longest, every sign written as \\u…
MAX_ITEMS: Final = 2
MAX_TITLE_SIGNS: Final = 200
MAX_TEXT_SIGNS: Final = 2_000


class Door(StrEnum):
    """Which way the person came in."""

    OPEN = "open"
    NEW = "new"


class Scheme(StrEnum):
    """What the desktop prefers; the front asks, the journal process cannot."""

    LIGHT = "light"
    DARK = "dark"
    UNKNOWN = "unknown"


class Report(StrEnum):
    """What the journal process tells the front."""

    PAINTED = "painted"
    BEAT = "beat"
    OPEN = "open"
    MOVED = "moved"
    HIDDEN = "hidden"
    AWAY = "away"
    HERE = "here"
    EMPTY = "empty"
    WEAR = "wear"
    KEEP = "keep"
    BYE = "bye"


Geometry = tuple[int, int, int, int]
Items = tuple[tuple[str, str], ...]  # title and text of ordinary things for a cover


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Everything the journal process must know to look like the front.

    Attributes:
        cover: Name of the cover.
        folder: The data folder.
        door: Which way the person came in.
        geometry: Place and size of the front's window on screen, in device-independent pixels.
        window: The front's window for the window system; 0 where that means nothing.
        scheme: Light or dark.
        contrast: Whether the desktop asks for stronger contrast.
        font_scale: Size of the desktop's text over the usual size, 1.0 for usual.
        language: Language code; empty for the computer's.
        chord: The keys that asked for this process, as `QKeySequence` writes them portably.
        long_press: Whether a held chord on the unlock window may empty everything.
    """

    cover: str
    folder: str
    door: Door
    geometry: Geometry
    window: int = 0
    scheme: Scheme = Scheme.UNKNOWN
    contrast: bool = False
    font_scale: float = 1.0
    language: str = ""
    chord: str = ""
    long_press: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """Asks the journal process to leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """Asks the journal process to take the keyboard: the front's window was given it.

    Attributes:
        asked: Whether the person asked for it by the chord, not only chose the window.
        geometry: Place and size of the front's window, where the person asked.
    """

    asked: bool = False
    geometry: Geometry | None = None


Order = Start | Close | Raise


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report.

    Attributes:
        report: What happened.
        geometry: The window's new place, with `Report.MOVED` only.
        window: The window for the window system, with `Report.PAINTED` only.
        cover: Name of the cover to wear from now on, with `Report.WEAR` only.
        items: At most two things that cover is to begin with, with `Report.WEAR` only.
        clear: Whether what the cover so far has kept is to go, with `Report.WEAR` only.
        chord: The keys from now on, with `Report.KEEP` only.
        long_press: See `Start`; with `Report.KEEP` only.
    """

    report: Report
    geometry: Geometry | None = None
    window: int = 0
    cover: str = ""
    items: Items = ()
    clear: bool = False
    chord: str = ""
    long_press: bool = False


def order_line(order: Order) -> bytes:
    """Writes an order of the front as one line."""
    words = {Start: "start", Close: "close", Raise: "raise"}
    return _line({"do": words[type(order)]} | asdict(order))


def report_line(report: Report, geometry: Geometry | None = None) -> bytes:
    """Writes a report of the journal process as one line."""
    return told_line(Told(report=report, geometry=geometry))


def told_line(told: Told) -> bytes:
    """Writes a report with everything that belongs to it as one line.

    Items that are too many or too long are cut: half of one is better than a lost line.
    """
    table: dict[str, Any] = {"is": told.report}
    if told.report is Report.PAINTED:
        table["window"] = told.window
    elif told.report is Report.MOVED:
        table["geometry"] = told.geometry
    elif told.report is Report.WEAR:
        table |= {"cover": told.cover, "items": _cut(told.items), "clear": told.clear}
    elif told.report is Report.KEEP:
        table |= {"chord": told.chord, "long_press": told.long_press}
    return _line(table)


def parse_order(line: bytes) -> Order | None:
    """Reads an order; None for anything that is not one."""
    table = _table(line)
    try:
        return _ORDERS[_text(table["do"])](table)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def parse_report(line: bytes) -> Told | None:
    """Reads a report; None for anything that is not one."""
    table = _table(line)
    try:
        return _told(Report(table["is"]), table)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def _told(report: Report, table: dict[str, Any]) -> Told:
    if report is Report.PAINTED:
        return Told(report=report, window=_window(table["window"]))
    if report is Report.MOVED:
        return Told(report=report, geometry=_geometry(table["geometry"]))
    if report is Report.WEAR:
        return Told(
            report=report,
            cover=_text(table["cover"]),
            items=_items(table["items"]),
            clear=_flag(table["clear"]),
        )
    if report is Report.KEEP:
        return Told(
            report=report, chord=_text(table["chord"]), long_press=_flag(table["long_press"])
        )
    return Told(report=report)


def _cut(items: Items) -> Items:
    return tuple(
        (title[:MAX_TITLE_SIGNS], text[:MAX_TEXT_SIGNS]) for title, text in items[:MAX_ITEMS]
    )


def _line(table: dict[str, Any]) -> bytes:
    return json.dumps(table, ensure_ascii=True).encode("ascii") + b"\n"


def _table(line: bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE_BYTES:
        return {}
    try:
        table = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}


def _start(table: dict[str, Any]) -> Start:
    return Start(
        cover=_text(table["cover"]),
        folder=_text(table["folder"]),
        door=Door(table["door"]),
        geometry=_geometry(table["geometry"]),
        window=_window(table["window"]),
        scheme=Scheme(table["scheme"]),
        contrast=_flag(table["contrast"]),
        font_scale=min(max(float(table["font_scale"]), 0.5), 4.0),
        language=_text(table["language"]),
        chord=_text(table["chord"]),
        long_press=_flag(table["long_press"]),
    )


def _close(_table: dict[str, Any]) -> Close:
    return Close()


def _raise(table: dict[str, Any]) -> Raise:
    place = table["geometry"]
    geometry = None if place is None else _geometry(place)
    return Raise(asked=_flag(table["asked"]), geometry=geometry)


_ORDERS: Final[dict[str, Callable[[dict[str, Any]], Order]]] = {
    "start": _start,
    "close": _close,
    "raise": _raise,
}


def _geometry(value: object) -> Geometry:
    if not isinstance(value, list):
        raise TypeError
    x, y, width, height = (max(-(2**20), min(int(number), 2**20)) for number in value)
    return x, y, width, height


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _items(value: object) -> Items:
    if not isinstance(value, list):
        raise TypeError
    items = tuple((_text(title), _text(text)) for title, text in value)
    if items != _cut(items):
        raise ValueError
    return items


def _window(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < 2**64:
        raise ValueError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value
