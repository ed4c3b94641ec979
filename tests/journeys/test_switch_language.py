"""Another language in mid-sentence: the program goes on at once, and so does the sentence."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program, wait_until

BEGUN = "The light came over the roofs, and I"
ENDED = " stood there."


@pytest.fixture
def journal(program: Program) -> Program:
    return steps.begin(program)


def test_a_sentence_begun_in_english_is_ended_in_spanish(journal):
    steps.go(journal, "Pages")
    journal.press("New page")
    journal.wait_for_focus("Page")
    journal.desk.type(BEGUN)
    steps.wait_for_text(journal, "Page", BEGUN)

    steps.go(journal, "Settings")
    steps.focus(journal, "Less movement")  # the list of languages is next; its name is its choice
    journal.desk.key("Tab")
    journal.wait_for_focus("Like the computer")
    journal.desk.key("End")  # the last choice is the language after English
    journal.wait_for("Ajustes, estás aquí")
    journal.wait_for_focus("español")

    journal.press("Páginas", role="push button")
    journal.wait_for_focus("Página")
    wait_until(lambda: steps.text_in(journal, "Página") == BEGUN, "the sentence begun")
    journal.desk.type(ENDED)
    steps.wait_for_text(journal, "Página", BEGUN + ENDED)
