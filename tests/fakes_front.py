"""A journal process that does what a test says, a front that remembers, a clock that is moved."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ihm_desktop.domain.cover_view import CoverView
from ihm_desktop.front.child import OnEnd, OnLine
from ihm_desktop.system.panel_words import Geometry, Report, Told, report_line, told_line
from ihm_desktop.ui.front_link import Item

KILLED = -9


@dataclass
class FakeMonotonic:
    """Seconds that only a test moves."""

    now_s: float = 0.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class FakeChild:
    """See `front.child.Child`."""

    on_line: OnLine
    on_end: OnEnd
    sent: list[bytes] = field(default_factory=list)
    ended: bool = False

    def send(self, line: bytes) -> None:
        self.sent.append(line)

    def kill(self) -> None:
        self.end(KILLED)

    def tell(self, report: Report, geometry: Geometry | None = None) -> None:
        self.on_line(report_line(report, geometry))

    def say(self, told: Told) -> None:
        self.on_line(told_line(told))

    def end(self, status: int = 0) -> None:
        if not self.ended:
            self.ended = True
            self.on_end(status)


@dataclass
class FakeLaunch:
    """See `front.child.Launch`; keeps every child it started."""

    children: list[FakeChild] = field(default_factory=list)

    def __call__(self, on_line: OnLine, on_end: OnEnd) -> FakeChild:
        child = FakeChild(on_line, on_end)
        self.children.append(child)
        return child


COVERS = (
    CoverView(name="plain", title="Notes"),
    CoverView(
        name="recipes",
        title="Recipes",
        disguise=True,
        ask_title="Something you cook",
        ask_text="What goes into it",
    ),
    CoverView(name="words", title="Word trainer", disguise=True),
)


@dataclass
class FakeFront:
    """See `ui.front_link.FrontLink`; remembers what it was asked for."""

    cover: str = "plain"
    wanted: str = ""
    covers: tuple[CoverView, ...] = COVERS
    chord: str = "Ctrl+Shift+L"
    long_press: bool = False
    worn: list[tuple[str, tuple[Item, ...], bool]] = field(default_factory=list)
    emptied: int = 0

    def __post_init__(self) -> None:
        self.wanted = self.wanted or self.cover

    def wear(self, name: str, items: Sequence[Item], *, clear: bool = False) -> None:
        self.wanted = name
        self.worn.append((name, tuple(items), clear))

    def keep(self, chord: str, *, long_press: bool) -> None:
        self.chord, self.long_press = chord, long_press

    def empty(self) -> None:
        self.emptied += 1
