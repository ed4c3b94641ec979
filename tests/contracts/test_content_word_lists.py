"""The two word lists hold what the briefs name, in both languages, each with a reason."""

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import WordList, listed_in
from tests.content_files import CONTENT

NAMED = {
    *("safe", "leave", "escape", "abuse", "violence", "urge", "trigger", "craving", "heal"),
    *("recover", "survivor", "therapy", "counsellor", "homework", "crisis", "secret", "hide"),
    *("encrypted", "wipe"),
}
LIBRARY = Library.load(CONTENT)
LISTS = pytest.mark.parametrize(
    "words", [LIBRARY.shoulder_words, LIBRARY.blaming_words], ids=["shoulder", "blaming"]
)


def test_every_named_shoulder_word_is_listed():
    listed = {word.word for word in LIBRARY.shoulder_words.words if word.language == "en"}

    assert listed == NAMED


def test_each_shoulder_word_has_its_equal_in_spanish():
    count = {
        language: sum(word.language == language for word in LIBRARY.shoulder_words.words)
        for language in ("en", "es")
    }

    assert count["en"] == count["es"]


@LISTS
def test_each_listed_word_has_a_reason_and_stands_once(words: WordList):
    keys = [(word.language, form) for word in words.words for form in (word.word, *word.forms)]

    assert len(keys) == len(set(keys))
    assert all(word.reason.endswith(".") for word in words.words)
    assert {word.language for word in words.words} == {"en", "es"}


@pytest.mark.parametrize(
    "text", ["You should have left.", "Why did you stay?", "It was your fault.", "Just write."]
)
def test_blaming_sentences_are_noticed(text: str):
    assert listed_in(text, LIBRARY.blaming_words.words, "en")


@pytest.mark.parametrize("text", ["Healing Tree", "Safety plan", "Hidden", "Leave now"])
def test_telling_labels_are_noticed(text: str):
    assert listed_in(text, LIBRARY.shoulder_words.words, "en")


@pytest.mark.parametrize("text", ["Health", "The leaves", "Close", "Steady", "Urgent"])
def test_quiet_labels_pass(text: str):
    assert not listed_in(text, LIBRARY.shoulder_words.words, "en")
