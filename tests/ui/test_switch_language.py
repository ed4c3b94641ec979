"""Another language at once: in mid-sentence, at the same place, with every word kept."""

from collections import deque

import pytest
import shiboken6
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtCore import QCoreApplication, QLocale, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n, paths
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.opening import OpenedAs, Opening
from ihm_desktop.services.vault_opener import Opened
from ihm_desktop.ui.journal_view import JournalView
from ihm_desktop.ui.looks import Looks
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.shell import Shell
from ihm_desktop.ui.tongue import Tongue, locale_of
from ihm_desktop.ui.widgets.buttons import CloseButton
from ihm_desktop.ui.widgets.nav_button import NavButton
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_front import FakeFront
from tests.open_journal import RESOURCES, open_journal

SENTENCE = "The light came over the roofs, and I"
MID = 15


class JobsInLine:
    """Does jobs one after the other when told to, as the vault thread would, on this thread."""

    closing = False

    def __init__(self):
        self.line = deque()

    def run(self, work, *, then=None, failed=None, owner, drop_on_close=False, gives_way=False):
        self.line.append((work, then, failed, owner))

    def work_off(self):
        while self.line:
            work, then, failed, owner = self.line.popleft()
            try:
                result = work()
            except IhmError as error:
                if shiboken6.isValid(owner) and failed is not None:
                    failed(error)
                continue
            if shiboken6.isValid(owner) and then is not None:
                then(result)


@pytest.fixture(scope="module")
def locales(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locales")
    for source in (RESOURCES / "locales").glob("*/LC_MESSAGES/*.po"):
        compiled = folder / source.parent.parent.name / "LC_MESSAGES" / "ihm_desktop.mo"
        compiled.parent.mkdir(parents=True)
        with source.open("rb") as read, compiled.open("wb") as written:
            write_mo(written, read_po(read))
    return folder


@pytest.fixture
def services(tmp_path):
    with open_journal(tmp_path) as opened:
        yield opened


@pytest.fixture
def tongue(qapp, locales):
    before = QLocale()
    made = Tongue(qapp, locales, QLocale("en_GB"))
    yield made
    made.speak("en")
    QLocale.setDefault(before)


@pytest.fixture
def journal(qtbot, qapp, services, tongue):
    looks = Looks(qapp, RESOURCES, tongue, "light", 1.0)
    looks.speak("en")
    jobs, clock = JobsInLine(), FakeClock(NOW)
    opening = Opening(opened_as=OpenedAs.JOURNAL)
    view = JournalView(
        "Notes",
        Opened(opening=opening, services=services, values=services.settings.all()),
        jobs=jobs,
        looks=looks,
        quick_exit=QuickExit(qapp, clock.monotonic_s),
        clock=clock,
        close_now=do_not_close,
        front=FakeFront(),
        follow=lambda _values: None,
    )
    view.jobs = jobs
    qtbot.addWidget(view.widget)
    view.start()
    jobs.work_off()
    return view


def do_not_close():
    """Nothing has to be closed here."""


def choose(view, services, language):
    change = services.settings.set("language", language)
    view.widget.refresh(change)
    view.jobs.work_off()


def page(view, page_id):
    view.widget.open_page(page_id)
    view.jobs.work_off()
    return view.widget.current


def write_in_mid_sentence(view):
    editor = page(view, "pages").sheet.editor
    QTest.keyClicks(editor, SENTENCE)
    cursor = editor.textCursor()
    cursor.setPosition(MID)
    editor.setTextCursor(cursor)
    return editor


def entries(services):
    return services.journal.lines(EntryQuery())


def names(view):
    return [button.text() for button in view.widget.findChildren(NavButton)]


def test_the_words_change_at_once(journal, services):
    assert "Today" in names(journal)

    choose(journal, services, "es")

    assert "Hoy" in names(journal)
    assert journal.widget.findChild(CloseButton).text() == "Cerrar"


def test_a_switch_in_mid_sentence_keeps_the_page_the_words_and_the_cursor(journal, services):
    before = write_in_mid_sentence(journal)

    choose(journal, services, "es")

    after = journal.widget.current.sheet.editor
    assert after is not before
    assert journal.widget.current.page_id == "pages"
    assert after.toPlainText() == SENTENCE
    assert after.position() == MID


def test_writing_goes_on_in_the_same_entry(journal, services):
    write_in_mid_sentence(journal)
    choose(journal, services, "es")

    QTest.keyClicks(journal.widget.current.sheet.editor, "ly")
    journal.flush()
    journal.jobs.work_off()

    (line,) = entries(services)
    assert services.journal.load(line.id).body == SENTENCE[:MID] + "ly" + SENTENCE[MID:]


def test_words_typed_while_the_first_are_saved_are_kept_as_well(journal, services):
    editor = write_in_mid_sentence(journal)
    journal.widget.refresh(services.settings.set("language", "es"))
    while len(journal.jobs.line) > 1:  # the save is done, the building anew still waits
        work, then, _failed, _owner = journal.jobs.line.popleft()
        result = work()
        if then is not None:
            then(result)
    QTest.keyClicks(editor, "ly")

    journal.jobs.work_off()

    (line,) = entries(services)
    assert services.journal.load(line.id).body == SENTENCE[:MID] + "ly" + SENTENCE[MID:]
    assert "Hoy" in names(journal)


def test_a_page_that_was_left_opens_where_it_was(journal, services):
    write_in_mid_sentence(journal)
    page(journal, "steady")

    choose(journal, services, "es")

    assert journal.widget.current.page_id == "steady"
    assert page(journal, "pages").sheet.editor.toPlainText() == SENTENCE


def test_choosing_it_on_the_settings_page_stays_at_that_setting(journal, monkeypatch, locales):
    monkeypatch.setattr(paths, "locales", lambda: locales)
    write_in_mid_sentence(journal)
    journal.widget.show()
    settings = page(journal, "settings")
    combo = settings.main.rows["language"].field()
    combo.setFocus()

    combo.setCurrentIndex(combo.findData("es"))
    combo.activated.emit(combo.currentIndex())
    journal.jobs.work_off()

    after = journal.widget.current.main
    assert journal.widget.current.page_id == "settings"
    assert after.first_focus() is after.rows["language"].field()
    assert after.rows["language"].field().currentText() == "español"
    assert page(journal, "pages").sheet.editor.toPlainText() == SENTENCE


def test_another_change_of_settings_builds_nothing_anew(journal, services):
    before = journal.widget

    journal.widget.refresh(services.settings.set("word_count", True))
    journal.jobs.work_off()

    assert journal.widget is before


def test_the_shell_shows_the_new_pages(journal, services, qtbot):
    shell = Shell("Notes", QRect(0, 0, 1000, 700))
    qtbot.addWidget(shell)
    shell.show_panel(journal.widget)
    before = journal.widget
    journal.rebuilt.connect(lambda: shell.show_panel(journal.widget))

    choose(journal, services, "es")

    assert journal.widget is not before
    assert journal.widget.parent() is shell


def test_dates_and_the_words_of_qt_follow(journal, services):
    choose(journal, services, "es")

    assert QLocale().language() is QLocale.Language.Spanish
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"

    choose(journal, services, "en")

    assert QLocale().language() is QLocale.Language.English
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_empty_setting_goes_back_to_the_language_of_the_computer(journal, services):
    choose(journal, services, "es")

    choose(journal, services, "")

    assert "Today" in names(journal)


def test_a_chosen_language_is_spoken_from_the_next_opening_on(qapp, services, tongue):
    services.settings.set("language", "es")
    looks = Looks(qapp, RESOURCES, tongue, "light", 1.0)
    looks.speak("en")

    looks.from_settings(services.settings.all())

    assert i18n._("Today") == "Hoy"


def test_the_reading_direction_follows(qapp, tongue):
    tongue.speak("ar")

    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft

    tongue.speak("es")

    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("language", "system", "expected"),
    [
        ("es", "es_MX", "es_MX"),
        ("es", "en_US", "es_US"),
        ("en", "de_DE", "en_DE"),
        ("es", "en_GB", "es_ES"),
    ],
)
def test_dates_keep_the_country_of_the_computer(language, system, expected):
    assert locale_of(language, QLocale(system)).name() == expected
