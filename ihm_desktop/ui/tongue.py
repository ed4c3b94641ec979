"""The language on screen: words, Qt's own words, dates and the reading direction."""

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n
from ihm_desktop.qt.qt_words import QtWords


def locale_of(language: str, system: QLocale) -> QLocale:
    """Returns how dates and numbers are written in a language.

    Args:
        language: A code as `i18n.languages` lists it.
        system: The computer's locale.

    Returns:
        The language with the computer's country, so that somebody who reads English in
        Germany keeps the day before the month; the computer's own locale where it fits.
    """
    wanted = QLocale(language).language()
    if system.language() == wanted:
        return system
    return QLocale(wanted, system.territory())


class Tongue:
    """Speaks one language at a time; texts that are on screen already stay as they are."""

    def __init__(self, app: QApplication, locales: Path, system: QLocale) -> None:
        """Prepares; nothing is spoken yet.

        Args:
            app: The running application.
            locales: Folder of the compiled catalogues.
            system: The computer's locale.
        """
        self._app = app
        self._locales = locales
        self._system = system
        self._qt_words = QtWords()
        self._spoken = ""

    @property
    def spoken(self) -> str:
        """Code of the language in use; empty before the first."""
        return self._spoken

    def speak(self, language: str) -> None:
        """Uses a language from now on.

        Args:
            language: A code as `i18n.languages` lists it; another one gives English.
        """
        self._spoken = language
        i18n.use(language, self._locales)
        QLocale.setDefault(locale_of(language, self._system))
        self._qt_words.speak(language)
        self._app.setLayoutDirection(QLocale(language).textDirection())
