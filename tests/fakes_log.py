"""A log that keeps what it is told."""

from ihm_desktop.log import Event


class FakeLog:
    """See `ihm_desktop.log.Log`.

    Attributes:
        events: What was noted, in its order.
    """

    def __init__(self) -> None:
        self.events: list[Event] = []

    def note(self, event: Event, number: int = 0) -> None:
        self.events.append(event)
