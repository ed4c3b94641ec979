"""Settings, places, idle closing and spelling."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.settings import SETTINGS
from ihm_desktop.services.auto_lock import AutoLock
from ihm_desktop.services.settings import SettingsService
from ihm_desktop.services.spelling import MOST_SUGGESTIONS, Checker, Spelling
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import FakeClock, data_key, new_database, open_services


def test_a_setting_has_its_default_until_it_is_changed_and_is_kept(tmp_path: Path):
    database = new_database(tmp_path / "journal.db")
    service = SettingsService(Repositories.of(database))
    assert dict(service.all()) == {row.key: row.default for row in SETTINGS}

    assert Kind.SETTING in service.set("text_size", 130)
    database.close()

    again = SettingsService(Repositories.of(Database.open(tmp_path / "journal.db", data_key())))
    assert again.get("text_size") == 130
    assert again.set("text_size", 130) == Change()


@pytest.mark.parametrize(("key", "value"), [("no_such", 1), ("text_size", 131), ("theme", True)])
def test_a_setting_takes_only_what_it_has_as_a_choice(tmp_path: Path, key: str, value: object):
    settings = open_services(tmp_path).settings

    with pytest.raises(NotFound):
        settings.set(key, value)


def test_a_stored_value_of_another_version_reads_as_the_default(tmp_path: Path):
    stored = Repositories.of(new_database(tmp_path / "journal.db"))
    stored.settings.set("text_size", 999)
    stored.settings.set("gone", "x")

    assert SettingsService(stored).get("text_size") == 100


def test_the_last_place_comes_back(tmp_path: Path):
    places = open_services(tmp_path).places
    assert places.last() is None

    places.remember("journal", {"entry": 3, "cursor": 17})
    assert places.remember("path", None) == Change()

    assert places.last() == ("path", None)


def test_idle_time_makes_closing_due_and_use_puts_it_off():
    clock = FakeClock()
    lock = AutoLock(clock.monotonic_s, 300)

    clock.advance(seconds=299)
    assert not lock.is_due()
    lock.used()
    clock.advance(seconds=299)
    assert not lock.is_due()
    clock.advance(seconds=1)

    assert lock.is_due()


def test_what_is_due_stays_due():
    clock = FakeClock()
    lock = AutoLock(clock.monotonic_s, 60)
    clock.advance(seconds=61)

    lock.used()
    lock.change_limit(600)

    assert lock.is_due()


def test_a_changed_date_neither_closes_nor_keeps_open():
    clock = FakeClock()
    lock = AutoLock(clock.monotonic_s, 60)

    clock.set_date(clock.now().replace(year=2030))
    assert not lock.is_due()
    clock.set_date(clock.now().replace(year=1990))
    clock.advance(seconds=60)

    assert lock.is_due()


def test_a_shorter_limit_counts_from_the_change():
    clock = FakeClock()
    lock = AutoLock(clock.monotonic_s, 600)
    clock.advance(seconds=100)

    lock.change_limit(60)

    clock.advance(seconds=59)
    assert not lock.is_due()
    clock.advance(seconds=1)
    assert lock.is_due()


class FakeChecker:
    """Knows a few words, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def lookup(self, word: str) -> bool:
        self.asked.append(word)
        return word in {"kettle", "don't"}

    def suggest(self, word: str) -> list[str]:
        return [f"{word}{number}" for number in range(20)]


class Later:
    """Keeps work until a test does it."""

    def __init__(self) -> None:
        self.work: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], None]) -> None:
        self.work.append(work)


def dictionaries(folder: Path) -> Path:
    for name in ("en_GB.dic", "en_GB.aff", "de_DE.dic", "de_DE.aff", "lonely.dic", "hyph_en.dic"):
        (folder / name).write_text("1\n")
    return folder


def spelling(folder: Path, later: Later, checker: Checker) -> Spelling:
    words = Repositories.of(new_database(folder / "journal.db")).words
    return Spelling(words, [dictionaries(folder), folder / "none"], lambda _path: checker, later)


def test_languages_are_those_with_both_files(tmp_path: Path):
    assert spelling(tmp_path, Later(), FakeChecker()).languages() == ("de_DE", "en_GB")


def test_every_word_is_right_until_the_dictionary_is_there(tmp_path: Path):
    later, checker = Later(), FakeChecker()
    service = spelling(tmp_path, later, checker)

    service.use("en_GB")
    assert not service.is_ready()
    assert service.wrong({"ketle"}) == frozenset()
    assert service.suggestions("ketle") == ()
    later.work[0]()

    assert service.is_ready()
    assert service.wrong({"kettle", "ketle", "don’t"}) == {"ketle"}
    assert len(service.suggestions("ketle")) == MOST_SUGGESTIONS


def test_a_word_is_looked_up_once(tmp_path: Path):
    later, checker = Later(), FakeChecker()
    service = spelling(tmp_path, later, checker)
    service.use("en_GB")
    later.work[0]()

    for _ in range(3):
        service.wrong(["ketle", "x" * 100])

    assert checker.asked == ["ketle"]


def test_learned_words_are_right_and_lie_in_the_journal(tmp_path: Path):
    later = Later()
    service = spelling(tmp_path, later, FakeChecker())
    service.use("en_GB")
    later.work[0]()

    service.learn("Mara")
    service.learn("Mara")
    assert service.wrong(["Mara"]) == frozenset()
    assert service.learned() == ("Mara",)
    service.forget("Mara")

    assert service.wrong(["Mara"]) == {"Mara"}


def test_a_dictionary_that_comes_too_late_is_dropped(tmp_path: Path):
    later = Later()
    service = spelling(tmp_path, later, FakeChecker())

    service.use("en_GB")
    service.use("")
    later.work[0]()

    assert not service.is_ready()
    assert len(later.work) == 1


def test_a_broken_dictionary_is_no_dictionary(tmp_path: Path):
    def broken(_path: Path) -> Checker:
        raise UnicodeDecodeError("utf-8", b"", 0, 1, "")

    later = Later()
    words = Repositories.of(new_database(tmp_path / "journal.db")).words
    service = Spelling(words, [dictionaries(tmp_path)], broken, later)

    service.use("en_GB")
    later.work[0]()

    assert not service.is_ready()
