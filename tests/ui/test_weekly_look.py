"""The weekly look gives way, says calmly what it found, and offers only to read."""

import pytest
from PySide6.QtCore import QObject

from ihm_desktop.domain.condition import Condition
from ihm_desktop.storage import row_sums
from ihm_desktop.ui import weekly_look
from ihm_desktop.ui.jobs import Jobs
from ihm_desktop.ui.notice import Notice
from ihm_desktop.ui.weekly_look import READING, SENTENCES, WeeklyLook
from tests.open_journal import fill, open_journal


class FakeHealth:
    def __init__(self, last, now):
        self.last, self.now = last, now
        self.reading = False

    def found(self):
        return self.last

    def check(self):
        return self.now

    def only_read(self):
        self.reading = True


class Noting:
    """Does each job at once and notes whether it gives way."""

    def __init__(self):
        self.gave_way = []

    def run(self, work, *, then=None, failed=None, owner, gives_way=False):
        self.gave_way.append(gives_way)
        result = work()
        if then is not None:
            then(result)


@pytest.fixture
def notice(qtbot):
    made = Notice()
    qtbot.addWidget(made)
    return made


def look(qtbot, monkeypatch, notice, health):
    monkeypatch.setattr(weekly_look, "FIRST_AFTER_MS", 1)
    owner, jobs = QObject(), Noting()
    made = WeeklyLook(health, jobs, notice.tell, owner)
    made.start()
    qtbot.waitUntil(lambda: len(jobs.gave_way) >= 2)
    return owner, jobs


def test_a_whole_journal_is_looked_at_and_nothing_is_said(qtbot, monkeypatch, notice):
    health = FakeHealth(Condition.WHOLE, Condition.WHOLE)
    _owner, jobs = look(qtbot, monkeypatch, notice, health)

    assert jobs.gave_way == [False, True]
    assert notice.isHidden()


@pytest.mark.parametrize("found", [Condition.DAMAGED, Condition.OLDER])
@pytest.mark.parametrize("before", [True, False])
def test_what_was_found_is_said_now_and_at_the_next_opening(
    qtbot, monkeypatch, notice, found, *, before
):
    health = FakeHealth(*((found, None) if before else (Condition.WHOLE, found)))
    _owner, _jobs = look(qtbot, monkeypatch, notice, health)

    assert notice.words.text() == SENTENCES[found]
    assert not notice.isHidden()


def test_a_real_journal_is_looked_at_on_the_vault_thread(qtbot, monkeypatch, notice, tmp_path):
    monkeypatch.setattr(weekly_look, "FIRST_AFTER_MS", 1)
    owner = QObject()
    with open_journal(tmp_path) as services:
        fill(services)
        looked = []
        check = services.health.check
        monkeypatch.setattr(services.health, "check", lambda: looked.append(check()))
        jobs = Jobs(interrupt=lambda: None)
        WeeklyLook(services.health, jobs, notice.tell, owner).start()
        qtbot.waitUntil(lambda: bool(looked))
        jobs.stop()

        assert looked == [Condition.WHOLE]
        services.settings.set("theme", "dark")
        assert row_sums.altered(services.health._database) == ()
    assert notice.isHidden()


def test_who_wants_only_to_read_writes_nothing_more(qtbot, monkeypatch, notice):
    health = FakeHealth(Condition.WHOLE, Condition.DAMAGED)
    _owner, _jobs = look(qtbot, monkeypatch, notice, health)
    notice.offer.click()

    assert health.reading
    assert notice.words.text() == READING
    assert notice.offer.isHidden()
