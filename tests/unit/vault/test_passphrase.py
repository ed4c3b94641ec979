import ast
import inspect
import secrets
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from ihm_desktop.vault.passphrase import (
    _ADVICE,
    WORD_LIST_SIZE,
    StrengthLevel,
    read_words,
    six_words,
    strength,
)

WORDS_FILE = Path(__file__).parents[3] / "resources" / "content" / "words.txt"
ABOUT = ("Anna M\u00fcller", "Berlin", "12.03.1987")


@pytest.fixture(scope="module")
def words() -> tuple[str, ...]:
    return read_words(WORDS_FILE.read_text("utf-8"))


def test_the_word_list_has_as_many_words_as_five_dice_give(words: tuple[str, ...]) -> None:
    assert len(words) == len(set(words)) == WORD_LIST_SIZE == 6**5
    assert all(word.islower() and word.isascii() for word in words)


def test_the_word_list_says_whose_it_is() -> None:
    licence = WORDS_FILE.with_name("words-LICENSE.txt").read_text("utf-8")

    assert "Electronic Frontier Foundation" in licence
    assert "CC BY 3.0 US" in licence


def test_six_words_are_drawn_from_the_whole_list(words: tuple[str, ...]) -> None:
    asked: list[int] = []

    def last(below: int) -> int:
        asked.append(below)
        return below - 1

    assert six_words(words, last) == " ".join([words[-1]] * 6)
    assert asked == [WORD_LIST_SIZE] * 6


def test_every_word_is_as_likely(words: tuple[str, ...]) -> None:
    drawn = Counter(" ".join(six_words(words, secrets.randbelow) for _ in range(5000)).split())

    assert set(drawn) <= set(words)
    assert len(drawn) > 7500  # 7,613 expected of 30,000 draws
    assert max(drawn.values()) < 25  # 4 expected


def test_six_drawn_words_are_very_hard_to_guess(words: tuple[str, ...]) -> None:
    for _ in range(20):
        judged = strength(six_words(words, secrets.randbelow), ABOUT)
        assert judged.level is StrengthLevel.STRONG


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("", StrengthLevel.EASY),
        ("tab\there", StrengthLevel.EASY),
        ("password", StrengthLevel.EASY),
        ("qwertyuiop", StrengthLevel.EASY),
        ("a" * 100, StrengthLevel.EASY),
        ("monkey monkey", StrengthLevel.WEAK),
        ("Tr0ub4dour&3", StrengthLevel.WEAK),
        ("eleven herons", StrengthLevel.FAIR),
        ("correct horse battery staple", StrengthLevel.STRONG),
    ],
)
def test_levels_follow_how_many_guesses_it_takes(text: str, level: StrengthLevel) -> None:
    assert strength(text).level is level


@pytest.mark.parametrize(
    "text", ["AnnaM\u00fcller", "annamuller", "berlin", "12.03.1987", "Anna M\u00fcller Berlin"]
)
def test_what_a_partner_knows_is_easy_and_said_so(text: str) -> None:
    known = strength(text, ABOUT)

    assert known.level <= StrengthLevel.WEAK
    if "muller" not in text:  # without the dots it is another word
        assert known.advice[0].startswith("It holds something about you")


def test_a_known_term_is_named_even_where_the_rest_is_strong() -> None:
    judged = strength("Anna and eleven quiet herons", ABOUT)

    assert judged.advice[0].startswith("It holds something about you")


def test_knowing_nothing_says_nothing_about_you() -> None:
    assert strength("anna", ()).advice
    assert not any("about you" in line for line in strength("anna", ()).advice)


def test_more_than_72_characters_are_judged_by_the_first() -> None:
    weak, strong = "a" * 500, "eleven quiet herons on a cold green river in march " * 3

    assert strength(weak).level is StrengthLevel.EASY
    assert strength(strong).level is StrengthLevel.STRONG


def test_strong_ones_get_no_advice() -> None:
    assert strength("eleven quiet herons on a river").advice == ()


def test_weak_ones_get_each_advice_once_and_in_our_words() -> None:
    advice = strength("Password1987").advice

    assert advice
    assert len(set(advice)) == len(advice)
    assert set(advice) <= set(_ADVICE.values()) | {""}


def test_every_sentence_of_the_meter_has_one_of_ours() -> None:
    source = files("zxcvbn").joinpath("feedback.py").read_text("utf-8")
    said = {
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_"
        and isinstance(node.args[0], ast.Constant)
    }

    assert said
    assert said <= set(_ADVICE)


def test_the_words_for_weak_ones_blame_nobody() -> None:
    for line in _ADVICE.values():
        assert not {"you should", "bad", "wrong", "must"} & set(line.lower().split())


def test_the_meter_is_loaded_late() -> None:
    tree = ast.parse(inspect.getsource(inspect.getmodule(strength) or strength))

    at_load = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]

    assert not any("zxcvbn" in ast.unparse(node) for node in at_load)
