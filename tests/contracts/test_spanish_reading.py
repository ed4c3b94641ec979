"""The measure that Spanish texts are held to counts as the published one does."""

import pytest

from tests.spanish_reading import EASY, ORDINARY, ease, syllables, too_hard


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("yo", 1),
        ("y", 1),
        ("muy", 1),
        ("quién", 1),
        ("casa", 2),
        ("aire", 2),
        ("guerra", 2),
        ("ciudad", 2),
        ("mayo", 2),
        ("día", 2),
        ("oír", 2),
        ("leer", 2),
        ("poema", 3),
        ("cuidador", 3),
        ("huyendo", 3),
        ("pingüino", 3),
        ("estudiáis", 3),
        ("contraseña", 4),
        ("teoría", 4),
        ("42", 1),
    ],
)
def test_syllables_follow_the_rules_of_spelling(word: str, count: int):
    assert syllables(word) == count


def test_a_text_of_known_counts_gives_the_published_value():
    # Eight words of two syllables in two sentences: 206.84 - 60 * 2 - 1.02 * 4.
    assert ease("Una casa tiene techo. Otra casa tiene puerta.") == pytest.approx(82.76)


def test_long_words_and_sentences_count_as_harder():
    plain = "Puedes parar aquí. Cada palabra se guarda."
    hard = (
        "La interrupción de la actividad resulta admisible en cualquier circunstancia, "
        "permaneciendo almacenadas las manifestaciones anteriormente introducidas."
    )

    assert ease(plain) > EASY > ORDINARY > ease(hard)
    assert [text for _found, text in too_hard([plain, hard], ORDINARY)] == [hard]


def test_signs_fields_and_marks_change_nothing():
    assert ease("## ¿Qué ayudó?") == ease("¿Qué ayudó?")


def test_a_sentence_may_end_within_quotation_marks():
    assert ease("Dijo: «No puedo». Después calló.") == ease("Dijo: no puedo. Después calló.")
