"""Catalogue look-up: the one place that turns message ids into the chosen language.

The catalogue in use is module state, the single exception to "nothing is global":
gettext's call sites are functions named `_`, and passing a translator to every label
would hide the words that a translator must find.
"""

import gettext
from collections.abc import Sequence
from pathlib import Path

DOMAIN = "ihm_desktop"
SOURCE_LANGUAGE = "en"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def languages(locales: Path) -> tuple[str, ...]:
    """Lists the languages that have a compiled catalogue, English first.

    Args:
        locales: Folder that holds `<language>/LC_MESSAGES/ihm_desktop.mo`.

    Returns:
        Language codes such as `en`, `es`.
    """
    found = sorted(path.parent.parent.name for path in locales.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE_LANGUAGE, *(code for code in found if code != SOURCE_LANGUAGE))


def use(language: str, locales: Path) -> None:
    """Switches every later look-up to a language; unknown ones fall back to English.

    Args:
        language: A code as `languages` lists it.
        locales: Folder of the compiled catalogues.
    """
    use_catalogue(gettext.translation(DOMAIN, locales, [language], fallback=True))


def use_catalogue(catalogue: gettext.NullTranslations) -> None:
    """Switches to a catalogue that is already loaded, such as a pseudo-language.

    Args:
        catalogue: Where later look-ups go.
    """
    global _catalogue
    _catalogue = catalogue


def language() -> str:
    """Returns the code of the language in use, as the head of its catalogue says."""
    return _catalogue.info().get("language", "") or SOURCE_LANGUAGE


def _(message: str) -> str:
    """Returns the message in the chosen language; the empty message stays empty."""
    return _catalogue.gettext(message) if message else message


def ngettext(singular: str, plural: str, count: int) -> str:
    """Returns the form of a message that fits a count."""
    return _catalogue.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name
    """Marks a message for the catalogue without looking it up yet."""
    return message


def all_of(messages: Sequence[str]) -> tuple[str, ...]:
    """Looks up several messages."""
    return tuple(_(message) for message in messages)
