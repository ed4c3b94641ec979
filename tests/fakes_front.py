"""A journal process that does what a test says, and a clock that a test moves."""

from dataclasses import dataclass, field

from ihm_desktop.front.child import OnEnd, OnLine
from ihm_desktop.system.panel_words import Geometry, Report, report_line

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
