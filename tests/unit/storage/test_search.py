"""Search: what is found, in which order, and that no typed text is ever syntax."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.found import FoundIn, Hit, Piece
from ihm_desktop.domain.reflection import Walk
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.storage.search_query import TypedWords, match_expression
from ihm_desktop.storage.snippets import pieces
from tests.fakes import START, sample_check_in, sample_entry, sample_step
from tests.fakes_instruments import sample_response

NOW = datetime(2024, 3, 9, 9, 0, tzinfo=UTC)
EVERYTHING = EntryQuery()


def found(stored: Repositories, words: str, query: EntryQuery = EVERYTHING) -> tuple[Hit, ...]:
    stored.index.catch_up()
    return stored.search.find(words, query, 50)


def refs(stored: Repositories, words: str, query: EntryQuery = EVERYTHING) -> list[int]:
    return [hit.ref for hit in found(stored, words, query)]


@pytest.mark.parametrize(
    "words",
    [
        "kettle",
        "KETT",
        "k",
        "before kettle",
        "cafe",
        "CAFÉ",
        "  kettle  ",
        "don't",
        "don’t",
        "'kettle'",
    ],
)
def test_a_page_is_found_by_its_words_whatever_case_accent_or_order(
    stored: Repositories, words: str
):
    stored.entries.insert(sample_entry("The kettle, before the café. I don't mind."))
    stored.entries.insert(sample_entry("Something else altogether"))

    assert refs(stored, words) == [1]


@pytest.mark.parametrize("words", ["kettle bread", "ettle", "beforehand", "before x"])
def test_every_word_must_be_there_from_its_start(stored: Repositories, words: str):
    stored.entries.insert(sample_entry("The kettle, before anyone was up"))

    assert refs(stored, words) == []


def test_only_the_last_word_may_be_unfinished(stored: Repositories):
    stored.entries.insert(sample_entry("The kettle, before anyone was up"))

    assert refs(stored, "kettle bef") == [1]
    assert refs(stored, "kett before") == []


@pytest.mark.parametrize("words", ['"', "--", "***", "(", "AND", "title:", "NEAR(", "^", "a OR b"])
def test_signs_and_operators_mean_nothing_but_themselves(stored: Repositories, words: str):
    stored.entries.insert(sample_entry("Nothing of the kind"))

    found(stored, words)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(words=st.text(max_size=40))
def test_no_text_at_all_breaks_a_search(stored: Repositories, words: str):
    found(stored, words)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(body=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_a_page_is_found_by_all_of_its_own_words(
    stored: Repositories, database: Database, body: str
):
    entry_id = stored.entries.insert(sample_entry(body))
    words = TypedWords(database).split(body)

    hits = refs(stored, body) if words else [entry_id]

    assert entry_id in hits
    stored.trash.put(entry_id, NOW)


def test_typed_words_are_folded_and_counted(database: Database):
    typed = TypedWords(database)

    assert typed.split("Café — don't!") == ("cafe", "don", "t")
    assert typed.split("…\n\x00") == ()
    assert typed.split("a " * 500) == ("a",) * 16
    assert match_expression(("cafe", "t")) == '"cafe" AND "t" *'


def test_hits_are_the_newest_by_their_own_date(stored: Repositories):
    order = [3, 1, 2]
    ids = [
        stored.entries.insert(sample_entry("kettle", written_at=datetime(2000 + year, 1, 1)))
        for year in order
    ]

    assert refs(stored, "kettle") == [ids[0], ids[2], ids[1]]
    assert len(stored.search.find("kettle", EVERYTHING, 2)) == 2


def test_reading_on_goes_where_the_last_hit_ended(stored: Repositories):
    ids = [stored.entries.insert(sample_entry("kettle")) for _ in range(5)]
    first = found(stored, "kettle")[:2]

    assert refs(stored, "kettle", EntryQuery(before_place=first[-1].place)) == ids[2::-1]


def test_the_hit_is_marked_in_a_snippet_of_plain_text(stored: Repositories):
    words = " ".join(f"w{number}" for number in range(60))
    stored.entries.insert(sample_entry(f"{words} <b>Kettle</b>\n{words}", title="Morning"))

    (hit,) = found(stored, "kett")

    assert Piece("Kettle", is_hit=True) in hit.snippet
    assert "<b>" in "".join(piece.text for piece in hit.snippet)
    assert len("".join(piece.text for piece in hit.snippet)) < 120
    assert (hit.found_in, hit.title, hit.written_at) == (FoundIn.ENTRY, "Morning", START)


def test_control_characters_in_the_text_cannot_fake_a_mark():
    assert pieces("a\x02b \x01hit\x02 c\x01") == (
        Piece("ab ", is_hit=False),
        Piece("hit", is_hit=True),
        Piece(" c", is_hit=False),
    )


def test_steps_and_check_ins_are_found_beside_entries(stored: Repositories):
    walk_id = stored.walks.insert(_walk())
    stored.steps.insert(sample_step(walk_id, text="needle at the step"), "0" * 32, START)
    stored.check_ins.insert(replace(sample_check_in(), note="needle in the note"), "1" * 32)
    stored.responses.insert(sample_response("needle beside the answers"), "2" * 32)
    stored.entries.insert(sample_entry("needle in the entry"))

    kinds = {hit.found_in: hit for hit in found(stored, "needle")}

    assert set(kinds) == set(FoundIn)
    assert kinds[FoundIn.STEP].title == "First lessons"
    assert kinds[FoundIn.CHECK_IN].title == "After the move"
    assert kinds[FoundIn.RESPONSE].title == "GAD-7"
    for kind in FoundIn:
        assert [hit.found_in for hit in found(stored, "needle", EntryQuery(found_in=kind))] == [
            kind
        ]


def test_the_same_words_are_found_by_what_was_written_at_how_did_you_get_through(
    stored: Repositories,
):
    walk_id = stored.walks.insert(_walk())
    stored.steps.insert(sample_step(walk_id), "0" * 32, START)

    assert [hit.found_in for hit in found(stored, "blanket")] == [FoundIn.STEP]


def test_without_a_word_the_newest_pages_of_all_kinds_are_listed(stored: Repositories):
    stored.entries.insert(sample_entry("older", written_at=datetime(2020, 1, 1)))
    stored.check_ins.insert(sample_check_in(), "1" * 32)

    assert [hit.found_in for hit in found(stored, " ")] == [FoundIn.CHECK_IN, FoundIn.ENTRY]


def test_the_filters_narrow_a_search(stored: Repositories):
    def add(day: int, **more: object) -> int:
        entry = sample_entry("kettle", written_at=datetime(2024, 2, day))
        return stored.entries.insert(replace(entry, **more))

    plain, tagged, starred = add(1), add(2, tags=("Home",)), add(3, starred=True)

    assert refs(stored, "kettle", EntryQuery(tag="home")) == [tagged]
    assert refs(stored, "kettle", EntryQuery(starred=True)) == [starred]
    assert refs(stored, "kettle", EntryQuery(last_day=date(2024, 2, 1))) == [plain]
    assert refs(stored, "kettle", EntryQuery(first_day=date(2024, 2, 3))) == [starred]
    assert refs(stored, "", EntryQuery(tag="home")) == [tagged]


def test_the_index_holds_the_words_before_until_the_writer_rests(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry("first words"))
    stored.index.catch_up()
    draft = stored.entries.load(entry_id).draft()
    stored.entries.update(replace(draft, body="second words"), NOW)
    stored.entries.update(replace(draft, body="third words"), NOW)

    assert len(stored.search.find("first", EVERYTHING, 9)) == 1
    stored.index.update(stored.entries.place(entry_id))

    assert refs(stored, "first") == refs(stored, "second") == []
    assert refs(stored, "third") == [entry_id]


def test_a_changed_date_moves_the_page_in_the_index(stored: Repositories):
    entry_id = stored.entries.insert(sample_entry("kettle"))
    stored.index.catch_up()
    draft = stored.entries.load(entry_id).draft()

    stored.entries.update(replace(draft, written_at=datetime(1969, 7, 20)), NOW)

    assert refs(stored, "kettle", EntryQuery(last_day=date(1969, 7, 20))) == [entry_id]
    assert len(found(stored, "kettle")) == 1


def test_the_index_agrees_with_the_words_after_any_history(
    stored: Repositories, database: Database
):
    ids = [stored.entries.insert(sample_entry(f"word{number} same")) for number in range(30)]
    stored.index.catch_up()
    for number, entry_id in enumerate(ids):
        draft = stored.entries.load(entry_id).draft()
        changed = replace(draft, body=f"other{number} same", tags=("a",))
        if number % 3 == 0:
            changed = replace(changed, written_at=datetime(1990, 1, 1 + number % 28))
        stored.entries.update(changed, NOW)
        if number % 4 == 0:
            stored.trash.put(entry_id, NOW)
        if number % 8 == 0:
            stored.trash.restore(entry_id)
    stored.index.catch_up()

    database.rows("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    assert database.value("SELECT count(*) FROM unindexed") == 0


def _walk() -> Walk:
    return Walk(id=0, uuid="a" * 32, name="", started_at=START)
