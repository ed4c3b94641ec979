"""Going through words, typing answers, writing sentences."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from ihm_desktop.front.word_trainer.schedule import Answer


def first(words, at=0):
    return words.deck.cards[at]


def test_a_word_is_looked_at_and_answered_with_the_keys(words):
    words.start()
    words.key("Ctrl+R")
    assert "bread" not in words.says()

    words.key("Space")
    assert "bread" in words.says()
    words.key("3")

    assert first(words).memory.due == date(2026, 11, 23)
    assert "9 to go" in words.says()
    assert words.saved()["decks"][0]["cards"][0]["due"] == "2026-11-23"


def test_enter_takes_what_is_suggested(words):
    words.start()
    words.key("Ctrl+R", "Return", "Return")

    assert first(words).memory.passes == 1


def test_every_answer_says_when_the_word_comes_back(words):
    words.start()
    words.key("Ctrl+R", "Space")

    assert words.window.stages.exercises.page._answers.button(Answer.EASY).accessibleName() == (
        "Easy, 4 days"
    )


def test_an_answer_can_be_taken_back(words):
    words.start()
    words.key("Ctrl+R", "Space", "1", "Space", "4")
    words.key("Ctrl+Z", "Ctrl+Z")

    assert first(words).memory.due is None
    assert "10 to go" in words.says()
    assert "el pan" in words.says()


def test_a_word_to_be_asked_again_comes_back_in_the_same_sitting(words):
    words.start()
    words.key("Ctrl+R", "Space", "1")
    for _ in range(4):
        words.key("Space", "3")

    assert "el pan" in words.says()


def test_another_exercise_begins_also_while_an_answer_is_typed(words):
    words.start()
    words.key("Ctrl+T", "X", "Ctrl+M")

    assert "Compro el pan en la esquina." in words.says()


def test_what_is_suggested_can_be_read_under_the_mouse(words):
    words.start()
    words.key("Ctrl+R", "Space")
    button = words.window.stages.exercises.page._answers.button(Answer.GOOD)
    words.window.grab()  # the mouse of another test may lie anywhere
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    picture = button.grab().toImage()
    ground = picture.pixelColor(20, 30)

    lightest = max(
        picture.pixelColor(x, y).lightness()
        for x in range(10, picture.width() - 10)
        for y in range(10, picture.height() - 10)
    )
    assert abs(lightest - ground.lightness()) > 100


def test_the_end_is_quiet_and_leads_back(words):
    words.start()
    words.key("Ctrl+R")
    for _ in range(10):
        words.key("Space", "3")
    assert "10 words are through. That is all for now." in words.says()

    words.key("Return")
    assert "Nothing waits today." in words.says()


def test_looking_anyway_changes_nothing(words):
    words.start()
    words.key("Ctrl+R")
    for _ in range(10):
        words.key("Space", "3")
    before = words.box
    words.press("Look at some words anyway")
    words.key("Space", "4", "Space", "1")

    assert words.box == before


def test_another_day_brings_the_words_back(words):
    words.start()
    words.key("Ctrl+R", "Space", "3", "Esc")
    words.now += timedelta(days=1)
    words.window.stages.refresh()

    assert "Today: 1 word to look at again, 10 new words." in words.says()


def test_a_typed_answer_is_judged_kindly(words):
    words.start()
    words.key("Ctrl+T")
    assert "el pan" not in words.says()
    words.type("El pán")
    words.key("Return")
    assert "Yes. It is written: el pan" in words.says()

    words.key("Return")
    assert first(words).memory.passes == 1


def test_a_typed_answer_that_is_another_word_suggests_again(words):
    words.start()
    words.key("Ctrl+T")
    words.type("la mesa")
    words.key("Return")
    assert "You wrote: la mesa" in words.says()

    words.key("Return")
    assert first(words).memory.passes == 0
    assert first(words).memory.due == date(2026, 11, 22)


def test_figures_in_a_typed_answer_are_typed(words):
    words.start()
    words.key("Ctrl+T", "1", "4")

    assert words.focus().text() == "14"
    assert first(words).memory.due is None


def test_a_word_that_was_taken_out_meanwhile_is_passed_over(words):
    words.start()
    words.key("Ctrl+R")
    words.window.room.desk.drop_card(words.deck.id, first(words).id)
    words.key("Space", "3")

    assert "la leche" in words.says()


def test_a_sentence_is_read_covered_written_and_compared(words):
    words.start()
    words.key("Ctrl+M")
    assert "Compro el pan en la esquina." in words.says()

    words.key("Return")
    assert "Compro el pan en la esquina." not in words.says()
    words.type("compro el pan en esquina")
    words.key("Return")

    assert "What you wrote differently is marked." in words.says()
    assert ">la</u>" in words.says()


def test_a_sentence_from_memory_word_for_word(words):
    words.start()
    words.key("Ctrl+M", "Return")
    words.type("Compro el pan en la esquina.")
    words.key("Return")
    assert "All there, word for word." in words.says()

    words.key("Return")
    assert "¿Queda leche en la nevera?" in words.says()


def test_marks_in_a_sentence_are_never_taken_for_a_style(words):
    words.start()
    words.key("Ctrl+M", "Return")
    words.type("<b>compro</b>")
    words.key("Return")

    assert "&lt;b&gt;compro&lt;/b&gt;" in words.says()


def test_a_deck_without_sentences_says_so(words):
    words.start()
    words.key("F6")
    words.type("Arabic")
    words.key("Return", "Ctrl+N")
    words.type("kitab")
    words.key("Return")
    words.type("book")
    words.key("Return", "Esc", "Ctrl+M")

    assert "No word here has a sentence yet." in words.notice()
