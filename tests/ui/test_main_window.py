"""The main window: pages at the left, one beside them, Close above."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ihm_desktop import paths
from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.ui import theme
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.main_window import FIRST_PAGE, MainWindow, import_page
from ihm_desktop.ui.page import Page, UiContext
from ihm_desktop.ui.page_table import PAGES, Place, row
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.nav_button import NavButton
from ihm_desktop.ui.widgets.nav_rail import NavRail
from tests.fakes_front import FakeFront


class FakePlaces:
    def __init__(self):
        self.kept = []

    def remember(self, page_id, target):
        self.kept.append((page_id, target))
        return Change()


class FakeSession:
    def __init__(self):
        self.places = FakePlaces()


class Journal:
    """Makes fake pages and keeps what happened to them."""

    def __init__(self):
        self.happened = []
        self.built = []

    def load(self, page_row):
        journal = self

        class FakePage(Page):
            page_id = page_row.page_id

            def __init__(self, context):
                super().__init__(context)
                journal.built.append(self.page_id)
                self.field = QLineEdit()
                QVBoxLayout(self).addWidget(self.field)
                self.target = None

            def enter(self, target=None):
                self.target = target
                journal.happened.append(("enter", self.page_id, target))

            def refresh(self, change):
                journal.happened.append(("refresh", self.page_id, change))

            def flush(self):
                journal.happened.append(("flush", self.page_id, self.field.text()))

            def first_focus(self):
                return self.field

            def where(self):
                return {"at": self.target}

        return FakePage


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def session():
    return FakeSession()


@pytest.fixture
def journal():
    return Journal()


@pytest.fixture
def closed():
    return []


@pytest.fixture
def window(qapp, qtbot, jobs, session, journal, closed):
    theme.apply(qapp, Theme(), paths.resources())
    context = UiContext(
        session=session,
        jobs=jobs,
        theme=Theme(),
        clock=None,
        navigate=None,
        changed=None,
        close_now=lambda: closed.append(True),
        front=FakeFront(),
    )
    made = MainWindow("Notes", context, load=journal.load)
    qtbot.addWidget(made)
    made.resize(1_200, 800)
    made.show()
    made.activateWindow()
    made.open_page(FIRST_PAGE)
    qtbot.waitUntil(lambda: made.current.field.hasFocus())
    return made


def names(window):
    return [button.item.label for button in window.findChild(NavRail).buttons()]


def test_first_run_shows_five_pages_and_the_two_below(window):
    assert names(window) == ["Today", "Pages", "Path", "Tree", "Steady", "People", "Settings"]


def test_plain_names_and_all_pages_follow_their_settings(window):
    window.show_names(plain=True, more=True)

    shown = names(window)
    assert "Healing Tree" in shown
    listed = [page for page in PAGES if page.place is not Place.NONE and not page.setting]
    assert len(shown) == len(listed)


def test_pages_are_built_when_they_are_first_opened(window, journal):
    assert journal.built == [FIRST_PAGE]
    window.open_page("tree")
    window.open_page(FIRST_PAGE)
    window.open_page("tree")

    assert journal.built == [FIRST_PAGE, "tree"]


def test_a_page_that_is_left_hands_over_what_was_typed(window, journal):
    window.current.field.setText("unsaved")
    window.open_page("steady")

    assert ("flush", FIRST_PAGE, "unsaved") in journal.happened
    assert journal.happened.index(("flush", FIRST_PAGE, "unsaved")) < journal.happened.index(
        ("enter", "steady", None)
    )


def test_opening_gives_the_page_its_target_and_the_keyboard(window, journal, qtbot):
    window.open_page("pages", 42)

    assert ("enter", "pages", 42) in journal.happened
    qtbot.waitUntil(lambda: window.current.field.hasFocus())


def test_an_unknown_page_opens_the_first(window):
    window.open_page("no such page")

    assert window.current.page_id == FIRST_PAGE


def test_a_change_reaches_every_page_that_was_built(window, journal):
    window.open_page("tree")
    change = Change.of(Kind.ENTRY)
    window.refresh(change)
    window.refresh(Change())

    told = [page for what, page, *_ in journal.happened if what == "refresh"]
    assert told == [FIRST_PAGE, "tree"]


def test_the_place_is_remembered_but_never_the_first_page(window, session, qtbot):
    window.open_page("pages", 7)
    window.open_page(FIRST_PAGE)
    window.open_page("tree", 1)
    qtbot.waitUntil(lambda: len(session.places.kept) == 2)

    assert session.places.kept == [("pages", {"at": 7}), ("tree", {"at": 1})]


def test_a_place_that_moved_on_is_remembered_when_it_is_left(window, session, qtbot):
    window.open_page("pages", 7)
    window.current.target = 8
    window.flush()
    qtbot.waitUntil(lambda: len(session.places.kept) == 2)

    assert session.places.kept[-1] == ("pages", {"at": 8})


def test_a_place_is_kept_once_something_was_saved_there(window, session, qtbot):
    window.open_page("pages", 7)
    window.current.target = 8
    window.refresh(Change.of(Kind.ENTRY))
    window.refresh(Change.of(Kind.ENTRY))
    qtbot.waitUntil(lambda: len(session.places.kept) == 2)

    assert session.places.kept == [("pages", {"at": 7}), ("pages", {"at": 8})]


def test_a_cursor_that_moves_is_not_kept_with_every_save(window, session, jobs, qtbot):
    window.open_page("pages")
    places = iter([{"at": 8, "cursor": 1}, {"at": 8, "cursor": 2}, {"at": 9, "cursor": 2}])
    window.current.where = lambda: next(places)
    for _save in range(3):
        window.refresh(Change.of(Kind.ENTRY))
    jobs.stop()

    assert session.places.kept[1:] == [
        ("pages", {"at": 8, "cursor": 1}),
        ("pages", {"at": 9, "cursor": 2}),
    ]


def test_flushing_hands_over_the_page_on_screen_first(window, journal):
    window.open_page("pages")
    journal.happened.clear()
    window.flush()

    assert [page for what, page, *_ in journal.happened if what == "flush"] == [
        "pages",
        FIRST_PAGE,
    ]


def test_one_pages_fault_does_not_cost_anothers_words(window, journal):
    window.open_page("pages")
    journal.happened.clear()
    window.current.flush = lambda: 1 / 0
    with pytest.raises(ZeroDivisionError):
        window.flush()

    assert [what for what in journal.happened if what[0] == "flush"] == [("flush", FIRST_PAGE, "")]


@pytest.mark.parametrize(
    ("key", "modifier", "page"),
    [
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "pages"),
        (Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier, "tree"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "steady"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "people"),
    ],
)
def test_pages_open_by_key_while_writing(window, key, modifier, page):
    QTest.keyClick(window.current.field, key, modifier)

    assert window.current.page_id == page


@pytest.mark.parametrize("page", ["steady", "people"])
def test_help_is_one_click_from_every_page(window, page):
    for other in PAGES:
        window.open_page(other.page_id)
        button = next(b for b in window.findChildren(NavButton) if b.item.id == page)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.current.page_id == page


def test_close_is_in_the_same_corner_of_every_page(window, closed):
    button = window.findChild(CloseButton)
    corners = set()
    for page in PAGES:
        window.open_page(page.page_id)
        assert button.isVisible()
        assert button.visibleRegion().boundingRect() == button.rect()
        corners.add(button.mapTo(window, button.rect().topRight()).toTuple())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert len(corners) == 1
    assert window.width() - next(iter(corners))[0] < 60
    assert closed == [True]


def test_close_changes_sides_with_the_reading_direction(window, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qapp.processEvents()
        button = window.findChild(CloseButton)
        assert button.mapTo(window, button.rect().topLeft()).x() < 60
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_narrow_window_folds_the_list(window, qapp, qtbot):
    rail = window.findChild(NavButton).parentWidget()
    wide = rail.width()
    window.resize(700, 700)
    qtbot.waitUntil(lambda: window.findChild(NavButton).width() < wide / 2)


def test_something_told_stays_until_it_is_put_away(window):
    window.tell("The disk is full.")
    assert window._telling.isVisible()

    window.tell("")
    assert not window._telling.isVisible()


def test_every_row_has_a_page_of_that_name():
    for page in PAGES:
        assert import_page(page).page_id == page.page_id


def test_page_ids_are_unique():
    assert len({page.page_id for page in PAGES}) == len(PAGES)
    assert row("today") is PAGES[0]
    assert row("") is None


def test_forgetting_hidden_pages_saves_them_and_keeps_the_one_on_screen(window, journal):
    window.open_page("pages")
    window.open_page("steady")
    journal.built.clear()
    journal.happened.clear()

    window.forget_hidden_pages()
    window.open_page("steady")
    window.open_page("pages")

    assert ("flush", "pages", "") in journal.happened
    assert journal.built == ["pages"]
