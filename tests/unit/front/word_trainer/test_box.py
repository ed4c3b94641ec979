"""Decks, cards and pages: changing, keeping, finding."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.word_trainer import box_file, changes
from ihm_desktop.front.word_trainer.cards import (
    LONGEST_PAGE,
    LONGEST_SIDE,
    Box,
    Card,
    Deck,
    Page,
    card_of,
    deck_of,
    next_id,
    page_of,
)
from ihm_desktop.front.word_trainer.finding import find
from ihm_desktop.front.word_trainer.schedule import Memory

DAY = date(2026, 11, 22)
MEMORY = Memory(due=DAY, interval_days=6, ease=236, passes=2, met=date(2026, 11, 1))
BOX = Box(
    (
        Deck(
            1,
            "Spanish",
            (
                Card(2, "el árbol", "tree", "Plantamos un árbol.", "m.", MEMORY),
                Card(3, "la leche", "milk"),
            ),
            (Page(4, DAY, ("la leche",), "Bebo leche."),),
            5,
            back_first=True,
        ),
        Deck(5, "Français", (Card(6, "l’arbre", "tree"),)),
    ),
    started=True,
    current=5,
)


def test_a_box_comes_back_from_plain_data():
    assert box_file.from_data(json.loads(json.dumps(box_file.to_data(BOX)))) == BOX


def broken(**changed):
    data = json.loads(json.dumps(box_file.to_data(BOX)))
    data["decks"][0] |= changed
    return data


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"version": 2, "decks": []},
        {"version": 1, "decks": {}},
        {"version": 1, "decks": [3]},
        broken(title=3),
        broken(id=0),
        broken(id=True),
        broken(id=5),  # twice
        broken(new_per_day=101),
        broken(cards=[{"id": 9, "front": "x"}]),
        broken(cards=[{"id": 9, "front": "x", "back": "y", "due": "soon"}]),
        broken(pages=[{"id": 9, "day": "2026-11-22", "words": "x", "text": ""}]),
    ],
)
def test_data_that_is_no_box_is_refused(data):
    with pytest.raises(ValueError):
        box_file.from_data(data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "title", "cards", "decks", "due"]), inner)
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_other_data_is_refused_the_same_way(value):
    try:
        box_file.from_data({"version": 1, "decks": value})
    except ValueError:
        return
    assert isinstance(value, list)


def test_a_number_is_never_used_twice():
    assert next_id(BOX) == 7
    assert next_id(Box()) == 1


def test_cards_are_added_changed_and_taken_out():
    box = changes.add_cards(BOX, 7, 5, [Card(0, "  la   pomme ", "apple")])
    assert card_of(deck_of(box, 5), 7) == Card(7, "la pomme", "apple")

    box = changes.put_card(box, 5, Card(7, "la pomme", "x" * 999))
    assert len(card_of(deck_of(box, 5), 7).back) == LONGEST_SIDE

    box = changes.drop_card(box, 5, 7)
    assert box == BOX


def test_nothing_happens_to_a_deck_that_is_gone():
    for box in (
        changes.add_cards(BOX, 7, 99, [Card(0, "a", "b")]),
        changes.put_card(BOX, 99, Card(2, "a", "b")),
        changes.drop_card(BOX, 99, 2),
        changes.remember(BOX, 99, 2, MEMORY),
        changes.add_page(BOX, 7, 99, DAY, ()),
        changes.word_page(BOX, 99, 4, ()),
        changes.write_page(BOX, 99, 4, "x"),
        changes.drop_page(BOX, 99, 4),
    ):
        assert box == BOX


def test_a_page_is_added_written_and_taken_out():
    box = changes.add_page(BOX, 7, 5, DAY, ("l’arbre",))
    box = changes.write_page(box, 5, 7, "x" * (LONGEST_PAGE + 9))
    box = changes.word_page(box, 5, 7, ("la mer",))
    page = page_of(deck_of(box, 5), 7)

    assert (page.day, page.words, len(page.text)) == (DAY, ("la mer",), LONGEST_PAGE)
    assert changes.drop_page(box, 5, 7) == BOX


def fronts(words):
    return [found.card.front for found in find(BOX, words)]


def test_a_search_passes_over_accents_and_case():
    assert fronts("ARBOL") == ["el árbol"]
    assert fronts("arbre") == ["l’arbre"]


def test_a_search_looks_for_beginnings_of_every_word():
    assert fronts("tre") == ["el árbol", "l’arbre"]
    assert fronts("plan arb") == ["el árbol"]
    assert fronts("ree") == []
    assert fronts("  ") == []


def test_what_stands_on_a_side_comes_before_what_stands_in_a_sentence():
    box = Box((Deck(1, "d", (Card(2, "x", "y", "la casa"), Card(3, "la casa", "house"))),))

    assert [found.card.id for found in find(box, "casa")] == [3, 2]
