"""Leaving in the middle of a word, wherever one was typing: it is there afterwards.

Every field of every page is found on the page itself, so a new one is tried as well.
"""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from ihm_desktop.domain.entry import Draft
from ihm_desktop.services.session import Session
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.sitting.keeper import Keeper
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.writing.autosave import Autosave
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_vault import cheap_derive, secret, vault_paths
from tests.open_journal import PASSPHRASE, RESOURCES, context_for, fill
from tests.shots import TARGETS

PLACES = [(row.page_id, row.page_id, None) for row in PAGES] + [
    (name, page_id, target) for name, (page_id, target) in TARGETS.items()
]
# What is typed there is no writing: it is looked for, chosen, or asked anew.
NOT_KEPT = {
    "Search all pages",
    "Find on this page",
    "Search pages",
    "Find a country",
    "What you call them",  # kept with a button, all three together
    "How to reach them",
    "What is good to know",
    "This page as text",
}


class Journal:
    """An open journal of which everything that is kept can be read."""

    def __init__(self, folder):
        self.session = Session(
            paths=vault_paths(folder),
            clock=FakeClock(NOW),
            resources=RESOURCES,
            derive=cheap_derive,
        )
        self.session.set_up(secret(PASSPHRASE), profile=FLOOR)
        self.services = self.session.open_services(QtTypesetter())
        fill(self.services)

    def keeps(self, words):
        """Looks for words in every row of every table."""
        database = self.session._database
        tables = database.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        )
        return any(
            words in str(tuple(row))
            for (table,) in tables
            for row in database.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - its own names
        )


@pytest.fixture(scope="module")
def journal(tmp_path_factory, qapp):
    made = Journal(tmp_path_factory.mktemp("journal") / "data")
    yield made
    made.session.close()


@pytest.fixture
def opened(journal):
    """Opens a page in a window of its own; all of them live until the test ends."""
    windows = []

    def make(page_id, target):
        for before in windows:
            before.hide()
        window = MainWindow("Notes", context_for(journal.services))
        windows.append(window)
        window.resize(1_300, 900)
        window.show()
        window.open_page(page_id, target)
        QApplication.processEvents()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def fields(window):
    """Lists where words of hers can be typed."""
    return [
        field
        for field in (*window.findChildren(QLineEdit), *window.findChildren(QTextEdit))
        if field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
        and field.accessibleName() not in NOT_KEPT
        and not isinstance(field.parent(), PassphraseField)
        and field.objectName() != "qt_spinbox_lineedit"
    ]


@pytest.mark.parametrize(("name", "page_id", "target"), PLACES, ids=[one[0] for one in PLACES])
def test_what_is_typed_anywhere_is_kept_when_the_program_is_left(
    opened, journal, name, page_id, target
):
    lost, at = [], 0
    while True:
        window = opened(page_id, target)
        found = fields(window)
        if at >= len(found):
            break
        words = f"unfini{name}{at}".replace("_", "")
        found[at].setFocus()
        QTest.keyClicks(found[at], words)
        window.flush()  # as leaving does, in the same turn
        if not journal.keeps(words):
            lost.append(found[at].accessibleName())
        at += 1

    assert lost == []


class Waits:
    """Notes of each job whether leaving waits for it."""

    def __init__(self):
        self.waits = []

    def run(self, work, *, drop_on_close=False, **_given):
        self.waits.append(not drop_on_close)


def test_leaving_waits_for_what_was_typed_and_not_for_the_index(qapp):
    jobs, owner = Waits(), QObject()
    autosave = Autosave(None, jobs, owner)
    autosave.watch(None, lambda: Draft(written_at=NOW, body="kettle"))
    autosave.touched()
    autosave.leave()

    assert jobs.waits == [True, False]


def test_leaving_a_sitting_waits_for_its_answers_and_not_for_the_index(qapp):
    jobs, owner = Waits(), QObject()
    keeper = Keeper(jobs, owner)
    keeper.watch(lambda: lambda: None, lambda: None)
    keeper.touched()
    keeper.leave()

    assert jobs.waits == [True, False]
