"""The journal as pages use it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.entry import Draft, EntryQuery
from ihm_desktop.domain.errors import NotFound, ReadOnlyFolder
from ihm_desktop.services.journal import Journal
from tests.fakes import START, FakeClock, new_database, open_services, services_of

EMPTY = Draft(written_at=START)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(tmp_path: Path, clock: FakeClock) -> Journal:
    return open_services(tmp_path, clock).journal


def saved(journal: Journal, draft: Draft) -> int:
    entry, change = journal.save(draft)
    assert entry is not None
    assert Kind.ENTRY in change
    return entry.id


@pytest.mark.parametrize("draft", [EMPTY, replace(EMPTY, title=" ", body="\n\t ", cursor=3)])
def test_an_empty_new_draft_is_not_stored(journal: Journal, draft: Draft):
    assert journal.save(draft) == (None, Change())
    assert journal.lines(EntryQuery()) == ()


@pytest.mark.parametrize(
    "draft",
    [
        replace(EMPTY, title="a"),
        replace(EMPTY, body="a"),
        replace(EMPTY, tags=("a",)),
        replace(EMPTY, right_now=("numb",)),
        replace(EMPTY, starred=True),
    ],
)
def test_anything_that_was_chosen_makes_a_draft_worth_keeping(journal: Journal, draft: Draft):
    assert journal.load(saved(journal, draft)).draft() == replace(draft, id=1)


def test_an_entry_that_is_emptied_stays(journal: Journal):
    entry_id = saved(journal, replace(EMPTY, body="words"))

    saved(journal, replace(EMPTY, id=entry_id))

    assert journal.load(entry_id).body == ""
    assert len(journal.lines(EntryQuery())) == 1


def test_the_first_save_names_an_entry_and_later_ones_keep_its_name(
    journal: Journal, clock: FakeClock
):
    first, _change = journal.save(replace(EMPTY, body="one"))
    assert first is not None
    clock.advance(minutes=5)
    second, _change = journal.save(replace(first.draft(), body="two"))
    assert second is not None

    assert (second.id, second.uuid) == (first.id, first.uuid)
    assert second.created_at_utc == datetime(2024, 3, 9, 8, 30, tzinfo=UTC)
    assert second.changed_at_utc == datetime(2024, 3, 9, 8, 35, tzinfo=UTC)
    assert journal.load(first.id) == second


def test_half_characters_of_a_paste_are_stored_as_a_sign(journal: Journal):
    entry_id = saved(journal, replace(EMPTY, body="smile \ud83d here", tags=("\udc00",)))

    entry = journal.load(entry_id)

    assert entry.body == "smile \N{REPLACEMENT CHARACTER} here"
    assert entry.tags == ("\N{REPLACEMENT CHARACTER}",)
    journal.find("smile \ud83d", EntryQuery())


def test_tags_are_tidied_and_unique_whatever_their_case(journal: Journal):
    entry_id = saved(
        journal, replace(EMPTY, body="a", tags=(" Home  again", "home AGAIN", " ", "b"))
    )

    assert journal.load(entry_id).tags == ("Home again", "b")
    assert journal.tags() == ("b", "Home again")


def test_what_was_just_saved_is_found_at_once(journal: Journal):
    entry_id = saved(journal, replace(EMPTY, body="kettle"))
    assert [hit.ref for hit in journal.find("kettle", EntryQuery())] == [entry_id]

    saved(journal, replace(EMPTY, id=entry_id, body="window"))

    assert journal.find("kettle", EntryQuery()) == ()
    assert [hit.ref for hit in journal.find("window", EntryQuery())] == [entry_id]


def test_a_journal_that_can_only_be_read_is_searched_as_far_as_it_is_indexed(tmp_path: Path):
    database = new_database(tmp_path / "journal.db")
    journal = services_of(database, tmp_path).journal
    journal.rest(saved(journal, replace(EMPTY, body="kettle")))
    saved(journal, replace(EMPTY, body="kettle too"))
    database.trouble = ReadOnlyFolder()

    assert [hit.ref for hit in journal.find("kettle", EntryQuery())] == [1]
    with pytest.raises(ReadOnlyFolder):
        journal.save(replace(EMPTY, body="more"))


def test_resting_changes_nothing_that_a_screen_shows(journal: Journal):
    entry_id = saved(journal, replace(EMPTY, body="kettle"))

    assert journal.rest(entry_id) == Change()
    with pytest.raises(NotFound):
        journal.rest(entry_id + 1)


def test_trash_restore_and_erase_tell_what_to_reload(journal: Journal):
    entry_id = saved(journal, replace(EMPTY, body="kettle"))

    for call in (journal.trash, journal.restore, journal.trash, journal.erase):
        assert {Kind.ENTRY, Kind.TRASH} <= call(entry_id).kinds
    assert Kind.TRASH in journal.empty_trash()

    with pytest.raises(NotFound):
        journal.load(entry_id)
    with pytest.raises(NotFound):
        journal.save(replace(EMPTY, id=entry_id, body="too late"))


def test_emptying_the_trash_leaves_the_rest(journal: Journal):
    kept = saved(journal, replace(EMPTY, body="kept"))
    for body in ("one", "two"):
        journal.trash(saved(journal, replace(EMPTY, body=body)))

    journal.empty_trash()

    assert journal.trashed() == ()
    assert [line.id for line in journal.lines(EntryQuery())] == [kept]
