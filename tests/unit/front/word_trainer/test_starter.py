"""The decks to begin with."""

import pytest

from ihm_desktop import paths
from ihm_desktop.content.library import Library
from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.domain.word_lists import listed_in
from ihm_desktop.front.word_trainer.cards import LONGEST_SIDE, LONGEST_TITLE, Box
from ihm_desktop.front.word_trainer.changes import trimmed
from ihm_desktop.front.word_trainer.starter import put_in
from tests.open_journal import RESOURCES

FOLDER = paths.resources() / "covers" / "words"
LANGUAGES = ("en", "es")


def decks(language):
    return put_in(Box(), FOLDER, [language]).decks


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_a_few_decks_of_real_use(language):
    assert len(decks(language)) >= 3
    assert all(len(deck.cards) >= 30 for deck in decks(language))


def test_the_language_in_use_chooses():
    assert decks("es-MX") == decks("es")
    assert decks("es") != decks("en")
    assert decks("tlh") == decks("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_are_whole_and_as_they_are_kept(language):
    for deck in decks(language):
        assert 0 < len(deck.title) <= LONGEST_TITLE
        for card in deck.cards:
            assert card.front
            assert card.back
            assert trimmed(card) == card
            assert max(len(card.front), len(card.back)) <= LONGEST_SIDE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_there_twice_in_a_deck(language):
    for deck in decks(language):
        fronts = [card.front.casefold() for card in deck.cards]
        assert sorted(set(fronts)) == sorted(fronts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_has_a_sentence_to_write(language):
    assert [card.front for deck in decks(language) for card in deck.cards if not card.example] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_card_holds_a_shoulder_word(language):
    words = Library.load(RESOURCES / "content").shoulder_words.words
    texts = [" ".join(card[1:5]) for deck in decks(language) for card in deck.cards]
    found = [
        (text, word.word)
        for text in texts
        for code in ("en", "es")
        for word in listed_in(text, words, code)
    ]

    assert found == []


def test_a_box_that_was_started_is_left_as_it_is():
    box = Box(started=True)

    assert put_in(box, FOLDER, ["en"]) is box


@pytest.mark.parametrize(
    "text", ["", "language = 'en'", "language = 'en'\n[verbatim]\ntitle = 'x'\ncards = [[1, 2]]"]
)
def test_a_damaged_deck_is_refused(tmp_path, text):
    (tmp_path / "en-x.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentInvalid) as caught:
        put_in(Box(), tmp_path, ["en"])
    assert caught.value.file == "en-x.toml"
