"""A patient judge of what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.word_trainer.answers import Match, judge
from ihm_desktop.front.word_trainer.folding import fold
from ihm_desktop.front.word_trainer.sentences import Kind, all_there, compare


@pytest.mark.parametrize(
    ("typed", "wanted", "match"),
    [
        ("el árbol", "el árbol", Match.SAME),
        ("  el   árbol ", "el árbol", Match.SAME),
        ("el a\u0301rbol", "el árbol", Match.SAME),  # the same letter in two signs
        ("El arbol", "el árbol", Match.SMALL),
        ("strasse", "Straße", Match.SMALL),
        ("coeur", "cœur", Match.SMALL),
        ("cuanto cuesta", "¿Cuánto cuesta?", Match.SMALL),
        ("el arbl", "el árbol", Match.CLOSE),
        ("la lecheta", "la leche", Match.CLOSE),
        ("el sol", "el árbol", Match.OTHER),
        ("sol", "sal", Match.OTHER),  # one letter makes another word
        ("   ", "sal", Match.NOTHING),
        ("?!", "sal", Match.NOTHING),
    ],
)
def test_how_near_an_answer_is(typed, wanted, match):
    assert judge(typed, wanted).match is match


def test_each_of_several_meanings_counts():
    assert judge("supper", "dinner, supper").match is Match.SAME
    assert judge("dinner, supper", "dinner, supper").match is Match.SAME
    assert judge("super", "dinner / supper").written == "supper"


def test_what_stands_in_brackets_may_be_left_out():
    assert judge("l’assiette", "l’assiette (f.)").match is Match.SAME
    assert judge("to know a fact", "to know (a fact)").match is Match.SAME
    assert judge("to know", "to know (a fact)").match is Match.SAME


def test_a_wrong_answer_is_told_with_the_whole_side():
    assert judge("x", "dinner, supper").written == "dinner, supper"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_judged(typed, wanted):
    assert judge(typed, wanted).match in Match


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(min_size=1, max_size=60))
def test_an_answer_as_it_is_written_is_never_called_wrong(text):
    assert judge(text, text).match in {Match.SAME, Match.NOTHING}


def kinds(typed, wanted):
    return [piece.kind for piece in compare(typed, wanted)]


def test_a_sentence_word_for_word():
    assert all_there(compare("Hoy es martes.", "Hoy es martes."))


def test_accents_and_points_are_small_things():
    pieces = compare("manana vamos a la playa", "Mañana vamos a la playa.")

    assert [piece.kind for piece in pieces] == [Kind.SMALL, *[Kind.SAME] * 3, Kind.SMALL]
    assert all_there(pieces)


def test_missing_extra_and_other_words_are_told_apart():
    assert kinds("Hoy martes", "Hoy es martes") == [Kind.SAME, Kind.MISSING, Kind.SAME]
    assert kinds("Hoy es ya martes", "Hoy es martes") == [
        *[Kind.SAME] * 2,
        Kind.EXTRA,
        Kind.SAME,
    ]
    assert kinds("Hoy es lunes", "Hoy es martes") == [*[Kind.SAME] * 2, Kind.OTHER]


def test_an_empty_page_is_not_all_there():
    assert not all_there(compare("", "Hoy es martes."))
    assert not all_there(compare("", ""))


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_word_of_both_sentences_is_there(typed, wanted):
    pieces = compare(typed, wanted)

    assert [piece.wanted for piece in pieces if piece.wanted] == wanted.split()
    assert [piece.typed for piece in pieces if piece.typed] == typed.split()
