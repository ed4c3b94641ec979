from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.ui.writing.spell_words import words_of


def test_words_are_found_with_their_apostrophes():
    assert [word for _, word in words_of("I don’t know, it's fine")] == [
        "I",
        "don’t",
        "know",
        "it's",
        "fine",
    ]


def test_numbers_and_times_are_left_out():
    assert [word for _, word in words_of("at 7 on 22.11., room b2")] == ["at", "on", "room"]


@given(st.text(max_size=80))
def test_every_word_stands_where_it_says(line):
    for start, word in words_of(line):
        assert line[start : start + len(word)] == word
