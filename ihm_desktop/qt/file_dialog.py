"""Qt's own file dialog, which unlike the desktop's notes no place in a list of recent files."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

# Qt's names of its tool buttons, each with the icon that says the same; Qt's own icons are
# drawn for light windows alone.
TOOLS: Final = (
    ("backButton", "arrow-left"),
    ("forwardButton", "arrow-right"),
    ("toParentButton", "chevron-up"),
    ("newFolderButton", "plus"),
)
NEEDLESS: Final = ("listModeButton", "detailModeButton")
KINDS: Final = ("fileTypeLabel", "fileTypeCombo")  # the choice between kinds of files


def make_plain(dialog: QFileDialog, needless: tuple[str, ...] = NEEDLESS) -> None:
    """Takes away what remembers, and what few people need.

    Args:
        dialog: Not shown yet.
        needless: Qt's names of the parts that are hidden.
    """
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setHistory([])
    dialog.setDirectory(QDir.homePath())
    places = (
        QStandardPaths.StandardLocation.HomeLocation,
        QStandardPaths.StandardLocation.DocumentsLocation,
    )
    folders = dict.fromkeys(QStandardPaths.writableLocation(place) for place in places)
    dialog.setSidebarUrls([QUrl.fromLocalFile(folder) for folder in folders])
    for name in needless:
        for part in dialog.findChildren(QWidget, name):
            part.hide()


def tools(dialog: QFileDialog) -> Iterator[tuple[QToolButton, str, str]]:
    """Lists the tool buttons, each with Qt's name for it and the name of its icon."""
    for name, icon in TOOLS:
        for button in dialog.findChildren(QToolButton, name):
            yield button, name, icon
