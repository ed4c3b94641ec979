"""A desk with the word trainer on it, dressed as the front dresses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ihm_desktop import paths
from ihm_desktop.front import look
from tests.fakes_words import WordsDesk


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Gives the application the front's looks and takes them away again."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    look.apply(qapp, look.LIGHT, 1.0, paths.resources() / "fonts")
    yield qapp
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def words(dressed: QApplication, tmp_path: Path) -> Iterator[WordsDesk]:
    """A folder without a word in it, and the window on request."""
    desk = WordsDesk(tmp_path)
    yield desk
    desk.end()
