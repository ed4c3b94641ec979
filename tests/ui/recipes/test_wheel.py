"""The wheel scrolls: it changes nothing that was chosen and moves no keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

from tests.ui.recipes.test_reach import PLACES, go
from tests.wheel import turn_the_wheel


@pytest.mark.parametrize("where", PLACES)
def test_the_wheel_scrolls_and_chooses_nothing(open_box, where):
    window = go(open_box(), where)
    own = [one for one in window.findChildren(QWidget) if one.window() is window]
    lists = [one for one in own if isinstance(one, QComboBox)]
    numbers = [one for one in own if isinstance(one, QAbstractSpinBox)]
    before = [one.currentText() for one in lists], [one.text() for one in numbers]

    for one in (*lists, *numbers):
        turn_the_wheel(one)

    assert ([one.currentText() for one in lists], [one.text() for one in numbers]) == before
    assert [one for one in own if one.focusPolicy() is Qt.FocusPolicy.WheelFocus] == []
