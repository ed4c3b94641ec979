"""Decks and words: making, changing, finding, taking out."""

import pytest

from ihm_desktop.domain.errors import StorageFailed
from ihm_desktop.front.covers.words import add_item
from ihm_desktop.front.word_trainer.cards import Card


def test_the_first_start_has_decks_to_begin_with(words):
    words.start()

    assert [deck.title for deck in words.box.decks] == [
        "Spanish: every day",
        "French: food, trips",
        "German: verbs",
    ]
    assert "Today: 10 new words." in words.says()


def test_a_new_word_is_written_with_enter_alone_and_the_next_one_too(words):
    words.start()
    before = len(words.deck.cards)

    words.key("Ctrl+N")
    words.type("el gato")
    words.key("Return")
    words.type("cat")
    words.key("Return")
    words.type("la vaca")
    words.key("Return")
    words.type("cow")
    words.key("Return", "Esc")

    assert [card.front for card in words.deck.cards[before:]] == ["el gato", "la vaca"]
    assert words.rows()[-1] == "la vaca"
    assert words.saved()["decks"][0]["cards"][-1]["back"] == "cow"


def test_a_word_without_meaning_is_not_kept_and_said_so(words):
    words.start()
    words.key("Ctrl+N")
    words.type("el gato")
    words.press("Keep")

    assert "A card needs a word and a meaning." in words.says()
    assert words.focus().accessibleName().startswith("Meaning")


def test_what_was_typed_and_not_kept_can_be_taken_up_again(words):
    words.start()
    words.key("Ctrl+N")
    words.type("el gato")
    words.key("Esc")
    assert words.notice() == "What you typed was not kept."

    words.press("Go on with it")
    assert words.window.stages.words.form.draft().front == "el gato"


def test_a_word_is_changed_and_the_change_undone_and_done_again(words):
    words.start()
    words.window.room.aside.cards.list.setCurrentRow(0)
    words.key("F2")
    words.window.stages.words.form.meaning.setText("loaf")
    words.press("Keep")
    assert words.deck.cards[0].back == "loaf"

    words.key("Ctrl+Z")
    assert words.deck.cards[0].back == "bread"
    words.key("Ctrl+Y")
    assert words.deck.cards[0].back == "loaf"


def test_delete_takes_the_chosen_word_out_and_undo_brings_it_back(words):
    words.start()
    first, second = words.rows()[:2]
    aside = words.window.room.aside
    aside.cards.list.setFocus()
    aside.cards.list.setCurrentRow(0)

    words.key("Del")
    assert first not in words.rows()
    assert words.notice() == f"“{first}” was taken out."
    assert aside.cards.list.currentItem().text() == second

    words.press("Undo")
    assert words.rows()[:2] == [first, second]


def test_undo_with_nothing_to_undo_says_so(words):
    words.start()
    words.key("Ctrl+Z")

    assert words.notice() == "Nothing to undo."


def test_a_search_looks_in_all_decks_and_escape_ends_it(words):
    words.start()
    words.key("Ctrl+F")
    words.type("schwim")
    assert words.rows() == ["schwimmen"]

    words.key("Down")
    assert "to swim" in words.says()
    words.key("Esc")
    assert "el pan" in words.rows()


def test_a_word_found_in_another_deck_is_changed_there(words):
    words.start()
    words.key("Ctrl+F")
    words.type("schwim")
    words.key("Down", "F2")
    words.window.stages.words.form.meaning.setText("to bathe")
    words.press("Keep")

    german = words.box.decks[2]
    assert next(card for card in german.cards if card.front == "schwimmen").back == "to bathe"


def test_a_search_for_nothing_says_so(words):
    words.start()
    words.key("Ctrl+F")
    words.type("zzz")

    assert "Nothing found." in words.says()


def test_a_deck_is_made_named_and_taken_out_again(words):
    words.start()
    words.key("F6")
    words.press("Keep")
    assert "A deck needs a name." in words.says()

    words.type("Arabic")
    words.key("Return")
    assert words.deck.title == "Arabic"
    assert "There is no word in this deck yet." in words.says()
    assert words.focus().accessibleName() == "New word"

    words.press("Change this deck")
    words.press("Take this deck out")
    assert "Arabic" not in [deck.title for deck in words.box.decks]
    words.press("Undo")
    assert "Arabic" in [deck.title for deck in words.box.decks]


def test_without_any_deck_a_new_one_is_asked_for(words):
    words.start()
    for _ in range(3):
        words.press("Change this deck")
        words.press("Take this deck out")

    assert words.box.decks == ()
    assert "Name of the deck" in words.says()
    words.key("Esc", "Ctrl+R", "Ctrl+B", "Ctrl+N", "F2", "Ctrl+PgDown", "Ctrl+S")
    words.press("Undo")
    assert len(words.box.decks) == 1


def test_the_deck_that_was_open_opens_at_the_next_start(words):
    words.start()
    words.key("Ctrl+PgDown", "Ctrl+PgDown")
    words.saved()

    words.start()
    assert words.deck.title == "German: verbs"


def test_new_words_a_day_and_the_side_that_comes_first_are_kept(words):
    words.start()
    words.press("Change this deck")
    form = words.window.stages.decks.form
    form.new.setValue(3)
    form.back_first.click()
    words.press("Keep")

    assert "Today: 3 new words." in words.says()
    words.key("Ctrl+R")
    assert "bread" in words.says()
    assert "el pan" not in words.says()


def test_a_whole_word_in_an_open_form_is_kept_when_the_window_closes(words):
    words.start()
    words.key("Ctrl+N")
    words.type("el gato")
    words.key("Return")
    words.type("cat")
    words.frame.close()

    assert words.saved()["decks"][0]["cards"][-1]["front"] == "el gato"


def test_words_of_ones_own_are_there_at_the_first_start(words):
    add_item(words.folder, "el gato", "cat")
    add_item(words.folder, "la vaca", "cow")
    add_item(words.folder, " ", "nothing")
    add_item(words.folder, "la  vaca", "cow")  # there already
    words.start()

    assert [deck.title for deck in words.box.decks][:2] == ["My words", "Spanish: every day"]
    assert [card.front for card in words.box.decks[0].cards] == ["el gato", "la vaca"]


def test_a_full_deck_says_so(words, monkeypatch):
    monkeypatch.setattr("ihm_desktop.front.word_trainer.changes.MOST_CARDS", 70)
    words.start()
    words.key("Ctrl+N")
    words.type("el gato")
    words.key("Return")
    words.type("cat")
    words.press("Keep")

    assert words.notice() == "This deck is full, so the word was not added."
    assert len(words.deck.cards) == 70


def test_a_damaged_file_is_left_alone_and_said_so(words):
    path = words.folder / "words.json"
    path.write_bytes(b'{"version": 1, "decks": 3}')
    with pytest.raises(StorageFailed):
        add_item(words.folder, "el gato", "cat")

    words.start()
    assert "could not be read" in words.notice()
    words.window.stages.words.new()
    words.window.room.desk.keep_card(words.deck.id, Card(0, "el gato", "cat"))
    words.window.flush()
    assert path.read_bytes() == b'{"version": 1, "decks": 3}'

    words.press("Begin anew")
    assert words.saved()["decks"][0]["cards"][-1]["front"] == "el gato"
    assert [other.read_bytes() for other in words.folder.glob("words-old*")] == [
        b'{"version": 1, "decks": 3}'
    ]
