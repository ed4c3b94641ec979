"""Asks once before a path and its words are erased."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.buttons import Kind
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog


def wants_to_erase(parent: QWidget) -> bool:
    """Asks whether a path is to be erased; anything but a clear yes keeps it."""
    dialog = QuietDialog(_("Erase this path?"), parent)
    dialog.body.addWidget(
        Body(_("The path goes, and every word you wrote at its steps. Nothing brings it back."))
    )
    dialog.add_button(_("Keep it"), kind=Kind.PRIMARY, answer=False).setFocus()
    dialog.add_button(_("Erase it"), kind=Kind.QUIET, answer=True)
    return bool(dialog.exec())
