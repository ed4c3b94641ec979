"""Every window and dialog there is, in one table: the gesture closes the program from each.

What can come up is found by reading the program, so a new dialog that is not in the table
fails here until it is.
"""

from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QTextEdit, QVBoxLayout, QWidget

from ihm_desktop.log import SilentLog
from ihm_desktop.ui.bringing.pick_stage import PickStage
from ihm_desktop.ui.choosing.setting_row import StillCombo
from ihm_desktop.ui.close_corner import CloseCorner
from ihm_desktop.ui.copying.seal_stage import SealStage
from ihm_desktop.ui.crash_notice import CrashNotice
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.keeping.add_card import AddCard
from ihm_desktop.ui.keeping.make_card import MakeCard
from ihm_desktop.ui.leaving import Leaving
from ihm_desktop.ui.listing.day_range import DayRange
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.moving.progress import Progress
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.pages import scales
from ihm_desktop.ui.path import erase_walk
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.set_up.backup_stage import BackupStage
from ihm_desktop.ui.set_up.paper import PaperDialog
from ihm_desktop.ui.shell import Shell
from ihm_desktop.ui.small_unlock import SmallUnlock
from ihm_desktop.ui.tree import ring_screen
from ihm_desktop.ui.unlock_window import UnlockWindow
from ihm_desktop.ui.widgets.buttons import CloseButton
from tests.every_window import places, static_calls
from tests.fakes_front import FakeMonotonic
from tests.open_journal import NOW, context_for, open_journal
from tests.ui.moving_kit import shelf

SHIFT, WITH_SHIFT = Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier


def part(make):
    """Puts a part of a page into the window, and shows what it brings up."""

    def bring_up(host, call):
        made = make(shelf().context())
        host.layout().addWidget(made)
        call(made)

    return bring_up


def with_kind(stage):
    stage.kind.set_value("jrnl")
    stage.ask()


def calendar(field):
    """Opens the calendar by a click on the arrow."""
    arrow = QPoint(field.width() - 8, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)


def spelling_menu(host):
    from ihm_desktop.ui.writing.spell_check import SpellCheck

    editor = QTextEdit()
    host.layout().addWidget(editor)
    opener = SimpleNamespace(_editor=editor)  # all that the menu of an unknown word needs
    SpellCheck._open_menu(opener, QPoint(5, 5), editor.textCursor(), "", ())


def crash(host):
    host.notice = CrashNotice(host, lambda: None, SilentLog())
    host.notice.show(ValueError())


TABLE = {
    ("bringing/pick_stage.py", "PlaceDialog"): lambda h: part(lambda _c: PickStage(Progress(bool)))(
        h, with_kind
    ),
    ("copying/seal_stage.py", "PlaceDialog"): lambda h: part(SealStage)(h, SealStage.ask_for_place),
    ("crash_notice.py", "QMessageBox"): crash,
    ("keeping/add_card.py", "PlaceDialog"): lambda h: part(AddCard)(h, AddCard.ask),
    ("keeping/make_card.py", "PlaceDialog"): lambda h: part(MakeCard)(h, MakeCard.ask_for_place),
    ("pages/scales.py", "QuietDialog"): scales._wants_to_erase,
    ("path/erase_walk.py", "QuietDialog"): erase_walk.wants_to_erase,
    ("set_up/backup_stage.py", "PlaceDialog"): lambda h: part(lambda _c: BackupStage())(
        h, BackupStage.ask
    ),
    ("set_up/paper.py", "PaperDialog"): lambda h: PaperDialog("7K3M", h).ask(),
    ("tree/ring_screen.py", "QuietDialog"): ring_screen.wants_to_erase,
    ("writing/spell_check.py", "createStandardContextMenu"): spelling_menu,
}
# A list or calendar that drops down belongs to a field of a page and grabs the keyboard.
DROPS_DOWN = {
    ("choosing/setting_row.py", "StillCombo"),
    ("listing/day_range.py", "setCalendarPopup"),
    ("listing/filter_panel.py", "QComboBox"),
    ("path/walk_choice.py", "QComboBox"),
    ("reaching/line_finder.py", "QComboBox"),
    ("tree/rings_screen.py", "QComboBox"),
    ("writing/ideas.py", "QComboBox"),
    ("writing/sheet_foot.py", "QCompleter"),
    ("writing/sheet_head.py", "setCalendarPopup"),
}


def test_the_table_holds_every_window_of_the_program():
    assert set(places()) == {*TABLE, *DROPS_DOWN}


def test_no_window_is_made_by_one_of_qts_ready_made_questions():
    assert list(static_calls()) == []


@pytest.fixture
def host(qtbot):
    made = Shell("Notes", QRect(20, 20, 900, 650))
    inside = QWidget()
    QVBoxLayout(inside)
    made.show_panel(inside)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    yield inside
    for window in QApplication.topLevelWidgets():
        window.hide()


class Nothing:
    """Has nothing to save and nothing to close."""

    def flush(self):
        return None

    interrupt = close = flush


@pytest.fixture
def left(qapp):
    """What was still on the screen whenever the program was left."""
    clock, jobs, seen = FakeMonotonic(), Jobs(), []
    leaving = Leaving(jobs, Nothing(), lambda: None, SilentLog())
    gesture = QuickExit(qapp, clock)
    corner = CloseCorner(qapp, leaving.leave)
    leaving.hidden.connect(lambda: seen.append(on_screen()))
    gesture.made.connect(leaving.leave)
    yield seen
    for one in (gesture, corner, leaving):
        shiboken6.delete(one)
    jobs.stop()


def on_screen():
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def tap_three_times(window):
    for _press in range(3):
        press = QKeyEvent(QEvent.Type.KeyPress, SHIFT, Qt.KeyboardModifier.NoModifier)
        release = QKeyEvent(QEvent.Type.KeyRelease, SHIFT, WITH_SHIFT)
        QApplication.sendEvent(window, press)
        QApplication.sendEvent(window, release)


def with_the_keyboard():
    """Returns where the window system sends keys; a popup gets them from there."""
    return QGuiApplication.focusWindow()


class Visitor:
    """Waits beside a dialog that waits itself, presses three times, and sends it away."""

    def __init__(self):
        self.before = set(on_screen())
        self.buttons = []
        self.timer = QTimer(interval=10)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        new = [window for window in on_screen() if window not in self.before]
        popup = QApplication.activePopupWidget()
        if not new or (not popup and with_the_keyboard() is not new[0].windowHandle()):
            return
        self.timer.stop()
        self.buttons = new[0].findChildren(CloseButton)
        tap_three_times(with_the_keyboard())
        if hasattr(new[0], "reject"):
            new[0].reject()


@pytest.mark.parametrize("place", TABLE, ids=lambda place: f"{place[0]}:{place[1]}")
def test_three_presses_close_it_all(host, left, qtbot, place):
    visitor = Visitor()
    try:
        TABLE[place](host)
        qtbot.waitUntil(lambda: bool(left))
    finally:
        visitor.timer.stop()

    assert left == [[]]
    assert len(visitor.buttons) == (0 if place[1].startswith("create") else 1), "the Close button"


@pytest.mark.parametrize("kind", ["list", "calendar"])
def test_what_drops_down_does_not_swallow_the_presses(host, left, qtbot, kind):
    if kind == "list":
        field = StillCombo()
        field.addItems(["one", "two"])
        host.layout().addWidget(field)
        field.showPopup()
    else:
        dates = DayRange(NOW.date())
        host.layout().addWidget(dates)
        dates.choose(NOW.date(), NOW.date())
        QApplication.processEvents()
        calendar(dates.findChild(QDateEdit))
    assert QApplication.activePopupWidget() is not None
    tap_three_times(with_the_keyboard())

    assert left == [[]]


PANELS = {
    "unlock": lambda: UnlockWindow("Notes", "Passphrase", {}),
    "small unlock": lambda: SmallUnlock("Search", {}),
}


@pytest.mark.parametrize("make", PANELS.values(), ids=PANELS)
def test_three_presses_close_what_comes_before_the_journal(host, left, qtbot, make):
    panel = make()
    host.window().show_panel(panel)
    panel.start()
    tap_three_times(with_the_keyboard())

    assert left == [[]]


@pytest.fixture(scope="module")
def services(tmp_path_factory, qapp):
    with open_journal(tmp_path_factory.mktemp("journal") / "data") as opened:
        yield opened


@pytest.mark.parametrize("page_id", [row.page_id for row in PAGES])
def test_three_presses_close_every_page_wherever_the_keyboard_is(
    host, left, qtbot, services, page_id
):
    window = MainWindow("Notes", context_for(services))
    host.window().show_panel(window)
    window.open_page(page_id)
    tap_three_times(with_the_keyboard())

    assert left == [[]]
