"""The journal process's one window."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from ihm_desktop.ui.shell import Shell


@pytest.fixture
def shell(qtbot):
    made = Shell("Notes", QRect(30, 40, 500, 400))
    qtbot.addWidget(made)
    return made


def test_it_lies_where_it_was_told_and_bears_the_title(shell):
    shell.show()

    assert shell.geometry() == QRect(30, 40, 500, 400)
    assert shell.windowTitle() == "Notes"


def test_it_is_a_dialog_for_the_task_bar(shell):
    assert shell.windowFlags() & Qt.WindowType.Dialog == Qt.WindowType.Dialog


def test_the_first_paint_is_told_once(shell, qtbot):
    painted = []
    panel = QLabel("all of it")
    panel.setAutoFillBackground(True)  # covers the window, which is then never painted itself
    shell.show_panel(panel)
    shell.first_painted.connect(lambda: painted.append(True))
    with qtbot.waitSignal(shell.first_painted):
        shell.show()
    panel.repaint()

    assert painted == [True]


def test_a_panel_takes_the_place_of_the_one_before(shell, qtbot):
    first, second = QLabel("one"), QLabel("two")
    shell.show()
    shell.show_panel(first)
    assert first.isVisible()

    with qtbot.waitSignal(first.destroyed):
        shell.show_panel(second)
    assert second.isVisible()


def test_moving_is_told_when_it_settles(shell, qtbot):
    shell.show()
    with qtbot.waitSignal(shell.moved) as told:
        shell.setGeometry(QRect(50, 60, 520, 420))

    assert told.args == [QRect(50, 60, 520, 420)]


def test_its_own_closing_button_asks_instead_of_closing(shell, qtbot):
    shell.show()
    with qtbot.waitSignal(shell.close_asked):
        shell.close()

    assert shell.isVisible()


def test_without_a_window_beneath_it_stands_alone(shell):
    shell.lie_over(0)
    shell.show()

    assert shell.windowHandle().transientParent() is None
