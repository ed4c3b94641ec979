"""Asks for a file or a folder with Qt's own dialog, which keeps no list of recent places."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.file_dialog import KINDS, NEEDLESS, make_plain, tools
from ihm_desktop.ui import icons
from ihm_desktop.ui.theme import theme_now


class Wanted(Enum):
    """What the dialog asks for."""

    NEW_FILE = auto()
    FILE = auto()
    FOLDER = auto()


_MODES = {
    Wanted.NEW_FILE: QFileDialog.FileMode.AnyFile,
    Wanted.FILE: QFileDialog.FileMode.ExistingFile,
    Wanted.FOLDER: QFileDialog.FileMode.Directory,
}


_WIDTH = 620  # px at 100 %, where the screen has them
_ICON = 18
_TOOLS = {
    "backButton": N_("Folder before"),
    "forwardButton": N_("Folder after"),
    "toParentButton": N_("Folder above"),
    "newFolderButton": N_("New folder"),
}


class PlaceDialog(QFileDialog):
    """Shows folders and files; its title bar says the program's neutral name.

    The desktop's own dialog would note the chosen place in its list of recent files.

    Signals:
        chosen: A place was chosen, with its `Path`.
    """

    chosen = Signal(object)

    def __init__(
        self, question: str, wanted: Wanted, parent: QWidget, *, new_name: str = ""
    ) -> None:
        """Builds it; `open` shows it.

        Args:
            question: What is asked.
            wanted: A new file, a file that is there, or a folder.
            parent: Widget in whose window it appears.
            new_name: Proposed name of a new file.
        """
        super().__init__(parent)
        self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        make_plain(self, (*NEEDLESS, *KINDS))
        self.setFileMode(_MODES[wanted])
        if wanted is Wanted.FOLDER:
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        if wanted is Wanted.NEW_FILE:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dress()
        if new_name:
            self.selectFile(new_name)
        self.fileSelected.connect(self._take)

    def _dress(self) -> None:
        label = QFileDialog.DialogLabel
        self.setLabelText(label.Accept, _("Use this"))
        self.setLabelText(label.Reject, _("Back"))
        self.setLabelText(label.LookIn, _("Folder"))
        self.setLabelText(label.FileName, _("Name"))
        colour, edge = theme_now().colour("ink2").name(), theme_now().px(_ICON)
        for button, name, icon in tools(self):
            button.setIcon(icons.icon(icon, colour, edge))
            button.setIconSize(QSize(edge, edge))
            button.setAccessibleName(_(_TOOLS[name]))
            button.setToolTip(_(_TOOLS[name]))
        wide = int(self.screen().availableSize().width() * 0.9)
        self.setMinimumWidth(min(theme_now().px(_WIDTH), wide))

    def _take(self, name: str) -> None:
        self.chosen.emit(Path(name))
