"""Every screen of the Path page by keyboard, by ear, in large type, and from right to left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.reflection import Belongs, StepDraft
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.path import PathPage
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import Theme
from tests.fakes_sittings import RESOURCES, Desk
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling

TARGETS = {
    "overview": None,
    "step": {"walk": 1, "step": "first_lessons"},
    "gate": {"walk": 1, "step": "the_shrinking_circle"},
    "landing_step": {"walk": 1, "step": "the_landing"},
    "landing": {"walk": 1, "landing": True},
    "read": {"walk": 1, "step": "first_lessons", "read": "memory_gaps"},
}


@pytest.fixture(autouse=True, scope="module")
def _large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Theme(reduced_motion=True, scale=2.0), RESOURCES)
    yield
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.reflections.start("a rather long name for a path, so that it has to wrap")
    made.reflections.start("")
    step = made.library.steps[0]
    draft = StepDraft(
        walk_id=1,
        step_id=step.id,
        content_version=1,
        step_name=step.quiet_name,
        belongs=Belongs.PART,
        prompt_id=step.prompts[0].id,
        prompt_as_shown=step.prompts[0].text,
        text="words " * 60,
        got_through="I read",
    )
    made.reflections.save(draft)
    made.reflections.leave_at(1, step.id)
    return made


def opened(desk: Desk, qtbot: QtBot, target: object, *, mirrored: bool = False) -> PathPage:
    page = PathPage(desk.context())
    qtbot.addWidget(page)
    desk.pages.append(page)  # else it could be collected while it is painted
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(944, 620)  # what a window of 1024 x 700 leaves beside the narrow list
    page.enter({"walk": 1} if target is None else target)
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


def test_tab_reaches_every_step_and_every_field(desk, qtbot):
    overview = opened(desk, qtbot, None)
    step = opened(desk, qtbot, TARGETS["step"])

    assert set(overview._screen.rows.values()) <= set(tab_round(overview))
    view = step._screen.view
    wanted = {view.writing.words, view.writing.through, *view.ways.buttons.values()}
    assert wanted | {step.frame.bar.stop_button} <= set(tab_round(step))


def test_a_step_is_opened_and_answered_with_the_keyboard_alone(desk, qtbot):
    page = opened(desk, qtbot, None)
    row = page._screen.rows["praised_for_giving"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    view = page._screen.view

    first = view.belongs.buttons()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClicks(view.writing.words, "mine")
    qtbot.keyClick(page.frame.bar.stop_button, Qt.Key.Key_Space)

    saved = desk.reflections.stored[1, "praised_for_giving"]
    assert (saved.belongs, saved.text) == (Belongs.NOT_PART, "mine")
