"""What erasing leaves behind is scrubbed when nothing else is to be done."""

import pytest
from PySide6.QtCore import QLocale

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.opening import OpenedAs, Opening
from ihm_desktop.services.vault_opener import Opened
from ihm_desktop.ui import journal_view
from ihm_desktop.ui.journal_view import JournalView
from ihm_desktop.ui.looks import Looks
from ihm_desktop.ui.quick_exit import QuickExit
from ihm_desktop.ui.tongue import Tongue
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_front import FakeFront
from tests.open_journal import RESOURCES, open_journal


class Noting:
    """Notes jobs that give way and runs none of them; the others are done at once."""

    closing = False

    def __init__(self):
        self.waiting = []

    def run(self, work, *, then=None, failed=None, owner, drop_on_close=False, gives_way=False):
        if gives_way:
            self.waiting.append((work, then))
        elif then is not None:
            then(work())
        else:
            work()


@pytest.fixture
def view(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(journal_view, "SCRUB_AFTER_MS", 1)
    looks = Looks(qapp, RESOURCES, Tongue(qapp, RESOURCES, QLocale("en_GB")), "light", 1.0)
    looks.speak("en")
    with open_journal(tmp_path) as services:
        made = JournalView(
            "Notes",
            Opened(
                opening=Opening(opened_as=OpenedAs.JOURNAL),
                services=services,
                values=services.settings.all(),
            ),
            jobs=Noting(),
            looks=looks,
            quick_exit=QuickExit(qapp, FakeClock(NOW).monotonic_s),
            clock=FakeClock(NOW),
            close_now=lambda: None,
            front=FakeFront(),
            follow=lambda _values: None,
        )
        qtbot.addWidget(made.widget)
        made.start()
        yield made


def test_erasing_is_finished_a_little_later_and_gives_way(view, qtbot):
    view.widget.refresh(Change.of(Kind.TRASH, Kind.ERASED))

    qtbot.waitUntil(lambda: len(view._jobs.waiting) == 1)


def test_an_interrupted_one_is_begun_again(view, qtbot, monkeypatch):
    monkeypatch.setattr(journal_view, "SCRUB_AGAIN_AFTER_MS", 1)
    view.widget.refresh(Change.of(Kind.TRASH, Kind.ERASED))
    qtbot.waitUntil(lambda: len(view._jobs.waiting) == 1)
    _work, then = view._jobs.waiting[0]

    then(False)
    qtbot.waitUntil(lambda: len(view._jobs.waiting) == 2)


def test_throwing_away_scrubs_nothing(view):
    view.widget.refresh(Change.of(Kind.TRASH))

    assert view._scrub_timer.interval() == journal_view.SCRUB_AGAIN_AFTER_MS
