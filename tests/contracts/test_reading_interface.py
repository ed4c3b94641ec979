"""Every sentence of the program is plain: grade 8 or below, and blames nobody."""

import re

import pytest
from babel.messages.pofile import read_po

from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from tests.open_journal import RESOURCES
from tests.reading import grade

WORDS_TO_MEASURE = 8  # the formula says nothing about labels
HIGHEST_GRADE = 8.0
_FIELD = re.compile(r"\{\w+\}")


def sentences():
    with (RESOURCES / "locales" / "ihm_desktop.pot").open("rb") as file:
        catalogue = read_po(file)
    for message in catalogue:
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        places = [path for path, _line in message.locations]
        if all("resources/" in path for path in places):
            continue  # content files have checks of their own
        yield from (form for form in forms if form)


def test_every_sentence_is_plain():
    hard = {
        text: grade(_FIELD.sub("it", text))
        for text in sentences()
        if len(text.split()) >= WORDS_TO_MEASURE
    }

    assert {text: found for text, found in hard.items() if found > HIGHEST_GRADE} == {}


def test_no_sentence_holds_a_blaming_word():
    words = Library.load(RESOURCES / "content").blaming_words.words

    said = [
        text
        for text in sentences()
        for found in listed_in(text, words, "en")
        # A file can be damaged; a person is never called so.
        if not (found.word == "broken" and " file " in text)
    ]

    assert said == [], "see resources/content/blaming_words.toml for the reasons"


@pytest.mark.parametrize("text", ["Safety-critical interoperability necessitates perspicacity."])
def test_the_measure_tells_hard_from_plain(text):
    assert grade(text) > HIGHEST_GRADE
