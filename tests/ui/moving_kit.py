"""What the tests of Copies, Bring in, Keep and Settings share."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.content.library import Library
from ihm_desktop.ui.page import Page
from ihm_desktop.ui.stages.new_passphrase import NewPassphrase
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.place_dialog import PlaceDialog
from tests.fakes_moving import Shelf

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def shelf() -> Shelf:
    """Everything a page is given."""
    return Shelf(library=Library.load(RESOURCES / "content"))


def shown(qtbot: QtBot, page: Page, size: tuple[int, int] = (1000, 700)) -> Page:
    """Opens a page as the main window does."""
    qtbot.addWidget(page)
    page.resize(*size)
    page.enter(None)
    page.show()
    qtbot.waitExposed(page)
    page.first_focus().setFocus()
    return page


def type_into(field: PassphraseField, text: str) -> None:
    """Types a passphrase."""
    field.line_edit().setText(text)


def type_twice(fields: NewPassphrase, text: str, again: str | None = None) -> None:
    """Types a new passphrase, the second time perhaps differently."""
    type_into(fields.first, text)
    type_into(fields.again, text if again is None else again)


def open_dialog() -> PlaceDialog | None:
    """Returns the dialog that asks for a place, if one is on the screen."""
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, PlaceDialog)]
    return next((one for one in dialogs if one.isVisible()), None)


def choose_place(qtbot: QtBot, path: Path) -> None:
    """Answers the dialog that asks for a place."""
    dialog = open_dialog()
    assert dialog is not None, "nobody asked for a place"
    dialog.chosen.emit(path)
    dialog.close()
    qtbot.waitUntil(lambda: open_dialog() is None)


def words_on(widget: QWidget) -> str:
    """Returns every visible text of a widget."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def nameless(widget: QWidget) -> list[QWidget]:
    """Lists widgets that take the keyboard and have no accessible name."""
    stops = [
        one
        for one in widget.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.objectName() != "qt_spinbox_lineedit"  # spoken as a part of its field
    ]
    found = []
    for one in stops:
        spoken = QAccessible.queryAccessibleInterface(one)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(one)
    return found
