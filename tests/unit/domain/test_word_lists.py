import pytest

from ihm_desktop.domain.folding import fold
from ihm_desktop.domain.word_lists import ListedWord, listed_in

WORDS = (
    ListedWord(language="en", word="leave", forms=("leaving",), reason="r"),
    ListedWord(language="en", word="why didn't you", reason="r"),
    ListedWord(language="es", word="víctima", forms=("víctimas",), reason="r"),
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Leave now", "en", ["leave"]),
        ("LEAVING", "en", ["leave"]),
        ("The leaves of the tree", "en", []),
        ("Why didn’t you go?", "en", ["why didn't you"]),
        ("VICTIMAS", "es", ["víctima"]),
        ("víctima", "en", []),
        ("", "en", []),
    ],
)
def test_whole_words_are_found_whatever_their_case_and_accents(
    text: str, language: str, expected: list[str]
):
    assert [word.word for word in listed_in(text, WORDS, language)] == expected


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Ärger \n im  Café ", "arger im cafe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_folding_forgets_case_accents_and_spacing(text: str, folded: str):
    assert fold(text) == folded
