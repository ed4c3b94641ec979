"""Walks, steps and check-ins are kept, resumed, searchable and erasable."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.person import PersonDraft
from ihm_desktop.domain.reflection import Belongs
from ihm_desktop.services.open_session import OpenSession
from tests.fakes import (
    FakeClock,
    data_key,
    new_database,
    sample_check_in,
    sample_step,
    services_of,
)
from tests.unit.storage.pages_of import count_in_pages


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def services(tmp_path: Path, clock: FakeClock) -> OpenSession:
    return services_of(new_database(tmp_path / "journal.db"), tmp_path, clock)


def test_a_step_comes_back_as_it_was_saved(services: OpenSession, clock: FakeClock):
    walk, change = services.reflections.start("The first flat")
    assert Kind.WALK in change

    answer, change = services.reflections.save(sample_step(walk.id))

    assert Kind.STEP in change
    assert services.reflections.load(answer.id) == answer
    assert services.reflections.answers(walk.id) == (answer,)
    assert (answer.text, answer.belongs, answer.cursor) == ("Warm bread.", Belongs.PART, 3)
    assert answer.changed_at == clock.now()


def test_a_step_has_one_answer_in_a_walk_and_another_in_another(services: OpenSession):
    first, second = (services.reflections.start()[0] for _ in range(2))
    services.reflections.save(sample_step(first.id, text="one"))
    services.reflections.save(sample_step(first.id, text="changed"))
    services.reflections.save(sample_step(second.id, text="other"))

    assert [one.text for one in services.reflections.answers(first.id)] == ["changed"]
    assert [one.text for one in services.reflections.answers(second.id)] == ["other"]


def test_a_walk_goes_on_where_it_was_left(services: OpenSession):
    walk, _change = services.reflections.start()
    services.reflections.save(sample_step(walk.id, "first_lessons"))
    assert services.reflections.walks()[0].last_step_id == "first_lessons"

    services.reflections.leave_at(walk.id, "the_pull")
    services.reflections.rename(walk.id, "Another name")

    (kept,) = services.reflections.walks()
    assert (kept.last_step_id, kept.name) == ("the_pull", "Another name")


def test_steps_and_check_ins_are_searchable_before_and_after_resting(services: OpenSession):
    walk, _change = services.reflections.start()
    answer, _change = services.reflections.save(sample_step(walk.id, text="needle"))
    check_in, _change = services.check_ins.save(sample_check_in())
    assert services.reflections.rest(answer.id) == Change()
    assert services.check_ins.rest(check_in.id) == Change()

    services.reflections.save(sample_step(walk.id, text="thread"))
    services.check_ins.save(replace(sample_check_in(), id=check_in.id, note="thread as well"))

    assert services.journal.find("needle", EntryQuery()) == ()
    assert services.journal.find("quieter", EntryQuery()) == ()
    assert len(services.journal.find("thread", EntryQuery())) == 2


def test_an_erased_walk_leaves_no_word(services: OpenSession, tmp_path: Path):
    walk, _change = services.reflections.start("zzqkname")
    services.reflections.save(sample_step(walk.id, text="zzqktext " * 40))
    services.journal.find("zzqk", EntryQuery())

    assert Kind.ERASED in services.reflections.erase(walk.id)
    assert services.journal.scrub()

    assert services.reflections.walks() == services.reflections.answers(walk.id) == ()
    assert words_left(tmp_path) == 0
    for call in (
        lambda: services.reflections.save(sample_step(walk.id)),
        lambda: services.reflections.rename(walk.id, "x"),
        lambda: services.reflections.erase(walk.id),
    ):
        with pytest.raises(NotFound):
            call()


def words_left(folder: Path) -> int:
    return count_in_pages(folder / "journal.db", bytes(data_key().data), b"zzqk")


def test_check_ins_come_back_oldest_first_with_their_answers(services: OpenSession):
    later = sample_check_in(datetime(2024, 5, 1))
    earlier = sample_check_in(datetime(1999, 5, 1))
    for draft in (later, earlier):
        services.check_ins.save(draft)

    first, second = services.check_ins.all()

    assert (first.made_at, second.made_at) == (earlier.made_at, later.made_at)
    assert first.answers == earlier.answers
    assert services.check_ins.load(second.id) == second


def test_a_check_in_may_be_changed_and_moved(services: OpenSession):
    check_in, _change = services.check_ins.save(sample_check_in())
    changed = replace(
        sample_check_in(datetime(1999, 5, 1)), id=check_in.id, answers=(), caption="needle"
    )

    again, change = services.check_ins.save(changed)

    assert Kind.CHECK_IN in change
    assert (again.uuid, again.answers) == (check_in.uuid, ())
    (hit,) = services.journal.find("needle", EntryQuery())
    assert hit.written_at == datetime(1999, 5, 1)


def test_an_erased_check_in_leaves_no_word(services: OpenSession, tmp_path: Path):
    check_in, _change = services.check_ins.save(replace(sample_check_in(), note="zzqknote " * 9))
    services.journal.find("zzqk", EntryQuery())

    assert Kind.ERASED in services.check_ins.erase(check_in.id)
    assert services.journal.scrub()

    assert words_left(tmp_path) == 0
    with pytest.raises(NotFound):
        services.check_ins.erase(check_in.id)


def test_an_erased_person_leaves_no_word(services: OpenSession, tmp_path: Path):
    person, _change = services.people.save(PersonDraft(name="zzqkname", note="zzqknote " * 40))

    assert Kind.ERASED in services.people.erase(person.id)
    assert services.journal.scrub()

    assert words_left(tmp_path) == 0


def test_people_stay_in_their_order_and_can_be_changed_and_erased(services: OpenSession):
    first, change = services.people.save(PersonDraft(name="Mara", reach="after six"))
    assert Kind.PERSON in change
    second, _change = services.people.save(PersonDraft(name="Lu"))

    services.people.save(PersonDraft(id=first.id, name="Mara", reach="any time"))

    assert [one.name for one in services.people.all()] == ["Mara", "Lu"]
    assert services.people.all()[0].reach == "any time"
    services.people.erase(second.id)
    assert [one.name for one in services.people.all()] == ["Mara"]
    with pytest.raises(NotFound):
        services.people.erase(second.id)
    with pytest.raises(NotFound):
        services.people.save(PersonDraft(id=second.id, name="x"))
