"""What the front does once its window is on the screen: the folder and the journal process.

Imported after the first paint, which is on the clock.
"""

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ihm_desktop import paths
from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.child import launch
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.covers import COVERS
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.front.gesture import Gesture
from ihm_desktop.front.handover import Handover
from ihm_desktop.front.housekeeping import Housekeeping, Outcome
from ihm_desktop.front.hush import Hush
from ihm_desktop.front.supervisor import Stage, Supervisor
from ihm_desktop.front.tidying import tidy
from ihm_desktop.front.wardrobe import Wardrobe
from ihm_desktop.i18n import N_, _
from ihm_desktop.log import SilentLog
from ihm_desktop.system.panel_words import Door, Geometry, Report, Scheme, Start, Told
from ihm_desktop.system.process_name import wear_as_command_line
from ihm_desktop.system.window_focus import give_keyboard

OUTCOME_WORDS: Final = {
    Outcome.TIDY: "",
    Outcome.READ_ONLY: N_("This folder cannot be changed. Opening may still work."),
    Outcome.FULL: N_("The disk is full. Please make some room, then start again."),
    Outcome.FAILED: N_("Something in the folder could not be read. Nothing was changed."),
}
NOWHERE: Final = "/dev/null/nowhere"  # Qt cannot make it, so its dialogs keep nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where and in which clothes this front runs.

    Attributes:
        place: The cover in use and its data folder.
        language: Code of the language on screen.
    """

    place: Place
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpers:
    """What the front's duties are done with.

    Attributes:
        supervisor: Holds the journal process.
        housekeeping: Tidies the folder.
        emptying: Empties it.
        wardrobe: Puts another cover on.
        give_keyboard: Gives a window of another process the keyboard.
    """

    supervisor: Supervisor
    housekeeping: Housekeeping
    emptying: Emptying
    wardrobe: Wardrobe
    give_keyboard: Callable[[int], object]


class Duty(QObject):
    """Ties the window, the journal process and the folder together."""

    def __init__(self, setting: Setting, window: CoverWindow, helpers: Helpers) -> None:
        super().__init__(window)
        self._setting = setting
        self._window = window
        self._supervisor = helpers.supervisor
        self._housekeeping = helpers.housekeeping
        self._emptying = helpers.emptying
        self._wardrobe = helpers.wardrobe
        self._handover = Handover(window, helpers.supervisor, helpers.give_keyboard, self)
        self._hush = Hush(helpers.supervisor, self)
        self._usual = cover_settings.usual(setting.place.cover)
        self._settings_file = setting.place.folder / setting.place.cover.settings_file
        self._settings = cover_settings.load(self._settings_file, self._usual)
        self._gesture = Gesture(window, self._settings.lookup)
        self._wanted: Door | None = None
        self._wear: Told | None = None
        self._ending = False
        self._again = False
        self._connect()

    @classmethod
    def real(cls, setting: Setting, window: CoverWindow) -> "Duty":
        """Makes it with a real process, folder and clock, and tidies the folder at once.

        Args:
            setting: Where the front runs.
            window: Its window, already painted.
        """
        # Python would only take note of Ctrl+C, and Qt's loop would never ask it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        _keep_nothing_of_dialogs()
        wear_as_command_line(setting.place.cover.app_id)
        made = cls(setting, window, _helpers(setting.place))
        made.begin()
        return made

    @property
    def again(self) -> bool:
        """Whether the program has to start anew, because another cover is worn now."""
        return self._again

    def begin(self) -> None:
        """Tidies the folder."""
        self._housekeeping.begin()

    def finish(self) -> None:
        """Leaves nothing running behind."""
        self._supervisor.kill()
        self._housekeeping.finish()

    def _connect(self) -> None:
        self._window.asked.connect(self._ask)
        self._window.left.connect(self._end)
        self._window.activated.connect(self._activated)
        self._gesture.made.connect(self._ask_by_chord)
        self._housekeeping.done.connect(self._tidied)
        self._supervisor.shown.connect(self._handover.begin)
        self._supervisor.moved.connect(self._follow)
        self._supervisor.hidden.connect(self._come_back)
        self._supervisor.told.connect(self._heed)
        self._supervisor.ended.connect(self._panel_ended)

    def _ask_by_chord(self) -> None:
        self._ask(Door.OPEN)

    def _ask(self, door: str) -> None:
        """Starts the journal process, after any tidying: both would write the same files."""
        self._hush.begin()
        if self._supervisor.stage is Stage.SHOWN:
            self._supervisor.lift(self._geometry())
            return
        self._wanted = Door(door)
        if not self._housekeeping.busy:
            self._start_wanted()

    def _start_wanted(self) -> None:
        if self._supervisor.stage is Stage.LEAVING:
            return  # comes again when it has ended
        door, self._wanted = self._wanted, None
        if door is None or self._ending or self._supervisor.stage is not Stage.NONE:
            return
        start = Start(
            cover=self._setting.place.cover.name,
            folder=str(self._setting.place.folder),
            door=door,
            geometry=self._geometry(),
            window=int(self._window.winId()),
            scheme=Scheme.DARK if self._window.dark else Scheme.LIGHT,
            contrast=look.wants_contrast(),
            font_scale=look.font_scale(),
            language=self._setting.language,
            chord=self._gesture.chord,
            long_press=self._settings.long_press,
        )
        self._hush.begin()
        self._supervisor.start(start)

    def _geometry(self) -> Geometry:
        place = self._window.geometry()
        return place.x(), place.y(), place.width(), place.height()

    def _activated(self) -> None:
        """The window was chosen: what lies over it is meant."""
        if self._supervisor.stage is Stage.SHOWN:
            self._handover.begin()
            self._supervisor.lift()

    def _follow(self, place: QRect) -> None:
        """Stays beneath a window that was moved, so that hiding it uncovers this one."""
        if self._supervisor.stage is Stage.SHOWN:
            self._window.setGeometry(place)

    def _come_back(self) -> None:
        """Takes the keyboard back, but from no other program: it would come up there by itself."""
        if self._supervisor.elsewhere:
            return
        self._window.raise_()
        self._window.activateWindow()

    def _heed(self, told: Told) -> None:
        """Does what the journal process asked for, or does it once that has ended."""
        if told.report is Report.EMPTY:
            self._emptying.want()
            self._supervisor.kill()
        elif told.report is Report.WEAR:
            self._wear = told
        elif told.report is Report.KEEP:
            self._keep(told)

    def _keep(self, told: Told) -> None:
        try:
            self._settings = cover_settings.keep(
                self._settings_file, self._usual, told.chord, long_press=told.long_press
            )
        except IhmError:
            return  # nothing was changed: the keys so far go on working
        self._use_settings()

    def _use_settings(self) -> None:
        self._gesture.listen_for(self._settings.lookup)
        self._window.follow(self._settings)

    def _panel_ended(self) -> None:
        """Paints first, tidies second; an emptying waits for nothing."""
        if self._emptying.wanted:
            self._housekeeping.begin()
        if not self._ending:
            self._come_back()
            self._window.repaint()
        self._housekeeping.begin()

    def _tidied(self, outcome: Outcome) -> None:
        self._window.say(_(OUTCOME_WORDS[outcome]))
        settings = cover_settings.load(self._settings_file, self._usual)
        if settings != self._settings:
            self._settings = settings
            self._use_settings()
        if self._wear is not None and outcome is Outcome.TIDY and self._may_change:
            self._change_cover(self._wear)
        elif self._ending:
            QApplication.quit()
        else:
            self._start_wanted()

    @property
    def _may_change(self) -> bool:
        """Whether nobody sees one program turn into another.

        The plain window pretends nothing, so the sooner it is gone, the better. A disguise
        waits until it is closed: the journal may just have been left in a hurry.
        """
        return self._ending or not self._setting.place.cover.small

    def _change_cover(self, told: Told) -> None:
        """Wears another cover; the folder has just been tidied and nothing else runs."""
        self._wear = None
        self._window.flush()
        changed = self._wardrobe.wear(told)
        self._again = changed and not self._ending
        if changed or self._ending:
            self._window.hide()  # a window that is shown is asked first, and this one refuses
            QApplication.quit()
        else:
            self._housekeeping.begin()

    def _end(self) -> None:
        """Ends everything when the window is closed: the journal first, tidying last."""
        self._ending = True
        self._window.hide()
        if self._supervisor.stage is not Stage.NONE:
            self._supervisor.close()
        elif self._wear is not None:
            self._housekeeping.begin()
        elif not self._housekeeping.busy:
            QApplication.quit()


def _helpers(place: Place) -> Helpers:
    cover = place.cover
    vault = vault_paths(cover, place.folder)
    settings_file = place.folder / cover.settings_file
    usual = cover_settings.usual(cover)
    emptying = Emptying(vault, partial(cover_settings.save, settings_file, usual))
    wardrobe = Wardrobe.of(place, paths.resources() / "covers", COVERS)
    platform = QGuiApplication.platformName()
    return Helpers(
        supervisor=Supervisor(launch, time.monotonic, SilentLog()),
        housekeeping=Housekeeping(partial(tidy, place, wardrobe, emptying)),
        emptying=emptying,
        wardrobe=wardrobe,
        give_keyboard=partial(give_keyboard, platform=platform),
    )


def _keep_nothing_of_dialogs() -> None:
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, NOWHERE)
