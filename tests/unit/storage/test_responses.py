"""Answers to instruments lie in the vault as they were shown, and travel in backups."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.found import FoundIn
from ihm_desktop.domain.instrument_response import Freely
from ihm_desktop.storage.adding import add_all
from ihm_desktop.storage.integrity import counts
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import new_database, open_services
from tests.fakes_instruments import MADE_AT, sample_response

UUID = "a" * 32


@pytest.fixture
def database(tmp_path: Path):
    opened = new_database(tmp_path / "vault")
    yield opened
    opened.close()


@pytest.fixture
def stored(database) -> Repositories:
    return Repositories.of(database)


def test_a_response_comes_back_as_it_was_answered(stored):
    draft = sample_response()

    new_id = stored.responses.insert(draft, UUID)

    found = stored.responses.load(new_id)
    assert found.uuid == UUID
    assert found.draft() == replace(draft, id=new_id)


def test_a_corrected_response_replaces_its_answers(stored):
    new_id = stored.responses.insert(sample_response(), UUID)
    kept = stored.responses.load(new_id).draft()

    changed = replace(kept, answers=kept.answers[:1], freely=Freely.YES, note="At home.")
    stored.responses.update(new_id, changed)

    assert stored.responses.load(new_id).draft() == changed


def test_responses_are_listed_oldest_first(stored):
    later = stored.responses.insert(sample_response(), UUID)
    before = datetime.fromisoformat("2020-01-01T08:00")
    earlier = stored.responses.insert(sample_response(made_at=before), "b" * 32)

    assert [each.id for each in stored.responses.all()] == [earlier, later]


def test_a_moved_response_keeps_its_words_findable(stored):
    new_id = stored.responses.insert(sample_response("needle"), UUID)
    stored.responses.update_index(new_id)
    moved = replace(
        stored.responses.load(new_id).draft(), made_at=datetime.fromisoformat("2021-05-05T05:05")
    )

    stored.responses.update(new_id, moved)
    stored.index.catch_up()

    assert [hit.ref for hit in stored.search.find("needle", EntryQuery(), 9)] == [new_id]


def test_only_the_note_is_searched_and_never_an_answer(stored):
    stored.responses.insert(sample_response("needle"), UUID)
    stored.index.catch_up()

    assert stored.search.find("needle", EntryQuery(), 9)[0].found_in is FoundIn.RESPONSE
    assert stored.search.find("question", EntryQuery(), 9) == ()
    assert stored.search.find("several days", EntryQuery(), 9) == ()


def test_an_erased_response_is_gone_from_the_index(stored, database):
    new_id = stored.responses.insert(sample_response("needle"), UUID)
    stored.index.catch_up()

    stored.responses.delete(new_id)

    assert stored.search.find("needle", EntryQuery(), 9) == ()
    assert counts(database)["response_answers"] == 0
    with pytest.raises(NotFound):
        stored.responses.load(new_id)
    with pytest.raises(NotFound):
        stored.responses.delete(new_id)


def test_responses_share_the_minutes_with_everything_else(stored):
    places = [
        stored.responses.insert(sample_response(), f"{number:032x}") for number in range(1, 4)
    ]

    assert len({stored.responses.load(each).made_at for each in places}) == 1
    assert len(stored.search.find(" ", EntryQuery(), 9)) == 3


def test_adding_a_journal_brings_its_responses_once(tmp_path, stored, database):
    other = new_database(tmp_path / "other")
    Repositories.of(other).responses.insert(sample_response(), UUID)

    first = add_all(other, database)
    again = add_all(other, database)
    other.close()

    assert (first.responses, again.responses, again.already_here) == (1, 0, 1)
    assert [each.uuid for each in stored.responses.all()] == [UUID]


def test_another_version_of_a_response_is_kept_beside(tmp_path, stored, database):
    other = new_database(tmp_path / "other")
    Repositories.of(other).responses.insert(sample_response("theirs"), UUID)
    stored.responses.insert(sample_response("mine"), UUID)

    report = add_all(other, database)
    other.close()

    assert report.kept_beside == 1
    assert {each.note for each in stored.responses.all()} == {"mine", "theirs"}


def test_a_journal_from_before_there_were_instruments_can_be_added(tmp_path, database):
    other = new_database(tmp_path / "other")
    for table in ("response_answers", "responses"):
        other.run(f"DROP TABLE {table}")

    report = add_all(other, database)
    other.close()

    assert report.responses == 0


def test_the_service_saves_over_what_it_saved(tmp_path):
    services = open_services(tmp_path)
    first, change = services.instruments.save(sample_response())

    second, _change = services.instruments.save(replace(first.draft(), note="At home."))

    assert change
    assert second.id == first.id
    assert [each.note for each in services.instruments.all()] == ["At home."]
    assert services.instruments.all()[0].made_at == MADE_AT
    services.instruments.erase(first.id)
    assert services.instruments.all() == ()
