"""The widgets that covers share."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget

from ihm_desktop import paths
from ihm_desktop.front import look
from ihm_desktop.front.kit import icons, place, sheet
from ihm_desktop.front.kit.ask import Question
from ihm_desktop.front.kit.columns import Columns
from ihm_desktop.front.kit.dress import dress_for
from ihm_desktop.front.kit.help_window import Chapter, HelpWindow
from ihm_desktop.front.kit.keys import Command, Keys
from ihm_desktop.front.kit.notice import Notice
from ihm_desktop.front.kit.number_box import NumberBox
from ihm_desktop.front.kit.rail import Rail, RailItem
from ihm_desktop.front.kit.side_list import Row, SideList
from ihm_desktop.front.kit.tick_line import TickLine

TABLE = (Command("new", "New", "Ctrl+N"), Command("find", "Search", "Ctrl+F"))
ITEMS = [RailItem(str(number), f"Group {number}", "tag", initial=True) for number in range(4)]


@pytest.fixture
def dress(qapp):
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    look.apply(qapp, look.LIGHT, 1.0, paths.resources() / "fonts")
    yield dress_for(look.LIGHT)
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


@pytest.fixture
def window(dress, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.setWindowTitle("Recipes")
    made.setStyleSheet(sheet.build(dress, paths.resources() / "themes"))
    made.resize(800, 600)
    return made


def shown(window, widget):
    widget.setParent(window)
    widget.show()
    widget.resize(300, 400)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return widget


def test_a_row_of_the_rail_is_reached_by_arrow_keys_and_pressed(dress, window, qtbot):
    rail = shown(window, Rail(dress, "Recipes", "Groups"))
    rail.set_items(ITEMS[:3], ITEMS[3:], "1")
    rail.take_keyboard()
    first = QApplication.focusWidget()
    assert first.accessibleName() == "Group 1, you are here"

    QTest.keyClick(first, Qt.Key.Key_End)
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told.args == ["3"]


def test_the_rail_keeps_the_keyboard_when_its_rows_change(dress, window):
    rail = shown(window, Rail(dress, "Recipes", "Groups"))
    rail.set_items(ITEMS, (), "0")
    rail.take_keyboard()
    rail.set_items(ITEMS[:2], (), "1")

    assert QApplication.focusWidget() is rail.buttons()[1]
    assert len(rail.buttons()) == 2


def test_a_narrow_rail_tells_its_labels_all_the_same(dress, window):
    rail = shown(window, Rail(dress, "Recipes", "Groups"))
    rail.set_items(ITEMS, (), "0")
    rail.set_narrow(narrow=True)

    assert rail.width() == dress.px(72)
    assert rail.buttons()[1].toolTip() == "Group 1"


def test_a_row_says_that_it_has_a_star(dress, window):
    side = shown(window, SideList(dress, search="Search", name="Things", starred="Favourite"))
    side.show_rows([Row("a", "Soup", "35 min", star=True), Row("b", "Bread")], "b")
    role = int(Qt.ItemDataRole.AccessibleTextRole)

    assert side.list.item(0).data(role) == "Soup, Favourite, 35 min"
    assert side.list.item(1).data(role) == "Bread"
    assert side.current() == "b"


def test_new_rows_tell_nothing_but_a_choice_does(dress, window, qtbot):
    side = shown(window, SideList(dress, search="Search", name="Things"))
    with qtbot.assertNotEmitted(side.chosen):
        side.show_rows([Row("a", "Soup"), Row("b", "Bread")], "a")
    with qtbot.waitSignal(side.chosen) as told:
        QTest.keyClick(side.list, Qt.Key.Key_Down)
    assert told.args == ["b"]
    with qtbot.waitSignal(side.opened) as told:
        QTest.keyClick(side.list, Qt.Key.Key_Return)
    assert told.args == ["b"]


@pytest.mark.parametrize("mirrored", [False, True])
def test_rows_are_painted_both_ways(dress, window, qapp, mirrored):
    side = shown(window, SideList(dress, search="Search", name="Things"))
    if mirrored:
        side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    side.show_rows([Row("a", "Soup", "35 min", star=True)], "a")
    picture = side.grab().toImage()

    assert _holds(picture, look.LIGHT.pine_soft)
    assert _holds(picture, look.LIGHT.dawn)


def test_chosen_keys_replace_the_usual_ones_and_nonsense_does_not(window):
    keys = Keys(window, TABLE, {"new": "Ctrl+K", "find": "no such key"})

    assert keys.rows() == (("New", "Ctrl+K"), ("Search", "Ctrl+F"))


def test_keys_that_are_not_allowed_do_nothing(window, qtbot):
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    done = []
    keys = Keys(window, TABLE, {})
    keys.bind("new", lambda: done.append("new"))
    keys.bind("find", lambda: done.append("find"))
    keys.allow(["find"])
    for key in (Qt.Key.Key_N, Qt.Key.Key_F):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert done == ["find"]


def test_a_notice_goes_away_by_itself_unless_it_is_to_stay(dress, window, qtbot):
    notice = shown(window, Notice(dress))
    notice.say("Done.", "Undo")
    assert notice._timer.isActive()
    notice._timer.timeout.emit()
    assert notice.text() == ""

    notice.say("The disk is full.", stays=True)
    assert not notice._timer.isActive()
    notice.say("")
    assert notice.isHidden()


def test_a_notice_is_pressed_once(dress, window, qtbot):
    notice = shown(window, Notice(dress))
    notice.say("Deleted.", "Undo")
    with qtbot.waitSignal(notice.pressed):
        notice._do.click()

    assert notice.isHidden()


def test_a_question_begins_at_the_answer_that_changes_nothing(dress, window):
    window.show()
    question = Question(window, dress, "Drop it?", "Drop it", "Go on")
    question.show()
    question.activateWindow()
    QApplication.processEvents()
    assert question.windowTitle() == "Recipes"
    assert question.no.hasFocus()

    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.result() == Question.DialogCode.Rejected


def test_the_help_shows_what_is_written_as_it_is_written(dress, window):
    helping = HelpWindow(
        window, dress, [Chapter("A <b>", ("x & y",)), Chapter("About", ("z",))], [("New", "F2")]
    )
    lines = helping.text.toPlainText().split("\n")

    assert lines[:2] == ["A <b>", "x & y"]
    assert lines[-2:] == ["About", "z"]
    assert "F2" in lines


def test_list_and_page_fold_where_there_is_no_room(dress, window, qtbot):
    columns = Columns(dress, Rail(dress, "x", "y"), QWidget(), QWidget())
    shown(window, columns)
    columns.resize(1_100, 500)
    assert not columns.one
    with qtbot.waitSignal(columns.folded) as told:
        columns.resize(600, 500)

    assert told.args == [True]
    assert columns.minimumSizeHint().width() < 600


def test_a_wheel_over_a_number_changes_nothing(dress, window):
    box = shown(window, NumberBox(dress, "Servings", 9, 1))
    box.setValue(4)
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, middle, middle.toPoint(), middle.toPoint() * -3, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)

    assert box.value() == 4
    assert not turn.isAccepted()


def test_a_long_line_to_tick_is_higher_in_a_narrow_column(dress, window):
    line = shown(window, TickLine("a very long line to be ticked off " * 4, dress))

    assert line.heightForWidth(200) > line.heightForWidth(900)
    line.resize(200, 20)
    QApplication.processEvents()
    assert line.height() >= line.heightForWidth(200)


def test_a_ticked_line_looks_different(dress, window):
    line = shown(window, TickLine("milk", dress))
    before = line.grab().toImage()
    line.setChecked(True)

    assert not _holds(before, look.LIGHT.pine)
    assert _holds(line.grab().toImage(), look.LIGHT.pine)


@pytest.mark.parametrize("name", ["star", "star*", "arrow-left"])
def test_an_icon_has_its_colour(qapp, name):
    assert _holds(icons.pixmap(name, "#2E5E50", 32).toImage(), "#2e5e50")


def test_a_mirrored_arrow_points_the_other_way(qapp):
    plain = icons.pixmap("arrow-left", "#000000", 32).toImage()
    turned = icons.pixmap("arrow-left", "#000000", 32, mirrored=True).toImage()

    assert plain != turned
    star = icons.pixmap("star", "#000000", 32).toImage()
    assert star == icons.pixmap("star", "#000000", 32, mirrored=True).toImage()


def test_the_file_dialog_keeps_no_list_of_places(dress, window, tmp_path, monkeypatch):
    seen = {}

    def answer(dialog: QFileDialog) -> int:
        seen["history"] = [entry for entry in dialog.history() if entry != QDir.homePath()]
        seen["native"] = not dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        seen["title"] = dialog.windowTitle()
        seen["nameless"] = [
            tool.objectName()
            for tool in dialog.findChildren(QToolButton)
            if not tool.isHidden() and tool.objectName() and not tool.accessibleName()
        ]
        dialog.selectFile(str(tmp_path / "x.md"))
        dialog.accept()
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", answer)
    chosen = place.new_file(window, dress, "Where?", "Text (*.md)", "soup.md")

    assert isinstance(chosen, Path)
    assert seen == {"history": [], "native": False, "title": "Recipes", "nameless": []}


def _holds(picture: QImage, colour: str) -> bool:
    wanted = int(colour.removeprefix("#"), 16)
    return any(
        picture.pixel(x, y) & 0xFFFFFF == wanted
        for x in range(picture.width())
        for y in range(picture.height())
    )
