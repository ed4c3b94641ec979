"""Every test of the interface begins in the usual looks and leaves no widget behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from ihm_desktop.ui import theme
from ihm_desktop.ui.theme import Theme

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"


@pytest.fixture(autouse=True)
def usual_looks(qapp: QApplication) -> Iterator[None]:
    """Applies the light theme where another test left something else; deletes what was closed.

    Without an event loop Qt keeps what `deleteLater` was asked for, and each change of theme
    would dress the widgets of all tests before.
    """
    if qapp.layoutDirection() != Qt.LayoutDirection.LeftToRight:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if theme.theme_now() != Theme() or not qapp.styleSheet():
        theme.apply(qapp, Theme(), RESOURCES)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
