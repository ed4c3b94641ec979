"""Composition root of the front: the program that is started and that people see."""

import importlib
import os
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QObject, QRect, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from ihm_desktop import i18n, paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import look
from ihm_desktop.front.child import launch
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.covers import COVERS
from ihm_desktop.front.housekeeping import Housekeeping, Outcome
from ihm_desktop.front.supervisor import Stage, Supervisor
from ihm_desktop.i18n import N_, _
from ihm_desktop.log import SilentLog
from ihm_desktop.system import one_instance, process_hardening
from ihm_desktop.system.panel_words import Door, Start
from ihm_desktop.vault import files, levelling

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


class Front(QObject):
    """Ties the window, the journal process and the folder together."""

    def __init__(
        self,
        setting: Setting,
        window: CoverWindow,
        supervisor: Supervisor,
        housekeeping: Housekeeping,
    ) -> None:
        super().__init__()
        self._setting = setting
        self._window = window
        self._supervisor = supervisor
        self._housekeeping = housekeeping
        self._wanted: Door | None = None
        self._ending = False
        window.first_painted.connect(housekeeping.begin, Qt.ConnectionType.QueuedConnection)
        window.asked.connect(self._ask)
        window.left.connect(self._end)
        housekeeping.done.connect(self._tidied)
        supervisor.moved.connect(self._follow)
        supervisor.hidden.connect(self._come_back)
        supervisor.ended.connect(self._panel_ended)

    def show(self) -> None:
        """Puts the window on screen."""
        self._window.show()

    def _ask(self, door: Door) -> None:
        """Starts the journal process, after any tidying: both would write the same files."""
        self._wanted = door
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
            scheme=look.scheme(),
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
        """Paints first; the folder is tidied after this turn of the event loop's painting."""
        self._come_back()
        self._window.repaint()
        self._housekeeping.begin()

    def _tidied(self, outcome: Outcome) -> None:
        words = OUTCOME_WORDS[outcome]
        self._window.say(_(words))
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


def run(folder: Path | None) -> int:
    """Runs the front until its window is closed.

    Args:
        folder: A data folder the person named, or None for the usual one.

    Returns:
        Exit status.
    """
    _prefer_x11()
    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    app = _application(cover)
    process_hardening.silence()  # until here Qt may say what the system lacks
    language = _language()
    i18n.use(language, paths.locales())
    data = paths.data_folder(cover.folder, folder, paths.program())
    setting = Setting(cover=cover, folder=data, language=language)
    chosen = look.choose(look.scheme())
    look.apply(app, chosen, look.font_scale(), paths.resources() / "fonts")
    claim = one_instance.hold(data)
    if claim is None:
        return _already_there(cover)
    status = _run_window(app, setting, chosen)
    claim.release()
    return status


def _run_window(app: QApplication, setting: Setting, chosen: look.Look) -> int:
    module = importlib.import_module(f"ihm_desktop.front.covers.{setting.cover.name}")
    window: CoverWindow = module.build(setting.cover, chosen)
    window.setWindowTitle(_(setting.cover.title))
    supervisor = Supervisor(launch, time.monotonic, SilentLog())
    vault = cover_file.vault_paths(setting.cover, setting.folder)
    housekeeping = Housekeeping(partial(_tidy, vault))
    front = Front(setting, window, supervisor, housekeeping)
    front.show()
    status = app.exec()
    supervisor.kill()
    housekeeping.finish()
    return status


def _tidy(vault: files.VaultPaths) -> None:
    """Ends what a crash cut off, makes a missing folder, levels the two vaults."""
    files.clean_leftovers(vault)
    files.ensure_folder(vault)
    levelling.level(vault)


def _application(cover: Cover) -> QApplication:
    QApplication.setApplicationName(cover.app_id)
    QApplication.setDesktopFileName(cover.app_id)
    app = QApplication([cover.app_id])
    app.setApplicationDisplayName("")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(QIcon(str(cover.icon)))
    return app


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
    box = QMessageBox()
    box.setWindowTitle(_(cover.title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("This is open already. Look for its window in the task bar."))
    box.exec()
    return 0
