"""Asks for a file with Qt's own dialog, which keeps no list of the places chosen before."""

from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QFileDialog, QWidget

from ihm_desktop.front.kit import icons
from ihm_desktop.front.kit.controls import ICON_PX
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import N_, _
from ihm_desktop.qt.file_dialog import make_plain, tools

_NOWHERE = "/dev/null/nowhere"  # Qt cannot make it, so its file dialog notes no folder

_TOOLS = {
    "backButton": N_("Folder before"),
    "forwardButton": N_("Folder after"),
    "toParentButton": N_("Folder above"),
    "newFolderButton": N_("New folder"),
}


def existing_file(parent: QWidget, dress: Dress, question: str, kinds: str) -> Path | None:
    """Asks for a file that is there.

    Args:
        parent: In whose window it is asked.
        dress: Sizes.
        question: What is asked, for a screen reader.
        kinds: Qt's filter, such as `Recipes (*.txt *.md)`.
    """
    dialog = _dialog(parent, dress, question, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _ask(dialog)


def new_file(parent: QWidget, dress: Dress, question: str, kinds: str, name: str) -> Path | None:
    """Asks where a new file goes; Qt asks before one there is replaced.

    Args:
        parent: In whose window it is asked.
        dress: Sizes.
        question: What is asked, for a screen reader.
        kinds: Qt's filter.
        name: Proposed name.
    """
    dialog = _dialog(parent, dress, question, kinds)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return _ask(dialog)


def _dialog(parent: QWidget, dress: Dress, question: str, kinds: str) -> QFileDialog:
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, _NOWHERE)
    dialog = QFileDialog(parent)
    dialog.setWindowTitle(parent.window().windowTitle())
    dialog.setAccessibleName(question)
    make_plain(dialog)
    dialog.setNameFilter(kinds)
    _dress_tools(dialog, dress)
    room = parent.window().size()
    dialog.resize(min(dress.px(760), room.width()), min(dress.px(520), room.height()))
    return dialog


def _dress_tools(dialog: QFileDialog, dress: Dress) -> None:
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.Reject, _("Back"))
    dialog.setLabelText(label.LookIn, _("Folder"))
    dialog.setLabelText(label.FileName, _("Name"))
    dialog.setLabelText(label.FileType, _("Kinds of files"))
    edge = dress.px(ICON_PX)
    for tool, name, icon in tools(dialog):
        tool.setIcon(icons.icon(icon, dress.look.ink2, edge, tool.devicePixelRatioF()))
        tool.setIconSize(QSize(edge, edge))
        tool.setAccessibleName(_(_TOOLS[name]))
        tool.setToolTip(_(_TOOLS[name]))


def _ask(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None
