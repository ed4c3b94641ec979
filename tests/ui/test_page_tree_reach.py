"""Every screen of the Tree page by keyboard, by ear, in large type, and from right to left."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.tree import TreePage
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import Theme
from tests.fakes_sittings import NOW, RESOURCES, Desk
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling

ELEMENTS = ("weather", "soil", "roots", "trunk", "branches", "slice")
TARGETS = {
    "overview": None,
    "rings": {"rings": True},
    "ring": 1,
    **{element: {"check_in": 2, "element": element} for element in ELEMENTS},
}


@pytest.fixture(autouse=True, scope="module")
def _large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Theme(reduced_motion=True, scale=2.0), RESOURCES)
    yield
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    for at, caption in enumerate(("a long caption for a ring, so that it has to wrap", "")):
        answers = tuple(
            ItemAnswer(
                element_id=element.id,
                item_id=item.id,
                content_version=element.version,
                question_as_shown=item.text,
                value=at,
            )
            for element in made.library.elements
            for item in element.items
        )
        made_at = NOW - timedelta(days=30 - 30 * at)
        made.check_ins.save(CheckInDraft(made_at=made_at, caption=caption, answers=answers))
    return made


def opened(desk: Desk, qtbot: QtBot, target: object, *, mirrored: bool = False) -> TreePage:
    page = TreePage(desk.context())
    qtbot.addWidget(page)
    desk.pages.append(page)  # else it could be collected while it is painted
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(944, 620)  # what a window of 1024 x 700 leaves beside the narrow list
    page.enter(target)
    page.show()
    for fold in page.findChildren(Fold):
        fold.set_open(True)
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
def test_nothing_is_cut_at_twice_the_size(desk, qtbot, target, mirrored):
    page = opened(desk, qtbot, target, mirrored=mirrored)

    assert clipped(page) == []
    assert read_too_late(page) == []
    assert overlapping(page) == []


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_everything_has_a_name_that_tells_a_passer_by_nothing(desk, qtbot, target):
    page = opened(desk, qtbot, target)

    assert nameless(page) == []
    assert telling(page, desk.library) == []


def test_an_element_is_opened_and_answered_with_the_keyboard_alone(desk, qtbot):
    page = opened(desk, qtbot, None)
    row = page._screen.rows["trunk"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    first = page._screen.rows[0].choices()

    here = first.buttons()[1]
    here.setFocus()
    qtbot.keyClick(here, Qt.Key.Key_Down)
    qtbot.keyClick(page.frame.bar.stop_button, Qt.Key.Key_Space)

    answered = {each.item_id: each.value for each in desk.check_ins.stored[2].answers}
    assert answered[desk.library.element("trunk").items[0].id] == 2


def test_each_item_is_one_stop_for_tab(desk, qtbot):
    page = opened(desk, qtbot, TARGETS["weather"])
    stops = set(tab_round(page))

    for row in page._screen.rows:
        assert len(stops & set(row.choices().buttons())) == 1


def test_the_picture_is_drawn_anew_after_an_answer(desk, qtbot):
    page = opened(desk, qtbot, TARGETS["branches"])
    picture = page._screen.picture
    picture.finish()
    before = picture.grab().toImage()

    for row in page._screen.rows:
        row.choices().buttons()[3].click()

    qtbot.waitUntil(lambda: picture.grab().toImage() != before, timeout=20_000)
