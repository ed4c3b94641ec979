"""Text that wraps: as high as it needs to be at its width, whatever its width was before."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ihm_desktop.ui.widgets.labels import Body, Heading, Note, PlainLabel, Reading

WORDS = "Close takes the page away at once. It asks nothing, and your words are kept. " * 3


def column(qtbot, label: PlainLabel) -> QWidget:
    made = QWidget()
    inside = QVBoxLayout(made)
    inside.addWidget(label)
    inside.addStretch(1)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("kind", [Body, Heading, Note, Reading])
def test_a_text_takes_no_more_room_after_it_was_narrow(qtbot, kind):
    label = kind(WORDS)
    around = column(qtbot, label)
    before = label.height()

    around.resize(300, 700)
    QApplication.processEvents()
    assert label.height() > before, "more lines"
    around.resize(900, 700)
    QApplication.processEvents()

    assert label.height() == before


def test_a_shorter_text_takes_less_room(qtbot):
    label = Body(WORDS)
    around = column(qtbot, label)
    before = label.height()

    label.setText("Short.")
    QApplication.processEvents()

    assert label.height() < before
    assert around.isVisible()
