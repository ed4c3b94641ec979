"""The front as the journal's pages see it, at the other end of a pipe."""

from collections.abc import Callable, Sequence

from ihm_desktop.domain.cover_view import CoverView
from ihm_desktop.system.panel_pipe import PanelPipe
from ihm_desktop.system.panel_words import Report, Start, Told
from ihm_desktop.ui.front_link import Item


class PipeLink:
    """See `front_link.FrontLink`."""

    def __init__(
        self, pipe: PanelPipe, start: Start, read_covers: Callable[[], tuple[CoverView, ...]]
    ) -> None:
        """Takes what the front said at the start.

        Args:
            pipe: Both ways to the front.
            start: What the front said.
            read_covers: Reads what every cover is; asked once, when somebody wants to know.
        """
        self._pipe = pipe
        self._cover = start.cover
        self._wanted = start.cover
        self._read_covers = read_covers
        self._covers: tuple[CoverView, ...] = ()
        self._chord = start.chord
        self._long_press = start.long_press

    @property
    def cover(self) -> str:
        """Name of the cover that is worn now."""
        return self._cover

    @property
    def wanted(self) -> str:
        """Name of the cover that is worn once this is closed."""
        return self._wanted

    @property
    def covers(self) -> tuple[CoverView, ...]:
        """Every cover there is."""
        if not self._covers:
            self._covers = self._read_covers()
        return self._covers

    @property
    def chord(self) -> str:
        """Keys that open the small window."""
        return self._chord

    @property
    def long_press(self) -> bool:
        """Whether holding keys there may empty everything."""
        return self._long_press

    def wear(self, name: str, items: Sequence[Item], *, clear: bool = False) -> None:
        """Asks for another cover."""
        self._wanted = name
        self._pipe.say(Told(report=Report.WEAR, cover=name, items=tuple(items), clear=clear))

    def keep(self, chord: str, *, long_press: bool) -> None:
        """Has the front remember both."""
        self._chord, self._long_press = chord, long_press
        self._pipe.say(Told(report=Report.KEEP, chord=chord, long_press=long_press))

    def empty(self) -> None:
        """Has the front end this process and empty the folder."""
        self._pipe.tell(Report.EMPTY)
