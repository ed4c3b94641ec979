"""Qt's own words, as in its file dialog and in the menus of text fields, in our language."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

NAME: Final = "qtbase"  # of the catalogues that ship with PySide6


class QtWords:
    """Speaks one language at a time, while it is kept; one that Qt lacks leaves English."""

    def __init__(self) -> None:
        """Prepares; nothing is spoken yet."""
        self._used: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Uses a language from now on.

        Args:
            language: A code as `i18n.languages` lists it.
        """
        if self._used is not None:
            QCoreApplication.removeTranslator(self._used)
        self._used = None
        words = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load(f"{NAME}_{language}", folder):
            QCoreApplication.installTranslator(words)
            self._used = words
