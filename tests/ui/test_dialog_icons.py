"""Buttons of dialogs bear no pictures of the desktop's, such as a red cross."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QProxyStyle, QStyle

from ihm_desktop import paths
from ihm_desktop.front.kit import sheet
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.front.look import LIGHT
from ihm_desktop.ui import style_sheet, tokens

HINT = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons


class WithPictures(QProxyStyle):
    """A desktop that shows them."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        return 1 if hint == HINT else super().styleHint(hint, option, widget, data)


@pytest.fixture
def bare(qapp):
    """The application without a style sheet of its own."""
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    yield
    qapp.setStyleSheet(before)


def has_picture(qtbot, sheet_words):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    style = WithPictures()
    style.setParent(box)
    box.setStyle(style)
    box.setStyleSheet(sheet_words)
    box.show()
    return not box.addButton(QDialogButtonBox.StandardButton.Cancel).icon().isNull()


@pytest.mark.parametrize(
    "words",
    [
        lambda: style_sheet.build(tokens.LIGHT, 1.0),
        lambda: sheet.build(Dress(LIGHT, 1.0), paths.resources() / "themes"),
    ],
    ids=["journal", "cover"],
)
def test_buttons_of_dialogs_bear_no_pictures(bare, qtbot, words):
    assert has_picture(qtbot, ""), "else nothing was shown"
    assert not has_picture(qtbot, words())
