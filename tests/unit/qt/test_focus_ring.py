"""The ring stands around what has the keyboard, wherever that goes."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ihm_desktop.qt.focus_ring import REACH_PX, FocusRing


class Look:
    """Light gap, dark line, nothing scaled."""

    def colour(self, name):
        return QColor({"surface": "#ffffff", "focus": "#000000"}[name])

    def px(self, length):
        return round(length)


@pytest.fixture
def ring(qapp):
    made = FocusRing(qapp, Look)
    yield made
    qapp.focusChanged.disconnect(made._go)
    made.deleteLater()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(200, 100)
    return made


def shown(window, *widgets):
    for widget in widgets:
        window.layout().addWidget(widget)
    window.show()
    QApplication.processEvents()


def has_keyboard(widget, before=None):
    """Stands for the keyboard's coming, which a window offscreen may have or not."""
    QApplication.instance().focusChanged.emit(before, widget)


def test_it_stands_around_what_has_the_keyboard(ring, window):
    one, two = QPushButton("One"), QPushButton("Two")
    shown(window, one, two)

    has_keyboard(one)

    reach = (-REACH_PX, -REACH_PX, REACH_PX, REACH_PX)
    assert ring.ring().geometry() == one.geometry().adjusted(*reach)


def test_it_leaves_with_the_keyboard(ring, window):
    field = QLineEdit()
    shown(window, field)
    has_keyboard(field)
    assert ring.ring() is not None

    has_keyboard(None, field)

    assert ring.ring() is None


def test_it_follows_its_control(ring, window):
    button = QPushButton("One")
    shown(window, button)
    has_keyboard(button)

    window.resize(400, 200)
    QApplication.processEvents()

    assert ring.ring().geometry().center() == button.geometry().center()


def test_it_goes_and_comes_back_with_its_control(ring, window):
    button = QPushButton("One")
    shown(window, button)
    has_keyboard(button)

    button.hide()
    assert ring.ring() is None
    button.show()

    assert ring.ring() is not None


def test_what_wants_none_has_none(ring, window):
    button = QPushButton("One")
    button.setProperty("no_ring", True)
    shown(window, button)

    has_keyboard(button)

    assert ring.ring() is None


def test_its_corners_are_those_of_its_control(ring, window):
    box, pill = QPushButton("One"), QPushButton("Two")
    pill.setProperty("ring_radius", 100.0)
    shown(window, box, pill)

    has_keyboard(box)
    assert ring.ring().radius == 12.0
    has_keyboard(pill, box)
    assert ring.ring().radius == 100.0


def test_it_survives_the_end_of_its_page(qapp, ring):
    for _page in range(2):
        window = QWidget()
        button = QPushButton("One", window)
        window.show()
        has_keyboard(button)
        assert ring.ring() is not None
        window.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()

    assert ring.ring() is None


def test_it_paints_a_gap_and_a_line(ring, window):
    button = QPushButton("One")
    shown(window, button)
    has_keyboard(button)

    picture = ring.ring().grab().toImage()
    middle = picture.height() // 2

    assert picture.pixelColor(0, middle).lightness() < 40
    assert picture.pixelColor(3, middle).lightness() > 215
