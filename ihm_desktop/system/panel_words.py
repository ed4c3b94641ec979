"""The one-line messages between the front and the journal process; none holds a secret.

JSON with a cap on each line. A line that is not understood is dropped: both ends come from
the same installation, so there is nobody to explain an error to.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

MAX_LINE_BYTES: Final = 16 * 1024  # a start line with the longest path Linux allows fits


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
    BYE = "bye"


Geometry = tuple[int, int, int, int]


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
        font_scale: Size of the desktop's text over the usual size, 1.0 for usual.
        language: Language code; empty for the computer's.
    """

    cover: str
    folder: str
    door: Door
    geometry: Geometry
    window: int = 0
    scheme: Scheme = Scheme.UNKNOWN
    font_scale: float = 1.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Close:
    """Asks the journal process to leave."""


@dataclass(frozen=True, slots=True)
class Raise:
    """Asks the journal process to take the keyboard: the front's window was given it."""


Order = Start | Close | Raise


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report.

    Attributes:
        report: What happened.
        geometry: The window's new place, with `Report.MOVED` only.
    """

    report: Report
    geometry: Geometry | None = None


def order_line(order: Order) -> bytes:
    """Writes an order of the front as one line."""
    if isinstance(order, Close | Raise):
        return _line({"do": "close" if isinstance(order, Close) else "raise"})
    return _line({"do": "start"} | asdict(order))


def report_line(report: Report, geometry: Geometry | None = None) -> bytes:
    """Writes a report of the journal process as one line."""
    return _line({"is": report} | ({"geometry": geometry} if geometry else {}))


def parse_order(line: bytes) -> Order | None:
    """Reads an order; None for anything that is not one."""
    table = _table(line)
    try:
        if table.get("do") == "start":
            return _start(table)
        short: dict[str, Order] = {"close": Close(), "raise": Raise()}
        return short.get(_text(table["do"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def parse_report(line: bytes) -> Told | None:
    """Reads a report; None for anything that is not one."""
    table = _table(line)
    try:
        report = Report(table["is"])
        geometry = _geometry(table["geometry"]) if report is Report.MOVED else None
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return Told(report=report, geometry=geometry)


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
        window=int(table["window"]),
        scheme=Scheme(table["scheme"]),
        font_scale=min(max(float(table["font_scale"]), 0.5), 4.0),
        language=_text(table["language"]),
    )


def _geometry(value: object) -> Geometry:
    if not isinstance(value, list):
        raise TypeError
    x, y, width, height = (max(-(2**20), min(int(number), 2**20)) for number in value)
    return x, y, width, height


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
