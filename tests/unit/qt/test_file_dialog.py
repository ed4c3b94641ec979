"""Qt's own dialog remembers nothing and offers little."""

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from ihm_desktop.qt.file_dialog import KINDS, NEEDLESS, TOOLS, make_plain, tools


@pytest.fixture
def dialog(qtbot):
    made = QFileDialog()
    qtbot.addWidget(made)
    return made


def test_it_is_not_the_desktops_and_knows_no_other_place_than_home(dialog, tmp_path):
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([str(tmp_path)])

    make_plain(dialog)

    home = QDir.homePath()
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert {*dialog.history()} <= {home}
    assert dialog.directory().absolutePath() == home
    assert all(url.toLocalFile().startswith(home) for url in dialog.sidebarUrls())


@pytest.mark.parametrize("needless", [NEEDLESS, (*NEEDLESS, *KINDS)])
def test_what_is_needless_is_hidden_and_nothing_else(dialog, needless):
    make_plain(dialog, needless)

    hidden = {
        name
        for name in (*NEEDLESS, *KINDS)
        for part in dialog.findChildren(QWidget, name)
        if part.isHidden()
    }
    assert hidden == {*needless}


def test_every_tool_is_there(dialog):
    make_plain(dialog)

    assert [(name, icon) for _button, name, icon in tools(dialog)] == [*TOOLS]
