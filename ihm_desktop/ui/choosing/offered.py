"""What the settings page offers where the table of settings lists no choices itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale

from ihm_desktop.domain.guidance_help import Country
from ihm_desktop.domain.settings import Setting, Value
from ihm_desktop.i18n import _

Offer = tuple[tuple[Value, str], ...]
# Qt adds a country to these: "American English", "español de España".
NATIVE: Final = {"en": "English", "es": "español"}
FOUND_LATER: Final = ("language", "spell_language", "country")


def offered(setting: Setting) -> Offer:
    """Returns a setting's own choices, in the language in use."""
    return tuple((value, _(words)) for value, words in setting.choices)


def languages(codes: Sequence[str]) -> Offer:
    """Names the languages of the program, each in itself.

    Args:
        codes: As `i18n.languages` lists them.
    """
    return (("", _("Like the computer")), *((code, _native(code)) for code in codes))


def dictionaries(codes: Sequence[str]) -> Offer:
    """Names the languages whose spelling can be checked, with their country.

    Args:
        codes: Such as `en_GB`.
    """
    found = sorted(((code, _with_country(code)) for code in codes), key=lambda one: one[1])
    return (("", _("Off")), *found)


def countries(known: Sequence[Country]) -> Offer:
    """Names the countries that have lines, in the order of the alphabet."""
    named = sorted(((one.code, _(one.name)) for one in known), key=lambda one: one[1])
    return (("", _("No country")), *named)


def _native(code: str) -> str:
    language = code.partition("_")[0]
    return NATIVE.get(language) or QLocale(code).nativeLanguageName() or code


def _with_country(code: str) -> str:
    locale = QLocale(code)
    if "_" not in code:
        return _native(code)
    return f"{_native(code)} ({locale.nativeTerritoryName()})"
