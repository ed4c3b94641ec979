from itertools import permutations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ihm_desktop.qt.reading_order import read_in_order

WORDS = "one", "two", "three", "four"


def read(page):
    heard = QAccessible.queryAccessibleInterface(page)
    return [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]


@pytest.mark.parametrize("born", [*permutations(WORDS)])
def test_the_order_is_that_of_the_layouts_whatever_came_first(qtbot, born):
    page = QWidget()
    qtbot.addWidget(page)
    labels = {word: QLabel(word, page) for word in born}
    column, row = QVBoxLayout(page), QHBoxLayout()
    column.addWidget(labels["one"])
    row.addWidget(labels["two"])
    row.addWidget(labels["three"])
    column.addLayout(row)
    column.addStretch(1)
    column.addWidget(labels["four"])

    read_in_order(column)

    assert read(page) == [*WORDS]


def test_what_lies_above_everything_stays_there(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QLabel("two"))
    ring = QLabel("ring", page)
    column.insertWidget(0, QLabel("one"))
    assert read(page) == ["two", "ring", "one"]
    ring.raise_()

    read_in_order(column)

    assert read(page) == ["one", "two", "ring"]


def test_an_empty_layout_has_an_order_too(qtbot):
    page = QWidget()
    qtbot.addWidget(page)

    read_in_order(QVBoxLayout(page))

    assert read(page) == []
