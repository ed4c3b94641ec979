"""Catalogue look-up, the template of words, and the pseudo-languages."""

import io
from collections.abc import Iterator
from pathlib import Path

import catalogue
import pytest
import toml_messages
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop import i18n
from tests.pseudo import LONGER_BY, Pseudo, PseudoMirrored, forgotten, pseudo


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    i18n.use("en", Path("nowhere"))


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Catalogues of two languages; Czech has three plural forms."""
    _write(tmp_path, "es", Catalog(locale="es"), {"Close": "Cerrar"})
    forms = ("{n} den", "{n} dny", "{n} dnů")
    _write(tmp_path, "cs", Catalog(locale="cs"), {("{n} day", "{n} days"): forms})
    return tmp_path


def _write(folder: Path, language: str, words: Catalog, messages: dict) -> None:
    for message, translation in messages.items():
        words.add(message, translation)
    target = folder / language / "LC_MESSAGES" / "ihm_desktop.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, words)


def test_languages_are_found_by_listing_files_english_first(locales):
    assert i18n.languages(locales) == ("en", "cs", "es")


def test_a_chosen_language_is_used(locales):
    i18n.use("es", locales)

    assert i18n._("Close") == "Cerrar"


def test_what_is_not_translated_stays_english(locales):
    i18n.use("es", locales)

    assert i18n._("Write") == "Write"


def test_an_unknown_language_falls_back_to_english(locales):
    i18n.use("tlh", locales)

    assert i18n._("Close") == "Close"


def test_the_empty_message_never_returns_the_catalogue_header(locales):
    i18n.use("es", locales)

    assert i18n._("") == ""


@pytest.mark.parametrize(("count", "expected"), [(1, "den"), (3, "dny"), (5, "dnů")])
def test_a_count_takes_the_plural_form_of_its_language(locales, count, expected):
    i18n.use("cs", locales)

    assert i18n.ngettext("{n} day", "{n} days", count) == f"{{n}} {expected}"


def test_marking_a_message_leaves_it_as_it_is(locales):
    i18n.use("es", locales)

    assert i18n.N_("Close") == "Close"
    assert i18n.all_of(["Close", "Write"]) == ("Cerrar", "Write")


def test_the_committed_template_is_up_to_date():
    stale = catalogue.TEMPLATE.read_bytes() != catalogue.template()

    assert not stale, "run: python3 packaging/dev.py catalogue extract"


def test_content_words_are_extracted_and_ids_are_not():
    source = b'id = "one"\nname = "A word"\n[[items]]\nid = "x"\ntext = "Another"\n'

    found = toml_messages.extract(io.BytesIO(source), (), (), {})

    assert [(line, message) for line, _name, message, _comments in found] == [
        (2, "A word"),
        (5, "Another"),
    ]


def test_figures_are_left_to_no_translator():
    assert list(toml_messages.words({"a": "116 123", "b": ["—", "Line"]})) == ["Line"]


@given(st.text(min_size=1, max_size=200))
def test_the_pseudo_language_is_at_least_two_fifths_longer(message):
    assert len(pseudo(message)) >= len(message) * (1 + LONGER_BY)


@pytest.mark.parametrize("kept", ["{count}", "%d", "%(name)s", "<b>", "\n"])
def test_the_pseudo_language_keeps_what_translators_keep(kept):
    assert kept in pseudo(f"Before {kept} after")


def test_the_pseudo_language_shows_forgotten_words():
    assert forgotten(pseudo("Close")) == ""
    assert forgotten(f"{pseudo('Close')} now 12") == "now"


def test_both_pseudo_languages_can_be_chosen():
    for language in (Pseudo(), PseudoMirrored()):
        i18n.use_catalogue(language)

        assert i18n._("Close") != "Close"
        assert i18n.ngettext("a day", "{n} days", 2) == language.gettext("{n} days")
        assert i18n._("") == ""
