"""What the front does once its window is on the screen: the folder and the journal process.

Imported after the first paint, which is on the clock.
"""

import signal
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.front import look
from ihm_desktop.front.child import launch
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.housekeeping import Housekeeping, Outcome
from ihm_desktop.front.supervisor import Stage, Supervisor
from ihm_desktop.i18n import N_, _
from ihm_desktop.log import SilentLog
from ihm_desktop.system.memory import memory_bytes
from ihm_desktop.system.panel_words import Door, Scheme, Start
from ihm_desktop.vault import folder, levelling
from ihm_desktop.vault.files import VaultPaths

OUTCOME_WORDS: Final = {
    Outcome.TIDY: "",
    Outcome.READ_ONLY: N_("This folder cannot be changed. Opening may still work."),
    Outcome.FULL: N_("The disk is full. Please make some room, then start again."),
    Outcome.FAILED: N_("Something in the folder could not be read. Nothing was changed."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where and in which clothes this front runs.

    Attributes:
        cover: The cover in use.
        folder: The data folder.
        language: Code of the language on screen.
    """

    cover: Cover
    folder: Path
    language: str


class Duty(QObject):
    """Ties the window, the journal process and the folder together."""

    def __init__(
        self,
        setting: Setting,
        window: CoverWindow,
        supervisor: Supervisor,
        housekeeping: Housekeeping,
    ) -> None:
        super().__init__(window)
        self._setting = setting
        self._window = window
        self._supervisor = supervisor
        self._housekeeping = housekeeping
        self._wanted: Door | None = None
        self._ending = False
        window.asked.connect(self._ask)
        window.left.connect(self._end)
        window.activated.connect(supervisor.lift)
        housekeeping.done.connect(self._tidied)
        supervisor.moved.connect(self._follow)
        supervisor.hidden.connect(self._come_back)
        supervisor.ended.connect(self._panel_ended)

    @classmethod
    def real(cls, setting: Setting, window: CoverWindow) -> "Duty":
        """Makes it with a real process, folder and clock, and tidies the folder at once.

        Args:
            setting: Where the front runs.
            window: Its window, already painted.
        """
        # Python would only take note of Ctrl+C, and Qt's loop would never ask it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        supervisor = Supervisor(launch, time.monotonic, SilentLog())
        vault = vault_paths(setting.cover, setting.folder)
        made = cls(setting, window, supervisor, Housekeeping(partial(_tidy, vault)))
        made.begin()
        return made

    def begin(self) -> None:
        """Tidies the folder."""
        self._housekeeping.begin()

    def finish(self) -> None:
        """Leaves nothing running behind."""
        self._supervisor.kill()
        self._housekeeping.finish()

    def _ask(self, door: str) -> None:
        """Starts the journal process, after any tidying: both would write the same files."""
        self._wanted = Door(door)
        if not self._housekeeping.busy:
            self._start_wanted()

    def _start_wanted(self) -> None:
        door, self._wanted = self._wanted, None
        if door is None or self._ending or self._supervisor.stage is not Stage.NONE:
            return
        place = self._window.geometry()
        start = Start(
            cover=self._setting.cover.name,
            folder=str(self._setting.folder),
            door=door,
            geometry=(place.x(), place.y(), place.width(), place.height()),
            window=int(self._window.winId()),
            scheme=Scheme.DARK if self._window.dark else Scheme.LIGHT,
            font_scale=look.font_scale(),
            language=self._setting.language,
        )
        self._supervisor.start(start)

    def _follow(self, place: QRect) -> None:
        """Stays beneath a window that was moved, so that hiding it uncovers this one."""
        if self._supervisor.stage is Stage.SHOWN:
            self._window.setGeometry(place)

    def _come_back(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _panel_ended(self) -> None:
        """Paints first, tidies second."""
        if not self._ending:
            self._come_back()
            self._window.repaint()
        self._housekeeping.begin()

    def _tidied(self, outcome: Outcome) -> None:
        self._window.say(_(OUTCOME_WORDS[outcome]))
        if self._ending:
            QApplication.quit()
        else:
            self._start_wanted()

    def _end(self) -> None:
        """Ends everything when the window is closed: the journal first, tidying last."""
        self._ending = True
        self._window.hide()
        if self._supervisor.stage is not Stage.NONE:
            self._supervisor.close()
        elif not self._housekeeping.busy:
            QApplication.quit()


def _tidy(vault: VaultPaths) -> None:
    """Ends what a crash cut off, makes a missing folder, levels the two vaults."""
    folder.clean_leftovers(vault)
    folder.ensure_folder(vault, memory_bytes=memory_bytes())
    levelling.level(vault)
