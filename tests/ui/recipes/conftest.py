"""A recipe box in the looks of a cover, in a window as large as a small laptop shows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n, paths
from ihm_desktop.content import cover_file
from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.covers import recipes
from ihm_desktop.front.kit.late_window import LateWindow
from ihm_desktop.front.look import LIGHT, Look

COVER = cover_file.load(paths.resources() / "covers", "recipes")
Open = Callable[..., LateWindow]


@pytest.fixture
def open_box(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens windows of the recipe box; the folder is the test's own."""
    before = i18n._catalogue
    made: list[LateWindow] = []

    def open_window(
        colours: Look = LIGHT, *, scale: float = 1.0, size: tuple[int, int] = (1120, 760)
    ) -> LateWindow:
        look.apply(qapp, colours, scale, paths.resources() / "fonts")
        window = recipes.build(COVER, colours, tmp_path, cover_settings.usual(COVER))
        assert isinstance(window, LateWindow)
        made.append(window)
        window.setWindowTitle("Recipes")
        window.resize(*size)
        window.show()
        window.fill()
        window.activateWindow()
        settle()
        return window

    yield open_window
    for window in made:
        window.inside.desk.flush()
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    i18n.use_catalogue(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet("")  # so that the next test dresses itself


def settle() -> None:
    """Lets layouts find their places."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
