"""Every page, as someone with a keyboard, large type or a screen reader meets it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLabel, QWidget

from ihm_desktop import i18n
from ihm_desktop.ui import theme
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import CloseButton
from tests.open_journal import NOW, RESOURCES, context_for, fill, open_journal
from tests.pseudo import Pseudo, PseudoMirrored, forgotten
from tests.reach import (
    clipped,
    nameless,
    overlapping,
    read_too_late,
    sticking_out,
    tab_round,
    telling,
)
from tests.shots import TARGETS
from tests.wheel import turn_the_wheel

SMALL = (1024, 700)
PLACES = [(row.page_id, row.page_id, None) for row in PAGES] + [
    (name, page_id, target) for name, (page_id, target) in TARGETS.items()
]
IDS = [name for name, _page, _target in PLACES]


@pytest.fixture(scope="module")
def services(tmp_path_factory, qapp):
    with open_journal(tmp_path_factory.mktemp("journal") / "data") as opened:
        fill(opened)
        yield opened


def show(qtbot, services, page_id, target):
    window = MainWindow("Notes", context_for(services))
    qtbot.addWidget(window)
    window.resize(*SMALL)
    window.show()
    window.open_page(page_id, target)
    for _ in range(5):
        QApplication.processEvents()
    return window


@pytest.fixture
def large(qapp):
    theme.apply(qapp, Theme(scale=2.0, reduced_motion=True), RESOURCES)


@pytest.fixture
def pseudo():
    i18n.use_catalogue(Pseudo())
    yield
    i18n.use("en", RESOURCES / "locales")


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_every_control_has_a_quiet_name(qtbot, services, name, page_id, target):
    window = show(qtbot, services, page_id, target)

    assert nameless(window) == []
    assert telling(window, services.library) == []


class WindowsSeen(QObject):
    """Collects every window that appears, however shortly."""

    def __init__(self):
        super().__init__()
        self.kinds = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_opening_a_page_flashes_no_other_window(qapp, qtbot, services, name, page_id, target):
    seen = WindowsSeen()
    qapp.installEventFilter(seen)
    try:
        show(qtbot, services, page_id, target)
    finally:
        qapp.removeEventFilter(seen)

    assert seen.kinds == ["MainWindow"]


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_nothing_is_cut_at_twice_the_size(qtbot, services, large, name, page_id, target):
    window = show(qtbot, services, page_id, target)

    assert (window.width(), window.height()) == SMALL
    assert clipped(window) == []
    assert overlapping(window) == []
    assert sticking_out(window) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_nothing_is_cut_in_a_longer_language_from_right_to_left(
    qapp, qtbot, services, name, page_id, target, scale
):
    theme.apply(qapp, Theme(scale=scale, reduced_motion=True), RESOURCES)
    i18n.use_catalogue(PseudoMirrored())
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = show(qtbot, services, page_id, target)
        assert clipped(window) == []
        assert overlapping(window) == []
        assert sticking_out(window) == []
    finally:
        i18n.use("en", RESOURCES / "locales")


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_every_control_is_reached_by_tab_and_close_among_them(
    qtbot, services, name, page_id, target
):
    window = show(qtbot, services, page_id, target)

    reached = tab_round(window)

    assert any(isinstance(widget, CloseButton) for widget in reached)
    assert window.isAncestorOf(QApplication.focusWidget())
    assert len(reached) == len(set(reached))


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_a_screen_reader_meets_everything_in_the_order_of_the_page(
    qtbot, services, name, page_id, target
):
    window = show(qtbot, services, page_id, target)

    assert read_too_late(window) == []


def chosen_in(window):
    lists = [one.currentIndex() for one in window.findChildren(QComboBox)]
    return lists, [one.text() for one in window.findChildren(QAbstractSpinBox)]


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_the_wheel_scrolls_and_chooses_nothing(qtbot, services, name, page_id, target):
    window = show(qtbot, services, page_id, target)
    own = [one for one in window.findChildren(QWidget) if one.window() is window]
    before = chosen_in(window)

    for one in own:
        if isinstance(one, QComboBox | QAbstractSpinBox):
            turn_the_wheel(one)

    assert chosen_in(window) == before
    assert [one for one in own if one.focusPolicy() is Qt.FocusPolicy.WheelFocus] == []


def as_it_was_asked(library):
    """Words that a journal keeps as they were shown then, whatever the language is now."""
    kept = {item.text for element in library.elements for item in element.items}
    for step in library.steps:
        kept |= {step.name, *(prompt.text for prompt in step.prompts)}
    for instrument in library.instruments:  # these stay word for word in every language
        kept |= {instrument.name, instrument.verbatim.stem}
        kept |= {item.text for item in instrument.verbatim.items}
    return kept


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=IDS)
def test_every_text_comes_from_the_catalogue(qtbot, services, pseudo, name, page_id, target):
    window = show(qtbot, services, page_id, target)
    own_words = Path(__file__).parent.parent.joinpath("open_journal.py").read_text("utf-8")
    kept = as_it_was_asked(services.library)

    left = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and forgotten(label.text())
        and label.text() not in {"Notes", *kept}  # the cover's title is not translated here
        and str(NOW.year) not in label.text()  # dates come from the system's own locale
        and label.text()[:20] not in own_words
    ]

    assert left == []
