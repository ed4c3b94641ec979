"""Every screen of the Scales page by keyboard, by ear, in large type, and from right to left."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui import theme
from ihm_desktop.ui.pages.scales import ScalesPage
from ihm_desktop.ui.scales.sheet_screen import SheetScreen
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.theme import Theme
from tests.fakes_instruments import answered
from tests.open_journal import NOW, RESOURCES, context_for, open_journal
from tests.reach import clipped, nameless, overlapping, read_too_late, tab_round, telling

SHEETS = ("phq8", "phq9", "gad7", "pcl5", "audit_c")
TARGETS = {
    "overview": None,
    "numbers": {"numbers": "gad7"},
    "earlier": 1,
    "calm": {"begin": "phq9"},
    **{sheet: {"begin": sheet} for sheet in SHEETS},
}


@pytest.fixture(autouse=True, scope="module")
def _large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Theme(reduced_motion=True, scale=2.0), RESOURCES)
    yield
    theme.apply(qapp, Theme(reduced_motion=True), RESOURCES)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenSession]:
    with open_journal(tmp_path_factory.mktemp("journal") / "data") as opened:
        gad7 = opened.library.instrument("gad7")
        for at in range(3):
            made_at = NOW - timedelta(days=90 - 30 * at)
            opened.instruments.save(answered(gad7, at, made_at, note="A longer note beside it."))
        opened.settings.set("country", "US")
        yield opened


def opened(services: OpenSession, qtbot: QtBot, name: str, *, mirrored: bool = False) -> ScalesPage:
    theme.apply(QApplication.instance(), Theme(reduced_motion=True, scale=2.0), RESOURCES)
    page = ScalesPage(context_for(services))
    qtbot.addWidget(page)
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.resize(944, 620)  # what a window of 1024 x 700 leaves beside the narrow list
    page.enter(TARGETS[name])
    page.show()
    if name == "calm":
        assert isinstance(page._screen, SheetScreen)
        page._show_support("better_off_dead")  # without an answer, so that nothing is saved
    for fold in page.findChildren(Fold):
        fold.set_open(True)
    for _ in range(3):
        QApplication.processEvents()
    return page


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("mirrored", [False, True], ids=["ltr", "rtl"])
def test_nothing_is_cut_at_twice_the_size(services, qtbot, name, mirrored):
    page = opened(services, qtbot, name, mirrored=mirrored)

    assert clipped(page) == []
    assert read_too_late(page) == []
    assert overlapping(page) == []


@pytest.mark.parametrize("name", TARGETS)
def test_everything_has_a_name_that_tells_a_passer_by_nothing(services, qtbot, name):
    page = opened(services, qtbot, name)

    assert nameless(page) == []
    own_names = {  # what a line calls itself cannot be put more quietly
        line.own_name for country in services.library.countries for line in country.lines
    }
    assert set(telling(page, services.library)) <= own_names


@pytest.mark.parametrize("name", TARGETS)
def test_tab_reaches_everything_that_can_have_the_keyboard(services, qtbot, name):
    page = opened(services, qtbot, name)

    reached = tab_round(page)

    assert reached
    assert page.first_focus().isVisible()
    if isinstance(page._screen, SheetScreen):
        for card in page._screen.cards.values():
            assert any(button in reached for button in card.choices.buttons())
