"""Composition root of the front: the program that is started and that people see.

Only what the first paint needs is imported here; `duty` follows when the window is painted.
"""

import importlib
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n, paths
from ihm_desktop.content import cover_choice
from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import claiming, cover_settings, look
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.covers import COVERS
from ihm_desktop.front.look import Look
from ihm_desktop.i18n import _
from ihm_desktop.system import desktop_identity, process_name, session_bus

if TYPE_CHECKING:
    from ihm_desktop.front.duty import Duty
    from ihm_desktop.qt.qt_words import QtWords


class Front(QObject):
    """The window first, everything else after it is painted.

    Attributes:
        words: Qt's own words; in the cover's language once its window is painted.
    """

    def __init__(self, place: Place, language: str, window: CoverWindow) -> None:
        """Shows nothing yet.

        Args:
            place: The cover in use and its data folder.
            language: Code of the language on screen.
            window: The cover's window.
        """
        super().__init__()
        self._place = place
        self._language = language
        self._window = window
        self.words: QtWords | None = None
        self._duty: Duty | None = None
        self._early = ""  # a door pressed before there was anybody to open it
        window.asked.connect(self._ask)
        window.first_painted.connect(self._begin)

    @property
    def again(self) -> bool:
        """Whether the program has to start anew, because another cover is worn now."""
        return self._duty is not None and self._duty.again

    def show(self) -> None:
        """Puts the window on the screen."""
        self._window.show()

    def finish(self) -> None:
        """Leaves nothing running behind."""
        if self._duty is not None:
            self._duty.finish()

    def _begin(self) -> None:
        from ihm_desktop.front.duty import Duty, Setting
        from ihm_desktop.qt.qt_words import QtWords

        self.words = QtWords()
        self.words.speak(self._language)
        setting = Setting(place=self._place, language=self._language)
        self._window.asked.disconnect(self._ask)
        self._duty = Duty.real(setting, self._window)
        if self._early:
            self._window.asked.emit(self._early)

    def _ask(self, door: str) -> None:
        self._early = door


def run(folder: Path | None) -> int:
    """Runs the front until its window is closed.

    Args:
        folder: A data folder the person named, or None for the usual one.

    Returns:
        Exit status.
    """
    _prefer_x11()
    _speak_to_no_session()
    session_bus.start_none(os.environ)
    place, held = claiming.claim(partial(_find, folder))
    app = _application(place.cover)
    language = _language()
    i18n.use(language, paths.locales())
    colours = look.choose(dark=look.is_dark())
    look.apply(app, colours, look.font_scale(), paths.resources() / "fonts")
    if held is None:
        return _already_there(place.cover)
    front = Front(place, language, _window(place, colours))
    front.show()
    status = app.exec()
    front.finish()
    held.release()
    if front.again:
        from ihm_desktop.front import restart

        restart.start_anew()
    return status


def _application(cover: Cover) -> QApplication:
    desktop_identity.wear(cover.app_id, soon=True)
    app = QApplication(desktop_identity.arguments_for_qt(cover.app_id))
    _silence()
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(QIcon(str(cover.icon)))
    return app


def _find(folder: Path | None) -> Place:
    return cover_choice.in_use(paths.resources() / "covers", COVERS, folder, paths.program())


def _window(place: Place, colours: Look) -> CoverWindow:
    settings = cover_settings.usual(place.cover)
    if place.cover.shortcuts:  # else nothing that is painted depends on it
        settings = cover_settings.load(place.folder / place.cover.settings_file, settings)
    module = importlib.import_module(f"ihm_desktop.front.covers.{place.cover.name}")
    window: CoverWindow = module.build(place.cover, colours, place.folder, settings)
    window.setWindowTitle(_(place.cover.title))
    return window


def _silence() -> None:
    """Keeps the system's log clean; until here Qt may say what the system lacks."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _speak_to_no_session() -> None:
    """Keeps Qt, here and in the journal process, from telling the desktop how it was started.

    A session manager is given the whole command line, and some write it down in the person's
    home to start the program again.
    """
    os.environ.pop("SESSION_MANAGER", None)


def _prefer_x11() -> None:
    """Uses X11 where it is to be had: Wayland has no windows of another process as parents."""
    if sys.platform == "linux" and os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb")


def _language() -> str:
    known = i18n.languages(paths.locales())
    wished = (tag.replace("-", "_") for tag in QLocale.system().uiLanguages())
    candidates = (name for tag in wished for name in (tag, tag.split("_")[0]))
    return next((name for name in candidates if name in known), i18n.SOURCE_LANGUAGE)


def _already_there(cover: Cover) -> int:
    from PySide6.QtWidgets import QMessageBox

    process_name.wear_as_command_line(cover.app_id)  # the box may stay for hours
    box = QMessageBox()
    box.setWindowTitle(_(cover.title))
    box.setText(_("This is open already. Look for its window in the task bar."))
    box.exec()
    return 0
