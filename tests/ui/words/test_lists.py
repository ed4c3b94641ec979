"""Lists of words that come in and go out, from the window."""

from ihm_desktop.front.kit import place


def choose(monkeypatch, path):
    """Stands for the dialog that asks for a file; Qt's own cannot be driven offscreen."""
    monkeypatch.setattr(place, "existing_file", lambda *_asked: path)
    monkeypatch.setattr(place, "new_file", lambda *_asked: path)


def test_a_list_is_shown_before_it_is_taken_in(words, monkeypatch, tmp_path):
    path = tmp_path / "animals.csv"
    path.write_text("la vaca;cow\nel pan;bread\nsolo\n", encoding="utf-8")
    choose(monkeypatch, path)
    words.start()
    before = words.box
    words.key("Ctrl+O")

    assert "1 new word found" in words.says()
    assert "2 lines were not taken:" in words.says()
    assert "Line 2: the deck has this card already. el pan bread" in words.says()
    assert "Line 3: there is only one column. solo" in words.says()
    assert words.box == before


def test_a_list_goes_into_the_open_deck_and_undo_takes_it_out(words, monkeypatch, tmp_path):
    path = tmp_path / "animals.csv"
    path.write_text("la vaca;cow\nel caballo;horse\n", encoding="utf-8")
    choose(monkeypatch, path)
    words.start()
    words.key("Ctrl+O")
    words.press("Add them to “Spanish: every day”")
    assert words.rows()[-2:] == ["la vaca", "el caballo"]
    assert words.notice() == "2 words came in."

    words.press("Undo")
    assert "la vaca" not in words.rows()


def test_a_list_becomes_a_deck_named_like_the_file(words, monkeypatch, tmp_path):
    path = tmp_path / "Animals.csv"
    path.write_text("la vaca;cow\n", encoding="utf-8")
    choose(monkeypatch, path)
    words.start()
    words.key("Ctrl+O")
    words.press("Make a new deck of them")

    assert words.deck.title == "Animals"
    assert words.rows() == ["la vaca"]


def test_a_list_without_any_word_offers_nothing_to_take_in(words, monkeypatch, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(b"\x00\x01\x02 nothing")
    choose(monkeypatch, path)
    words.start()
    words.key("Ctrl+O")

    assert "0 new words found" in words.says()
    assert "Make a new deck" not in words.says()
    words.key("Esc")
    assert "70 words in this deck." in words.says()


def test_a_file_that_is_gone_or_too_large_is_said(words, monkeypatch, tmp_path):
    choose(monkeypatch, tmp_path / "gone.csv")
    words.start()
    words.key("Ctrl+O")
    assert words.notice() == "This file could not be read."

    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(6 * 1024 * 1024)
    choose(monkeypatch, large)
    words.key("Ctrl+O")
    assert words.notice() == "This file is larger than 5 MB, so nothing was read."


def test_no_file_chosen_changes_nothing(words, monkeypatch):
    choose(monkeypatch, None)
    words.start()
    before = words.box
    words.key("Ctrl+O", "Ctrl+S")

    assert words.box == before
    assert words.notice() == ""


def test_a_deck_is_saved_as_a_list(words, monkeypatch, tmp_path):
    path = tmp_path / "out.csv"
    choose(monkeypatch, path)
    words.start()
    words.key("Ctrl+S")

    assert words.notice() == "70 words were saved."
    assert path.read_bytes().startswith(b"\xef\xbb\xbffront,back,example,note\r\nel pan,bread,")


def test_a_list_that_cannot_be_written_is_said(words, monkeypatch, tmp_path):
    choose(monkeypatch, tmp_path / "no" / "such" / "folder.csv")
    words.start()
    words.key("Ctrl+S")

    assert words.notice() == "The list could not be written there."
