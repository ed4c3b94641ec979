"""What the window says: plain, and nothing that tells."""

import pytest
from babel.messages.extract import extract_from_dir

from ihm_desktop import paths
from ihm_desktop.content.cover_file import load
from ihm_desktop.content.library import Library
from ihm_desktop.domain import errors
from ihm_desktop.domain.word_lists import listed_in
from tests.contracts.house import PACKAGE
from tests.open_journal import RESOURCES
from tests.reading import grade

COVER = load(paths.resources() / "covers", "words")
TELLING = ("journal", "diary", "passphrase", "password", "unlock", "private", "protect", "log in")
SHAMING = ("streak", "score", "wrong", "fail", "mistake", "late", "overdue", "!")


def said():
    found = extract_from_dir(PACKAGE / "front" / "word_trainer")
    return [
        text
        for message in found
        for text in ((message[2],), message[2])[isinstance(message[2], tuple)]
    ]


def test_there_are_words():
    assert len(said()) > 80


@pytest.mark.parametrize("word", [*TELLING, *SHAMING])
def test_no_string_tells_or_shames(word):
    assert [text for text in said() if word in text.lower()] == []


def test_no_string_holds_a_shoulder_word():
    words = Library.load(RESOURCES / "content").shoulder_words.words
    names = [COVER.title, COVER.field, COVER.unlock_title, *COVER.ask, *COVER.outcomes.values()]

    assert [text for text in (*said(), *names) if listed_in(text, words, "en")] == []


def test_no_string_holds_a_blaming_word():
    words = Library.load(RESOURCES / "content").blaming_words.words

    assert [text for text in said() if listed_in(text, words, "en")] == []


def test_every_string_is_plain():
    hard = {text: grade(text) for text in said() if len(text.split()) >= 8}

    assert {text: found for text, found in hard.items() if found > 8} == {}


def test_every_error_has_a_dull_wording_of_its_own():
    kinds = [
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.IhmError)
    ]

    assert set(kinds) <= set(COVER.outcomes)
    assert len(set(COVER.outcomes.values())) == len(COVER.outcomes)
    assert all(len(words) < 40 for words in COVER.outcomes.values())
