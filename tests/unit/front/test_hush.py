"""The first letters of a passphrase that is typed at once reach nothing that others see."""

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ihm_desktop.front.hush import Hush
from ihm_desktop.front.supervisor import Stage, Supervisor
from ihm_desktop.log import SilentLog
from ihm_desktop.system.panel_words import Door, Report, Scheme, Start
from tests.fakes_front import FakeLaunch, FakeMonotonic

START = Start(
    cover="recipes",
    folder="/nowhere",
    door=Door.OPEN,
    geometry=(0, 0, 800, 600),
    window=0,
    scheme=Scheme.LIGHT,
    contrast=False,
    font_scale=1.0,
    language="en",
)


@pytest.fixture
def field(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def launch():
    return FakeLaunch()


@pytest.fixture
def supervisor(qapp, launch):
    made = Supervisor(launch, FakeMonotonic(), SilentLog())
    yield made
    shiboken6.delete(made)


@pytest.fixture
def hush(qapp, supervisor):
    owner = QObject()
    yield Hush(supervisor, owner)
    shiboken6.delete(owner)


def test_what_is_typed_after_the_chord_reaches_no_field(field, hush):
    hush.begin()
    QTest.keyClicks(field, "lantern")
    assert field.text() == ""

    hush.end()
    QTest.keyClicks(field, "soup")
    assert field.text() == "soup"


def test_it_passes_again_once_another_window_has_the_keyboard(field, hush, qapp):
    hush.begin()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    QTest.keyClicks(field, "soup")

    assert field.text() == "soup"


def test_it_passes_again_when_the_other_process_has_ended(field, hush, supervisor, launch, qtbot):
    supervisor.start(START)
    hush.begin()
    with qtbot.waitSignal(supervisor.ended):
        launch.children[0].end()
    QTest.keyClicks(field, "soup")

    assert field.text() == "soup"


def test_a_slow_start_is_waited_for_and_a_window_that_came_is_not(
    field, hush, supervisor, launch, qtbot
):
    supervisor.start(START)
    hush.begin()
    hush._still_needed()
    QTest.keyClicks(field, "lantern")
    assert field.text() == ""

    launch.children[0].tell(Report.PAINTED)
    qtbot.waitUntil(lambda: supervisor.stage is Stage.SHOWN)
    hush._still_needed()
    QTest.keyClicks(field, "soup")
    assert field.text() == "soup"


def test_it_watches_the_application_once(field, hush):
    hush.begin()
    hush.begin()
    hush.end()
    QTest.keyClicks(QApplication.focusWidget() or field, "soup")

    assert field.text() == "soup"
