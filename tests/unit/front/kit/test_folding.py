"""Searching without accents and capitals."""

import pytest

from ihm_desktop.front.kit.folding import folded, found_in


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Crème BRÛLÉE", "creme brulee"), ("Ñandú", "nandu"), ("STRASSE", "strasse"), ("ß", "ss")],
)
def test_accents_and_capitals_do_not_count(text, plain):
    assert folded(text) == plain


def test_every_word_of_a_search_has_to_be_there():
    text = folded("Sopa de limón")

    assert found_in(text, "limon SOPA")
    assert not found_in(text, "limon pan")
    assert found_in(text, "")
