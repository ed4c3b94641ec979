"""Free writing with some words."""

SOON_MS = 3_000


def test_a_page_gives_five_words_and_keeps_what_is_written(words, qtbot):
    words.start()
    words.key("Ctrl+B")
    words.type("Compro pan.")
    qtbot.waitUntil(lambda: words.rows() == ["Compro pan."], timeout=SOON_MS)

    assert "With these words: el pan · la leche · el agua · la manzana" in words.says()
    assert words.saved()["decks"][0]["pages"][0]["text"] == "Compro pan."


def test_writing_is_on_the_disk_soon_without_any_key(words, qtbot):
    words.start()
    words.key("Ctrl+B")
    words.type("Compro pan.")

    path = words.folder / "words.json"
    qtbot.waitUntil(lambda: path.exists() and b"Compro pan." in path.read_bytes(), timeout=SOON_MS)


def test_no_undo_takes_writing_back(words):
    words.start()
    words.window.room.desk.drop_card(words.deck.id, words.deck.cards[0].id)
    words.key("Ctrl+B")
    words.type("Compro pan.")
    words.key("Esc", "Ctrl+Z", "Ctrl+Z")

    assert words.deck.cards[0].front == "el pan"
    assert [page.text for page in words.deck.pages] == ["Compro pan."]


def test_a_page_on_which_nothing_was_written_goes(words):
    words.start()
    words.key("Ctrl+B", "Esc")

    assert words.deck.pages == ()


def test_a_new_page_has_other_words_and_the_old_one_stays(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Uno.")
    words.press("New page")
    words.type("Dos.")
    words.key("Esc")

    assert [page.text for page in words.deck.pages] == ["Uno.", "Dos."]
    assert words.deck.pages[0].words[0] != words.deck.pages[1].words[0]


def test_other_words_leave_the_text_alone(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Uno.")
    before = words.deck.pages[0].words
    words.press("Other words")

    assert words.deck.pages[0].words != before
    assert words.deck.pages[0].text == "Uno."
    assert words.window.stages.notebook.page.editor().toPlainText() == "Uno."


def test_a_page_is_taken_out_and_comes_back(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Uno.")
    words.press("Take this page out")
    assert words.deck.pages == ()

    words.press("Undo")
    assert [page.text for page in words.deck.pages] == ["Uno."]


def test_pages_are_chosen_and_searched_in_the_list(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Uno.")
    words.press("New page")
    words.type("Dos.")
    words.key("Esc", "Ctrl+B")
    assert words.rows() == ["Dos.", "Uno."]

    words.key("Ctrl+F")
    words.type("uno")
    assert words.rows() == ["Uno."]
    words.key("Down", "Return")
    assert words.window.stages.notebook.page.editor().toPlainText() == "Uno."


def test_another_deck_has_its_own_notebook(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Uno.")
    words.key("Ctrl+PgDown", "Ctrl+B")
    words.type("Deux.")
    words.key("Esc")

    assert [[page.text for page in deck.pages] for deck in words.box.decks] == [
        ["Uno."],
        ["Deux."],
        [],
    ]


def test_what_was_typed_is_written_when_the_window_closes(words):
    words.start()
    words.key("Ctrl+B")
    words.type("Compro pan.")
    words.frame.close()

    assert b"Compro pan." in (words.folder / "words.json").read_bytes()
