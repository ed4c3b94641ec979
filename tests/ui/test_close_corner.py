"""Every dialog has the Close button, whoever made it."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from ihm_desktop import paths
from ihm_desktop.ui import theme
from ihm_desktop.ui.close_corner import CloseCorner
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog


@pytest.fixture
def closed():
    return []


@pytest.fixture
def corner(qapp, closed):
    theme.apply(qapp, Theme(), paths.resources())
    made = CloseCorner(qapp, lambda: closed.append(True))
    yield made
    shiboken6.delete(made)


def quiet():
    return QuietDialog("Erase this page?")


def files():
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


@pytest.mark.parametrize("make", [QDialog, QMessageBox, QInputDialog, files, quiet])
def test_a_dialog_gets_its_button_when_it_is_shown(qtbot, corner, closed, make):
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.findChild(CloseButton) is not None)
    button = dialog.findChild(CloseButton)

    assert len(dialog.findChildren(CloseButton)) == 1
    assert dialog.width() - button.geometry().right() < 40
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert closed == [True]


def test_the_button_stays_in_its_corner(qtbot, corner):
    dialog = quiet()
    qtbot.addWidget(dialog)
    dialog.show()
    corner.look()
    dialog.resize(900, 500)
    button = dialog.findChild(CloseButton)

    assert 900 - button.geometry().right() < 40


def test_other_windows_are_left_alone(qtbot, corner):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    corner.look()

    assert window.findChild(CloseButton) is None
