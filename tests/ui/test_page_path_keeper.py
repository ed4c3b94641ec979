"""The autosave that Path and Tree share: in order, and nothing lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import DiskFull
from ihm_desktop.ui.sitting.keeper import Keeper
from tests.fakes_sittings import FakeJobs


class Paper:
    """Something written on, and what the vault holds of it."""

    def __init__(self) -> None:
        self.words = ""
        self.kept: list[str] = []
        self.broken = False
        self.rested = 0

    def collect(self) -> Callable[[], tuple[object, Change]]:
        words = self.words

        def save() -> tuple[object, Change]:
            if self.broken:
                raise DiskFull
            self.kept.append(words)
            return words, Change()

        return save

    def rest(self) -> Change:
        self.rested += 1
        return Change()


@pytest.fixture
def jobs() -> FakeJobs:
    return FakeJobs()


@pytest.fixture
def keeper(jobs: FakeJobs, qtbot: QtBot) -> Keeper:
    owner = QObject()
    made = Keeper(jobs, owner)
    made.owner = owner  # lives as long as the keeper
    return made


def test_untouched_is_not_saved(keeper):
    paper = Paper()
    keeper.watch(paper.collect)

    keeper.save_now()

    assert paper.kept == []


def test_steady_typing_is_saved_too(keeper, qtbot):
    paper = Paper()
    keeper.watch(paper.collect)

    def type_on() -> bool:
        paper.words += "a"
        keeper.touched()
        return bool(paper.kept)

    qtbot.waitUntil(type_on)


def test_leaving_saves_first_and_rests_after(keeper, jobs):
    jobs.at_once = False
    paper = Paper()
    keeper.watch(paper.collect, paper.rest)
    paper.words = "last"
    keeper.touched()

    keeper.leave()
    jobs.waiting.pop(0)()

    assert (paper.kept, paper.rested) == (["last"], 0)
    jobs.do_all()
    assert paper.rested == 1


def test_what_was_refused_is_saved_before_anything_newer(keeper):
    first, second = Paper(), Paper()
    order: list[object] = []
    keeper.saved.connect(lambda thing, _change: order.append(thing))
    keeper.watch(first.collect)
    first.words, first.broken = "older", True
    keeper.touched()
    keeper.watch(second.collect)
    first.broken = False

    second.words = "newer"
    keeper.touched()
    keeper.save_now()

    assert order == ["older", "newer"]


def test_a_refused_save_is_tried_again_with_the_newest_words(keeper):
    paper = Paper()
    keeper.watch(paper.collect)
    paper.words, paper.broken = "one", True
    keeper.touched()
    keeper.save_now()
    assert keeper.is_troubled

    paper.words, paper.broken = "one two", False
    keeper.save_now()

    assert paper.kept == ["one two"]
    assert not keeper.is_troubled
