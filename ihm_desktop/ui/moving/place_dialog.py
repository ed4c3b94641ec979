"""Asks for a file or a folder with Qt's own dialog, which keeps no list of recent places."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihm_desktop.i18n import _


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
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        self.setFileMode(_MODES[wanted])
        if wanted is Wanted.FOLDER:
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        if wanted is Wanted.NEW_FILE:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setLabelText(QFileDialog.DialogLabel.Accept, _("Use this"))
        self.setLabelText(QFileDialog.DialogLabel.Reject, _("Back"))
        self._forget_places()
        if new_name:
            self.selectFile(new_name)
        self.fileSelected.connect(self._take)

    def _forget_places(self) -> None:
        self.setHistory([])
        self.setDirectory(QDir.homePath())
        places = (
            QStandardPaths.StandardLocation.HomeLocation,
            QStandardPaths.StandardLocation.DocumentsLocation,
        )
        paths = [QStandardPaths.writableLocation(place) for place in places]
        self.setSidebarUrls([QUrl.fromLocalFile(path) for path in dict.fromkeys(paths)])

    def _take(self, name: str) -> None:
        self.chosen.emit(Path(name))
