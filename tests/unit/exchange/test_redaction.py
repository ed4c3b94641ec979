"""Names that are taken out of a copy are out of it, everywhere."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.domain.sharing import Replacement
from ihm_desktop.exchange.folding import fold
from ihm_desktop.exchange.redaction import redact


def bundle_of(text: str) -> ExportBundle:
    return ExportBundle(
        title="", sections=(Section(heading="", written_at=None, paragraphs=(text,)),)
    )


def redacted(text: str, *replacements: Replacement | str) -> str:
    wanted = [
        one if isinstance(one, Replacement) else Replacement(name=one) for one in replacements
    ]
    return redact(bundle_of(text), wanted, "[name]").bundle.sections[0].paragraphs[0]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Anna came.", "Anna", "[name] came."),
        ("anna, ANNA and AnNa", "Anna", "[name], [name] and [name]"),
        ("Anna’s and Anna's and James'", "Anna", "[name]’s and [name]'s and James'"),
        ("Annabel and Joanna", "Anna", "Annabel and Joanna"),
        ("**Anna** and _Anna_ and *Anna*.", "Anna", "**[name]** and _[name]_ and *[name]*."),
        ("José and Jose\u0301 and Jose", "Jose", "[name] and [name] and [name]"),
        ("Jose", "José", "[name]"),
        ("STRASSE, Straße", "straße", "[name], [name]"),
        ("Ａｎｎａ", "Anna", "[name]"),
        ("An\u00adna An\u200dna", "Anna", "[name] [name]"),
        ("Mary Ann, Mary\nAnn, Mary-Ann", "mary  ann", "[name], [name], [name]"),
        ("C++ (Anna)", "C++", "[name] (Anna)"),
        ("Ёлка", "елка", "[name]"),
        ("ΓΙΆΝΝΗΣ και Γιάννης", "Γιάννης", "[name] και [name]"),
        ("田中さんは", "田中", "[name]さんは"),
        ("राम और रीमा", "राम", "[name] और रीमा"),
        ("سَلْمى و سلمى", "سلمى", "[name] و [name]"),
        ("anna@example.org", "Anna", "[name]@example.org"),
        ("Anna", "  ", "Anna"),
        ("Anna", "\u0301", "Anna"),
    ],
)
def test_a_name_is_replaced_as_a_whole_word(text, name, left):
    assert redacted(text, name) == left


def test_every_field_is_looked_at():
    bundle = ExportBundle(
        title="Anna 1",
        sections=(
            Section(
                heading="Anna 2",
                written_at=datetime.fromisoformat("2020-01-02T03:04"),
                paragraphs=("Anna 3", "Anna 4"),
                questions=(("Did Anna 5?", "Anna 6"), ("7", "Anna")),
            ),
        ),
        footer="Anna 8",
    )

    found = redact(bundle, [Replacement(name="Anna", stands_for="a friend")], "[name]")

    assert "Anna" not in repr(found.bundle)
    assert found.bundle.sections[0].questions[0] == ("Did a friend 5?", "a friend 6")
    assert found.bundle.sections[0].written_at == bundle.sections[0].written_at
    assert [(one.name, one.stands_for, one.times) for one in found.replaced] == [
        ("Anna", "a friend", 8)
    ]


def test_the_longer_of_two_names_is_found_first():
    replacements = (
        Replacement(name="Ann", stands_for="B"),
        Replacement(name="Ann Lee", stands_for="A"),
        Replacement(name="Lee", stands_for="C"),
    )

    assert redacted("Ann Lee, Ann, Lee", *replacements) == "A, B, C"


def test_what_was_put_in_is_not_replaced_again():
    swap = (Replacement(name="A", stands_for="B"), Replacement(name="B", stands_for="A"))

    assert redacted("A B", *swap) == "B A"


def test_a_name_that_is_never_found_is_told_too():
    found = redact(bundle_of("Text"), [Replacement(name="Anna")], "[name]")

    assert found.replaced[0].times == 0


def test_words_that_come_close_are_named():
    wanted = [Replacement(name="Anna Smith")]
    found = redact(bundle_of("Annas, Annabel, smithy; Anna Smith; other"), wanted, "[name]")

    assert set(found.nearly) == {"Annas", "Annabel", "smithy"}


def test_without_names_nothing_changes():
    bundle = bundle_of("Text")

    assert redact(bundle, [], "[name]").bundle == bundle


@given(
    words=st.lists(
        st.text(st.characters(categories=["L", "M", "N", "P", "Z", "Cf"]), max_size=8), max_size=8
    ),
    name=st.text(st.characters(categories=["L", "M"]), min_size=1, max_size=6),
)
def test_no_whole_word_like_the_name_is_left(words, name):
    wanted = " ".join(fold(name).text.split())

    left = redacted(" ".join([*words, name]), Replacement(name=name, stands_for="0"))

    if wanted:
        assert wanted not in fold(left).text.split()


@given(st.text(max_size=60), st.text(min_size=1, max_size=4))
def test_any_text_and_name_can_be_looked_at(text, name):
    left = redacted(text, name)

    assert left == text or "[name]" in left


@given(st.text(max_size=40))
def test_folding_keeps_track_of_where_each_sign_came_from(text):
    folded = fold(text)

    assert len(folded.starts) == len(folded.text) + 1
    assert list(folded.starts) == sorted(folded.starts)
    assert folded.starts[-1] == len(text)
