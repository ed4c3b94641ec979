"""Widgets: keyboard complete, named, never cut, right to left, plain text only."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.theme import Theme, apply
from ihm_desktop.ui.tokens import LIGHT
from ihm_desktop.ui.widgets.buttons import Button, CloseButton, Kind
from ihm_desktop.ui.widgets.chips import Chips
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.fields import LineField, TextArea
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Heading
from ihm_desktop.ui.widgets.month_grid import MonthGrid
from ihm_desktop.ui.widgets.nav_button import NavItem
from ihm_desktop.ui.widgets.nav_rail import NavRail
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.quiet_dialog import QuietDialog
from ihm_desktop.ui.widgets.saved_mark import SavedMark
from ihm_desktop.ui.widgets.scale_row import ScaleRow
from ihm_desktop.ui.widgets.scroll_page import ResponsiveGrid, ScrollPage
from ihm_desktop.ui.widgets.step_dots import StepDots
from ihm_desktop.ui.widgets.strength_bar import StrengthBar
from tests.ui.gallery import RESOURCES, TODAY, Gallery

LONG = "A sentence that is long enough to need several lines in a narrow place. " * 3


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply(qapp, Theme(tokens=LIGHT), RESOURCES)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> None:
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    QApplication.processEvents()


def in_window(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
        widget.test_window = window  # qtbot keeps weak references only
    shown(qtbot, window)
    return window


# Text


def test_labels_show_markup_as_it_was_typed(qtbot: QtBot) -> None:
    label = Body("<b>bold</b>")
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_label_keeps_every_line(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    window = QWidget()
    column = QVBoxLayout(window)
    label = Body(LONG)
    column.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    shown(qtbot, window, 320, 900)

    assert label.height() >= label.heightForWidth(label.width())


def test_labels_lean_to_the_reading_side(qtbot: QtBot) -> None:
    heading = Heading("Words")
    qtbot.addWidget(heading)

    heading.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert heading.alignment() & Qt.AlignmentFlag.AlignRight
    assert heading.alignment() & Qt.AlignmentFlag.AlignAbsolute


# Buttons


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_buttons_are_high_enough_for_a_finger(
    qapp: QApplication, qtbot: QtBot, kind: Kind, scale: float
) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    button = Button("Not today", kind=kind)
    qtbot.addWidget(button)

    assert button.sizeHint().height() >= 44 * scale
    assert button.minimumSizeHint().width() >= 44 * scale


def test_a_narrow_button_wraps_its_label(qtbot: QtBot) -> None:
    button = Button("Put this away for my next meeting")
    qtbot.addWidget(button)

    assert button.heightForWidth(140) > button.sizeHint().height()


def test_an_ampersand_stays_a_letter(qtbot: QtBot) -> None:
    button = Button("Bread & salt")
    qtbot.addWidget(button)

    assert button.label() == "Bread & salt"
    assert button.shortcut().isEmpty()
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Bread & salt"


def test_the_close_button_is_called_close(qtbot: QtBot) -> None:
    button = CloseButton()
    qtbot.addWidget(button)

    assert button.label() == "Close"


def test_a_short_press_does_not_hold(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=60_000)
    in_window(qtbot, button)

    with qtbot.assertNotEmitted(button.held):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_kept_down_holds(qtbot: QtBot, key: Qt.Key) -> None:
    button = HoldButton("Hold to replace", hold_ms=30)
    in_window(qtbot, button)

    QTest.keyPress(button, key)
    qtbot.waitUntil(lambda: button._is_full)

    with qtbot.waitSignal(button.held):
        QTest.keyRelease(button, key)


def test_a_key_that_x11_repeats_as_releases_and_presses_goes_on_holding(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=400)
    in_window(qtbot, button)

    QTest.keyPress(button, Qt.Key.Key_Space)
    while not button._is_full:
        QTest.keyRelease(button, Qt.Key.Key_Space)
        QTest.keyPress(button, Qt.Key.Key_Space)
        qtbot.wait(10)

    with qtbot.waitSignal(button.held):
        QTest.keyRelease(button, Qt.Key.Key_Space)


def test_the_mouse_holds_too(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=30)
    in_window(qtbot, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button._is_full)

    with qtbot.waitSignal(button.held):
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_a_repeating_key_does_not_begin_again(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=60_000)
    in_window(qtbot, button)
    began: list[bool] = []
    QTest.keyPress(button, Qt.Key.Key_Space)
    button.pressed.connect(lambda: began.append(True))

    again = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )
    QApplication.sendEvent(button, again)

    assert not began
    assert button.isDown()


def grey(widget: QWidget) -> bytes:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(image.constBits())


def strokes(widget: QWidget) -> int:
    """Counts dark points, as someone who sees no colours does."""
    return sum(value < 110 for value in grey(widget))


@pytest.mark.parametrize("text", ["Hold", "Hold to replace what was kept in this folder before"])
def test_a_full_button_says_so_and_keeps_its_size(qtbot: QtBot, text: str) -> None:
    button = HoldButton(text, hold_ms=30)
    in_window(qtbot, button)
    size, at_rest = button.size(), grey(button)

    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button._is_full)
    QApplication.processEvents()

    assert button.accessibleDescription() == "Now let go."
    assert button.size() == size
    assert grey(button) != at_rest
    QTest.keyRelease(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not button._is_full)
    assert "space bar" in button.accessibleDescription()


def test_filling_is_seen_without_colours(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=60_000)
    in_window(qtbot, button)
    seen = []
    for share in (0.05, 0.5, 0.95):
        button._fill(share)
        seen.append(strokes(button))

    assert seen[0] < seen[1] < seen[2]


def test_losing_the_keyboard_stops_holding(qtbot: QtBot) -> None:
    button = HoldButton("Hold to replace", hold_ms=60_000)
    other = Button("Other")
    in_window(qtbot, button, other)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)

    other.setFocus()
    button.clearFocus()

    assert not button.isDown()


# Fields


def mime(text: str, html: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    return data


def test_pasting_takes_the_words_and_nothing_else(qtbot: QtBot) -> None:
    area = TextArea("In your words")
    qtbot.addWidget(area)

    area.insertFromMimeData(mime("plain", "<img src='file:///etc/hostname'><b>plain</b>"))

    assert area.text() == "plain"
    assert "<img" not in area.toHtml()


def test_pictures_are_refused(qtbot: QtBot) -> None:
    area = TextArea("In your words")
    qtbot.addWidget(area)
    data = QMimeData()
    data.setImageData(QColor("red"))

    assert not area.canInsertFromMimeData(data)


def test_text_areas_load_nothing(qtbot: QtBot) -> None:
    area = TextArea("In your words")
    qtbot.addWidget(area)

    for address in ("file:///etc/hostname", "http://127.0.0.1/x.png", "qrc:/x"):
        loaded = area.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
        assert loaded == b""


def test_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    area, after = TextArea("In your words"), LineField("After")
    window = in_window(qtbot, area, after)
    area.setFocus()

    QTest.keyClick(area, Qt.Key.Key_Tab)

    assert window.focusWidget() is after


def test_a_text_area_grows_with_its_words_up_to_a_limit(qtbot: QtBot) -> None:
    area = TextArea("In your words", least_lines=2, most_lines=5)
    in_window(qtbot, area)
    empty = area.height()

    area.set_text("line\n" * 4)
    QApplication.processEvents()
    some = area.height()
    area.set_text("line\n" * 60)
    QApplication.processEvents()

    assert empty < some <= area.maximumHeight()
    assert area.maximumHeight() < 60 * area.fontMetrics().height()


def test_setting_text_tells_nobody_and_cannot_be_undone(qtbot: QtBot) -> None:
    area = TextArea("In your words")
    qtbot.addWidget(area)

    with qtbot.assertNotEmitted(area.edited):
        area.set_text("from the vault")

    assert not area.document().isUndoAvailable()


def test_typing_can_be_undone(qtbot: QtBot) -> None:
    area = TextArea("In your words")
    in_window(qtbot, area)
    area.set_text("kept ")

    QTest.keyClicks(area, "x")
    area.undo()

    assert area.text() == "kept "


def test_a_label_names_its_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    labelled = Labelled("Name of this walk", field, note="Only you see it.")
    in_window(qtbot, labelled)

    assert field.accessibleName() == "Name of this walk"
    assert field.accessibleDescription() == "Only you see it."


def test_a_passphrase_shows_no_letter_and_no_length(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    in_window(qtbot, field)
    pictures = []
    for words in ("abcd", "a much longer passphrase of many words"):
        field.clear()
        QTest.keyClicks(field.line_edit(), words)
        field.line_edit().clearFocus()
        pictures.append(field.line_edit().grab().toImage())

    assert field.line_edit().displayText() == ""
    assert pictures[0] == pictures[1]


def test_a_passphrase_can_be_shown_and_covered_again(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    in_window(qtbot, field)
    QTest.keyClicks(field.line_edit(), "open words")
    eye = field.findChild(QPushButton)
    assert eye is not None

    eye.click()
    assert not field.is_covered()
    assert field.line_edit().displayText() == "open words"
    eye.click()
    assert field.is_covered()


def test_taking_a_passphrase_empties_and_covers_the_field(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    in_window(qtbot, field)
    field.line_edit().insert("mañana")

    taken = field.take()

    assert taken == bytearray("mañana".encode())
    assert field.text() == ""
    assert not field.line_edit().isUndoAvailable()
    assert field.is_covered()


def test_a_passphrase_can_be_pasted(qtbot: QtBot, qapp: QApplication) -> None:
    field = PassphraseField("Passphrase")
    in_window(qtbot, field)
    qapp.clipboard().setText("six words from a list")

    field.line_edit().paste()

    assert field.text() == "six words from a list"
    qapp.clipboard().clear()


# Choosing

YES_NO = [("yes", "Yes"), ("no", "No"), ("unsure", "I am not sure")]


def test_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    group = ChoiceGroup("Is some of this happening now?", YES_NO)
    qtbot.addWidget(group)

    assert group.value() is None


def test_a_click_answers(qtbot: QtBot) -> None:
    group = ChoiceGroup("Now?", YES_NO)
    in_window(qtbot, group)

    with qtbot.waitSignal(group.chosen) as told:
        group.buttons()[1].click()

    assert told.args == ["no"]
    assert group.value() == "no"


def test_showing_an_answer_tells_nobody_and_can_be_taken_back(qtbot: QtBot) -> None:
    group = ChoiceGroup("Now?", YES_NO)
    qtbot.addWidget(group)

    with qtbot.assertNotEmitted(group.chosen):
        group.set_value("no")
        assert group.value() == "no"
        group.set_value(None)

    assert group.value() is None


def test_arrows_move_the_answer_and_tab_stops_at_it(qtbot: QtBot) -> None:
    group = ChoiceGroup("Now?", YES_NO)
    window = in_window(qtbot, group)
    buttons = group.buttons()
    buttons[0].setFocus()

    QTest.keyClick(buttons[0], Qt.Key.Key_Down)

    assert group.value() == "no"
    assert window.focusWidget() is buttons[1]
    stops = [b for b in buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[1]]


def test_arrows_of_choices_follow_the_reading_direction(qtbot: QtBot) -> None:
    group = ChoiceGroup("Now?", YES_NO, chips=True)
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    in_window(qtbot, group)
    buttons = group.buttons()
    buttons[0].setFocus()

    QTest.keyClick(buttons[0], Qt.Key.Key_Left)

    assert group.value() == "no"


def test_a_scale_gives_numbers_and_reasons_for_none(qtbot: QtBot) -> None:
    row = ScaleRow("I feel believed.", ["not lately", "now and then", "often", "mostly"])
    in_window(qtbot, row)
    answered: list[object] = []
    row.answered.connect(answered.append)

    for button in row.choices().buttons():
        button.click()

    assert answered == [0, 1, 2, 3, NoValue.SKIPPED, NoValue.NOT_FITTING]
    assert row.value() is NoValue.NOT_FITTING
    row.set_value(2)
    assert row.value() == 2
    row.set_value(None)
    assert row.value() is None


def test_each_answer_tells_screen_readers_its_question(qtbot: QtBot) -> None:
    row = ScaleRow("I feel believed.", ["no", "a little", "mostly", "yes"])
    qtbot.addWidget(row)

    for button in row.choices().buttons():
        assert button.accessibleDescription() == "I feel believed."


def test_chips_keep_known_and_own_words_apart(qtbot: QtBot) -> None:
    chips = Chips("Right now", [("numb", "numb"), ("light", "light")], own_words=True)
    in_window(qtbot, chips)
    field = chips.findChild(QLineEdit)
    assert field is not None

    with qtbot.waitSignal(chips.changed):
        QTest.keyClicks(field, "  like   rain ")
        QTest.keyClick(field, Qt.Key.Key_Return)
    chips.set_values(["light"], ["like rain", "far away"])

    assert chips.values() == ("light",)
    assert chips.own() == ("like rain", "far away")


def test_showing_chips_tells_nobody(qtbot: QtBot) -> None:
    chips = Chips("Right now", [("numb", "numb")])
    qtbot.addWidget(chips)

    with qtbot.assertNotEmitted(chips.changed):
        chips.set_values(["numb"])


# Days


def test_the_month_opens_on_today(qtbot: QtBot) -> None:
    month = MonthGrid(TODAY)
    in_window(qtbot, month)

    assert month.shown() == (2026, 11)
    button = month.button_of(TODAY)
    assert button is not None
    assert "today" in button.accessibleName()


def test_marks_are_told_in_words(qtbot: QtBot) -> None:
    month = MonthGrid(TODAY)
    in_window(qtbot, month)

    month.mark({3})

    third = month.button_of(date(2026, 11, 3))
    fourth = month.button_of(date(2026, 11, 4))
    assert third is not None
    assert fourth is not None
    assert third.is_marked()
    assert third.accessibleName().endswith("with a page")
    assert not fourth.is_marked()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, date(2026, 11, 21)),
        (Qt.Key.Key_Right, date(2026, 11, 23)),
        (Qt.Key.Key_Up, date(2026, 11, 15)),
        (Qt.Key.Key_Down, date(2026, 11, 29)),
        (Qt.Key.Key_PageUp, date(2026, 10, 22)),
        (Qt.Key.Key_PageDown, date(2026, 12, 22)),
    ],
)
def test_keys_walk_the_days(qtbot: QtBot, key: Qt.Key, expected: date) -> None:
    month = MonthGrid(TODAY)
    window = in_window(qtbot, month)
    start = month.button_of(TODAY)
    assert start is not None
    start.setFocus()

    QTest.keyClick(start, key)

    assert window.focusWidget() is month.button_of(expected)
    assert month.shown() == (expected.year, expected.month)


def test_a_short_month_takes_its_last_day(qtbot: QtBot) -> None:
    month = MonthGrid(date(2026, 3, 31))
    in_window(qtbot, month)
    start = month.button_of(date(2026, 3, 31))
    assert start is not None

    QTest.keyClick(start, Qt.Key.Key_PageUp)

    assert month.shown() == (2026, 2)


def test_turning_the_month_asks_for_its_marks(qtbot: QtBot) -> None:
    month = MonthGrid(TODAY)
    in_window(qtbot, month)
    month.mark({22})

    start = month.button_of(TODAY)
    assert start is not None

    with qtbot.waitSignal(month.month_shown) as told:
        QTest.keyClick(start, Qt.Key.Key_PageDown)

    assert told.args == [2026, 12]
    fresh = month.button_of(date(2026, 12, 22))
    assert fresh is not None
    assert not fresh.is_marked()


def test_choosing_a_day_tells_it(qtbot: QtBot) -> None:
    month = MonthGrid(TODAY)
    in_window(qtbot, month)
    button = month.button_of(date(2026, 11, 5))
    assert button is not None

    with qtbot.waitSignal(month.chosen) as told:
        button.click()

    assert told.args == [date(2026, 11, 5)]
    assert month.selected() == date(2026, 11, 5)


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_calendars_ends_hold(qtbot: QtBot, edge: date) -> None:
    month = MonthGrid(edge)
    in_window(qtbot, month)
    start = month.button_of(edge)
    assert start is not None

    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(start, key)

    assert month.shown()[0] in (1, 9999)


# Page list

ITEMS = [NavItem(id=name, label=name.title(), icon="leaf") for name in ("today", "pages", "path")]


def test_the_present_page_is_told_and_stronger(qtbot: QtBot) -> None:
    rail = NavRail("Notes")
    rail.set_items(ITEMS)
    shown(qtbot, rail, 226, 400)

    rail.set_current("pages")

    current = rail.buttons()[1]
    assert current.is_current()
    assert "you are here" in current.accessibleName()
    assert current.text_font().weight() > rail.buttons()[0].text_font().weight()


def test_keys_walk_the_page_list(qtbot: QtBot) -> None:
    rail = NavRail("Notes")
    rail.set_items(ITEMS[:2], ITEMS[2:])
    shown(qtbot, rail, 226, 400)
    first, second, last = rail.buttons()
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Down)
    assert rail.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_End)
    assert rail.focusWidget() is last
    QTest.keyClick(last, Qt.Key.Key_Home)
    assert rail.focusWidget() is first


def test_pressing_an_entry_tells_its_page(qtbot: QtBot) -> None:
    rail = NavRail("Notes")
    rail.set_items(ITEMS)
    shown(qtbot, rail, 226, 400)

    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(rail.buttons()[2], Qt.Key.Key_Space)

    assert told.args == ["path"]


def test_a_narrow_page_list_keeps_its_names(qtbot: QtBot) -> None:
    rail = NavRail("Notes")
    rail.set_items(ITEMS)
    rail.set_narrow(True)
    shown(qtbot, rail, 72, 400)

    assert rail.width() == 72
    for button, item in zip(rail.buttons(), ITEMS, strict=True):
        assert button.accessibleName() == item.label
        assert button.toolTip() == item.label


# Places


def test_a_page_never_grows_wider_than_is_good_to_read(qtbot: QtBot) -> None:
    page = ScrollPage()
    inside = Body(LONG)
    page.body.addWidget(inside)
    shown(qtbot, page, 1600, 500)

    assert inside.width() <= 1_100
    middle = inside.mapTo(page, QPoint(inside.width() // 2, 0)).x()
    assert abs(middle - page.viewport().width() / 2) < 12


@pytest.mark.parametrize(
    ("width", "scale", "columns"), [(1000, 1.0, 2), (700, 1.0, 1), (1000, 2.0, 1)]
)
def test_a_grid_folds_where_the_page_is_narrow(
    qapp: QApplication, qtbot: QtBot, width: int, scale: float, columns: int
) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    grid = ResponsiveGrid((6, 5))
    grid.add(QLabel("one"))
    grid.add(QLabel("two"))
    shown(qtbot, grid, width, 300)

    assert grid.columns() == columns


def test_a_flow_starts_a_new_line_and_mirrors(qtbot: QtBot) -> None:
    window = QWidget()
    flow = FlowLayout(window)
    for number in range(6):
        flow.addWidget(Button(f"Button {number}"))
    shown(qtbot, window, 300, 400)
    first = flow.itemAt(0)
    assert first is not None
    assert first.geometry().left() < 20
    assert flow.heightForWidth(300) > flow.heightForWidth(2_000)

    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()

    assert first.geometry().right() > 280


# Telling


def test_saved_is_announced_once_until_writing_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "ihm_desktop.ui.widgets.saved_mark.announce", lambda _widget, text: told.append(text)
    )
    mark = SavedMark()
    in_window(qtbot, mark)

    mark.saved()
    mark.saved()
    assert told == ["Saved"]
    assert mark.isVisible()
    mark.clear()
    assert not mark.isVisible()
    mark.saved()
    assert told == ["Saved", "Saved"]


def test_dots_tell_the_name_and_no_number(qtbot: QtBot) -> None:
    dots = StepDots(["Welcome", "Passphrase", "Ready"])
    qtbot.addWidget(dots)

    dots.set_current(1)
    assert dots.accessibleName() == "Passphrase"
    dots.set_current(99)
    assert dots.current() == 2


def test_strength_is_told_in_words_and_stays_in_its_bar(qtbot: QtBot) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)

    bar.show_strength(9, "A lot.")

    assert bar.level() == 4
    assert bar.accessibleName() == "A lot."


def test_a_dialog_shows_its_parents_neutral_title(qtbot: QtBot) -> None:
    window = QWidget()
    window.setWindowTitle("Notes")
    qtbot.addWidget(window)
    dialog = QuietDialog("Keep both?", window)
    yes = dialog.add_button("Yes", answer=True)

    with qtbot.waitSignal(dialog.accepted):
        yes.click()

    assert dialog.windowTitle() == "Notes"


# All together


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_everything_that_takes_the_keyboard_has_a_name_and_a_size(
    qapp: QApplication, qtbot: QtBot, scale: float, direction: Qt.LayoutDirection
) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    qapp.setLayoutDirection(direction)
    gallery = Gallery()
    shown(qtbot, gallery, 1024, 700)

    for widget in gallery.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), type(widget).__name__
        assert min(widget.width(), widget.height()) >= 24, type(widget).__name__
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_label_is_cut(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    gallery = Gallery()
    gallery.rail.set_narrow(scale > 1.5)
    shown(qtbot, gallery, 1024, 700)
    QApplication.processEvents()

    for label in gallery.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def test_tab_walks_through_everything_and_comes_back(qtbot: QtBot) -> None:
    gallery = Gallery()
    shown(qtbot, gallery, 1024, 700)
    first = gallery.focusWidget() or gallery.rail.buttons()[0]
    first.setFocus()
    seen: list[QWidget] = []

    for _step in range(200):
        gallery.focusNextChild()
        now = gallery.focusWidget()
        assert now is not None
        if now is first:
            break
        seen.append(now)
    else:
        pytest.fail("Tab never came back")

    assert len(seen) == len(set(seen)) > 15


def test_no_input_method_is_to_learn_what_is_typed(qtbot: QtBot) -> None:
    passphrase = PassphraseField("Passphrase")
    for field in (LineField("Name"), TextArea("Words"), passphrase):
        qtbot.addWidget(field)
        hints = (passphrase.line_edit() if field is passphrase else field).inputMethodHints()
        assert hints & Qt.InputMethodHint.ImhSensitiveData
        assert hints & Qt.InputMethodHint.ImhNoPredictiveText
