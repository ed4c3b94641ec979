"""The Spanish catalogue: whole, well formed, and as careful as the English it stands for."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from ihm_desktop.ui.page_table import PAGES
from tests.content_files import CONTENT
from tests.spanish_reading import EASY, ORDINARY, ease, too_hard
from tests.spanish_texts import (
    EXAMPLES,
    IN_ANOTHERS_VOICE,
    LOCALES,
    Text,
    catalogue,
    content_labels,
    content_sources,
    texts,
)

WORDS = tomllib.loads(
    (Path(__file__).resolve().parent.parent / "vectors" / "spanish_words.toml").read_text("utf-8")
)
TEXTS = texts()
FIELD = re.compile(r"\{[^{}]*\}")
ENDS = {".": ".", "?": "?", ":": ":", "…": "…", "!": "!"}
# A word after "you are", "I feel" that ends as adjectives and participles do.
GENDERED_AFTER = re.compile(
    r"\b(?:estás|eres|estoy|soy|eras|fuiste|fui|estabas|estuviste|te sientes|me siento|te sentiste"
    r"|te quedaste|me quedé|sentirte|sentirme)\s+(?:muy |más |tan |menos |un poco |bien )?"
    r"(?P<word>\w+[oa])\b",
    re.IGNORECASE,
)
NOT_GENDERED = {"como", "cuando", "para", "parte", "hasta", "fuera", "cerca", "ahora", "demasiado"}
SHOWN_ONLY_WHEN_PLAIN_NAMES_ARE_CHOSEN = {page.plain for page in PAGES} | {"Healing Tree"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(CONTENT)


def spoken(text: str) -> str:
    """Returns a text without what it quotes."""
    return re.sub(r"«[^«»]*»|“[^“”]*”", " ", text)


def is_label(text: Text) -> bool:
    if text.is_of_the_interface and not text.source.endswith((".", "?")):
        return True
    return text.source in content_labels()


def found(kind: str, shown: Iterable[str]) -> list[tuple[str, str]]:
    """Lists texts that hold a word of a list outside the places where it is allowed."""
    hits = []
    for row in WORDS[kind]:
        forms = "|".join(re.escape(form) for form in (row["word"], *row.get("forms", ())))
        # Accents matter, other than in the lists of the program: "él" is no "el".
        pattern = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
        for text in shown:
            rest = text.casefold()
            for stretch in sorted(row.get("allowed", ()), key=len, reverse=True):
                rest = rest.replace(stretch.casefold(), " ")
            hits += [(row["word"], text)] if pattern.search(rest) else []
    return hits


def every(*, but: frozenset[str] = frozenset()) -> list[str]:
    return [form for text in TEXTS if text.source not in but for form in text.forms]


# Whole and well formed


def test_every_text_is_translated():
    assert [text.source for text in TEXTS if not all(text.forms)] == []


def test_no_translation_waits_for_a_second_look():
    assert [message.id for message in catalogue() if message.id and message.fuzzy] == []


def test_the_catalogue_holds_every_text_of_the_template_and_no_other():
    with (LOCALES / "ihm_desktop.pot").open("rb") as file:
        wanted = {message.id for message in read_po(file) if message.id}

    assert {message.id for message in catalogue() if message.id} == wanted


def test_there_are_two_plural_forms_and_both_are_there():
    assert catalogue().num_plurals == 2
    several = [message for message in catalogue() if isinstance(message.id, tuple)]

    assert several
    assert [message.id for message in several if len(message.string) != 2] == []


def test_fields_are_kept():
    differing = [
        form
        for text in TEXTS
        for form in text.forms
        if sorted(FIELD.findall(form)) != sorted(FIELD.findall(text.source))
    ]

    assert differing == []


def test_numbers_are_kept():
    def figures(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", text))

    differing = [
        (text.source, form)
        for text in TEXTS
        for form in text.forms
        if figures(form) != figures(text.source)
    ]

    assert differing == []


def test_lines_and_their_marks_are_kept():
    def marks(text: str) -> list[str]:
        return [re.match(r"(?:## |- |• {2})?", line)[0] for line in text.split("\n")]

    assert [t.source for t in TEXTS if any(marks(f) != marks(t.source) for f in t.forms)] == []


def test_a_text_ends_as_the_english_one_does():
    def end(text: str) -> str:
        return ENDS.get(text.rstrip("»”’").rstrip("»”’")[-1:], "")

    differing = [
        (text.source, form)
        for text in TEXTS
        for form in text.forms
        if end(form) != end(text.source) and not form.endswith(("».", "»?"))
    ]

    assert differing == []


def test_signs_are_those_of_spanish():
    wrong = [
        form
        for form in every()
        if form.count("¿") != form.count("?")
        or form.count("«") != form.count("»")
        or re.search(r"[\"‘’!¡“”]|  (?!\{words\})|^\s|\s$", form.replace("•  ", ""))
    ]

    assert wrong == []


# Careful


def test_no_label_holds_a_shoulder_word(library: Library):
    telling = [
        (form, hit.word)
        for text in TEXTS
        if is_label(text) and text.source not in SHOWN_ONLY_WHEN_PLAIN_NAMES_ARE_CHOSEN
        for form in text.forms
        for hit in listed_in(form, library.shoulder_words.words, "es")
    ]

    assert telling == []


def test_nobody_who_was_hurt_is_blamed(library: Library):
    carried = content_sources(IN_ANOTHERS_VOICE | EXAMPLES)
    blaming = [
        (text, hit.word)
        for text in every(but=carried)
        for hit in listed_in(spoken(text), library.blaming_words.words, "es")
    ]

    assert blaming == []


def test_no_word_shows_the_gender_of_the_reader():
    assert found("gendered", every(but=content_sources(EXAMPLES))) == []


def test_no_adjective_after_you_are_or_i_feel_shows_the_gender_of_the_reader():
    telling = [
        match[0]
        for text in every(but=content_sources(EXAMPLES))
        for match in GENDERED_AFTER.finditer(text)
        if match["word"].lower() not in NOT_GENDERED
    ]

    assert telling == []


def test_nobody_is_she_or_he_outside_the_examples():
    assert found("persons", every(but=content_sources(EXAMPLES))) == []


def test_every_region_understands_the_words():
    assert found("regional", every()) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("gendered", "Puedes parar cuando te sientas cansada."),
        ("gendered", "¿Te sientes seguro?"),
        ("persons", "Alguien habló con ella."),
        ("regional", "Nadie más usa este ordenador."),
    ],
)
def test_a_listed_word_is_noticed(kind: str, text: str):
    assert found(kind, [text])


def test_an_adjective_after_you_are_is_noticed():
    assert GENDERED_AFTER.search("Hoy estás muy callada.")
    assert not GENDERED_AFTER.search("Hoy estás aquí.")


def test_each_place_where_a_listed_word_is_allowed_exists():
    shown = [text.casefold() for text in every()]
    stretches = [
        stretch
        for kind in ("gendered", "persons")
        for row in WORDS[kind]
        for stretch in row.get("allowed", ())
    ]

    assert [one for one in stretches if not any(one.casefold() in text for text in shown)] == []


# Easy to read


def test_each_text_is_easy_to_read():
    easy = [form for text in TEXTS if text.is_easiest for form in text.forms]
    others = [form for text in TEXTS if not text.is_easiest for form in text.forms]

    assert too_hard(easy, EASY) == []
    assert too_hard(others, ORDINARY) == []


def test_each_content_file_as_a_whole_is_easy_to_read():
    names = sorted({name for text in TEXTS for name in text.files if "/content/" in name})
    measured = {
        name: ease("\n".join(f for text in TEXTS if name in text.files for f in text.forms))
        for name in names
    }

    assert {name: found for name, found in measured.items() if found < EASY} == {}
