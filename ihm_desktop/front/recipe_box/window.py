"""The window of the recipe box: on the screen at once, filled right after that."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front.cover_settings import CoverSettings
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.look import TEXT_PX, Look
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.front.recipe_box.inside import Inside

RAIL_PX: Final = 226  # as `kit.rail`, which is not loaded yet
NARROW_RAIL_PX: Final = 72
NARROW_BELOW: Final = 1000


class RecipesWindow(CoverWindow):
    """At first the grounds alone, in the places and colours they keep; then everything.

    What the list and the page need takes longer to load than the window takes to appear.
    """

    def __init__(self, cover: Cover, look: Look, folder: Path, settings: CoverSettings) -> None:
        """Reads nothing yet.

        Args:
            cover: Its names.
            look: Its colours.
            folder: The data folder.
            settings: Keys that were chosen.
        """
        super().__init__(dark=look.dark)
        self._title = _(cover.title)
        self._look = look
        self._data = folder
        self._shortcuts = settings.shortcuts
        self._inside: Inside | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._ground = QFrame()
        self._ground.setStyleSheet(
            f"background: {look.nav}; border: none; border-right: 1px solid {look.line};"
        )
        scale = max(1.0, QApplication.font().pixelSize() / TEXT_PX)
        narrow = self.width() / scale < NARROW_BELOW
        self._ground.setFixedWidth(round((NARROW_RAIL_PX if narrow else RAIL_PX) * scale))
        self._row.addWidget(self._ground)
        self._row.addStretch(1)
        self.first_painted.connect(self.fill)

    @property
    def inside(self) -> "Inside":
        """Everything in the window; made now where it was not yet."""
        if self._inside is None:
            from ihm_desktop.front.recipe_box.inside import Inside

            made = Inside(self._title, self._look, self._data, self._shortcuts, self)
            self._inside = made
            self._ground.hide()
            self._row.removeWidget(self._ground)
            self._row.takeAt(0)
            self._row.addWidget(made, 1)
            made.show()
            made.begin()
        return self._inside

    def fill(self) -> None:
        """Makes what is in the window."""
        _made = self.inside

    def say(self, sentence: str) -> None:
        """Shows one plain sentence about the folder; an empty one takes nothing away."""
        if sentence:
            self.inside.notice.say(sentence, stays=True)

    def flush(self) -> None:
        """Keeps what stands in an open form, and writes at once what waits."""
        if self._inside is not None:
            self._inside.flush()
