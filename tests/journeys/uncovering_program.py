"""A window with dialogs that goes when the keyboard is elsewhere; run as a program.

Reads one command a line and answers each with what is on the screen, as JSON.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QVBoxLayout, QWidget

from ihm_desktop import paths
from ihm_desktop.ui import theme
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.uncovering import Uncovering
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog, Wanted
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog


class Program:
    """One window, and what it is told to bring up."""

    def __init__(self) -> None:
        self.app = QApplication(["recipes"])
        theme.apply(self.app, Theme(), paths.resources())
        self.window = QWidget()
        self.window.setWindowTitle("Recipes")
        self.text = QTextEdit("one two")
        QVBoxLayout(self.window).addWidget(self.text)
        self.window.setGeometry(120, 90, 600, 450)
        self.window.show()
        self.away = Uncovering(self.app, assisted=lambda: False)
        self.commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.commands.activated.connect(self.obey)

    def obey(self) -> None:
        word = sys.stdin.readline().strip()
        if not word:
            self.app.quit()
        elif word != "look":
            getattr(self, word)()
        seen = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
        focus, active = QApplication.focusWidget(), QGuiApplication.focusWindow()
        answer = {
            "seen": sorted(seen),
            "away": self.away.away,
            "focus": type(focus).__name__,
            "active": active is not None,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    def begin(self) -> None:
        self.away.choose(wanted=True)

    def question(self) -> None:
        dialog = QuietDialog("Erase this page?", self.window)
        dialog.add_button("Keep it", answer=False).setFocus()
        dialog.open()

    def file(self) -> None:
        PlaceDialog("Pick the file", Wanted.FILE, self.window).open()

    def menu(self) -> None:
        menu = QMenu(self.window)
        menu.addAction("one")
        menu.popup(self.window.pos())

    def back(self) -> None:
        self.away.come_back()

    def close(self) -> None:
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self.window and dialog.isVisible():
                dialog.close()


if __name__ == "__main__":
    made = Program()
    sys.exit(made.app.exec())
