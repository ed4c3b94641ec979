"""Entries come back as they were saved, whatever they hold."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.place import SEQUENCES_PER_MINUTE, first_place
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import START, sample_entry

NOW = datetime(2024, 3, 9, 9, 0, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
WORDS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
    max_size=4,
    unique_by=str.casefold,
).map(tuple)
DRAFTS = st.builds(
    Draft,
    title=TEXT,
    body=TEXT,
    written_at=st.datetimes(),
    tags=WORDS,
    right_now=WORDS,
    starred=st.booleans(),
    cursor=st.integers(0, 10**6),
)
EVERY_DAY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@EVERY_DAY
@given(draft=DRAFTS, later=DRAFTS)
def test_an_entry_comes_back_as_it_was_saved_and_changed(
    stored: Repositories, draft: Draft, later: Draft
):
    new_id = stored.entries.insert(
        replace(
            sample_entry(draft.body, title=draft.title, written_at=draft.written_at),
            tags=draft.tags,
            right_now=draft.right_now,
            starred=draft.starred,
            cursor=draft.cursor,
        )
    )
    assert stored.entries.load(new_id).draft() == replace(draft, id=new_id)

    changed = stored.entries.update(replace(later, id=new_id), NOW)

    assert stored.entries.load(new_id) == changed
    assert changed.draft() == replace(later, id=new_id)
    assert stored.lists.marked_days(later.written_at.year, later.written_at.month)


def test_lists_are_newest_first_and_read_on_without_gap_or_repeat(stored: Repositories):
    days = [datetime(2024, 1, 1 + day % 28, 8, day % 3) for day in range(40)]
    ids = [stored.entries.insert(sample_entry(f"Day {day}", written_at=day)) for day in days]

    seen = list(stored.lists.lines(EntryQuery(limit=7)))
    while more := stored.lists.lines(EntryQuery(limit=7, before_place=seen[-1].place)):
        seen.extend(more)

    assert sorted(line.id for line in seen) == sorted(ids)
    assert [line.place for line in seen] == sorted((line.place for line in seen), reverse=True)
    assert [line.written_at for line in seen] == sorted(days, reverse=True)


def test_entries_of_one_minute_keep_the_order_in_which_they_were_written(stored: Repositories):
    first, second = (stored.entries.insert(sample_entry(body)) for body in ("one", "two"))

    assert [line.id for line in stored.lists.lines(EntryQuery())] == [second, first]


def test_saving_again_does_not_move_an_entry(stored: Repositories):
    first, second = (stored.entries.insert(sample_entry(body)) for body in ("one", "two"))

    draft = stored.entries.load(first).draft()
    stored.entries.update(replace(draft, body="one more", written_at=START), NOW)

    assert [line.id for line in stored.lists.lines(EntryQuery())] == [second, first]


def test_a_full_minute_runs_over_into_the_next(stored: Repositories, database: Database):
    last = first_place(START) + SEQUENCES_PER_MINUTE - 1
    stored.entries.insert(sample_entry("one"))
    database.run("UPDATE entries SET place = ?", (last,))

    second = stored.entries.insert(sample_entry("two"))

    assert stored.entries.place(second) == last + 1
    assert stored.entries.load(second).written_at == START


@pytest.mark.parametrize(
    "moment",
    [datetime(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59), datetime(9999, 12, 31, 23, 59)],
)
def test_any_year_is_a_date(stored: Repositories, moment: datetime):
    stored.entries.insert(sample_entry("needle", written_at=moment))
    day = moment.date()

    (line,) = stored.lists.lines(EntryQuery(first_day=day, last_day=day))

    assert line.written_at == moment
    assert stored.lists.marked_days(moment.year, moment.month) == {day.day}


def test_the_filters_narrow_a_list_together(stored: Repositories):
    def add(day: int, *, tags: tuple[str, ...] = (), starred: bool = False) -> int:
        written_at = datetime(2024, 2, day, 8)
        return stored.entries.insert(
            sample_entry(written_at=written_at, tags=tags, starred=starred)
        )

    wanted = add(10, tags=("Home",), starred=True)
    add(10, tags=("Home",))
    add(10, starred=True)
    add(20, tags=("home",), starred=True)

    query = EntryQuery(tag="HOME", starred=True, last_day=date(2024, 2, 10))

    assert [line.id for line in stored.lists.lines(query)] == [wanted]
    assert stored.lists.lines(EntryQuery(tag="nowhere")) == ()


def test_marked_days_are_those_of_the_month_alone(stored: Repositories):
    for moment in (
        datetime(2024, 1, 31, 23, 59),
        datetime(2024, 2, 1),
        datetime(2024, 2, 29, 23, 59),
        datetime(2024, 3, 1),
    ):
        stored.entries.insert(sample_entry(written_at=moment))

    assert stored.lists.marked_days(2024, 2) == {1, 29}


def test_a_list_shows_the_opening_with_white_space_folded(stored: Repositories):
    stored.entries.insert(sample_entry("one\n\n  two\t three " + "x" * 500))

    (line,) = stored.lists.lines(EntryQuery())

    assert line.opening.startswith("one two three xxx")
    assert len(line.opening) == 160


def test_a_tag_that_no_entry_carries_any_more_is_forgotten(
    stored: Repositories, database: Database
):
    entry_id = stored.entries.insert(sample_entry(tags=("Home", "mornings")))
    draft = stored.entries.load(entry_id).draft()

    stored.entries.update(replace(draft, tags=("home",)), NOW)

    assert stored.tags.names() == ("Home",)
    assert database.value("SELECT count(*) FROM tags") == 1


def test_an_entry_that_was_erased_cannot_be_saved_again(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry())
    draft = stored.entries.load(entry_id).draft()
    stored.trash.erase(entry_id)

    with pytest.raises(NotFound):
        stored.entries.update(draft, NOW)


def test_an_erased_id_never_means_another_entry(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry())
    stored.trash.erase(entry_id)

    assert stored.entries.insert(sample_entry()) != entry_id
