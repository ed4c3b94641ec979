"""Shows the covers as they are at their first start, for the gallery and for `docs/pictures`."""

import importlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ihm_desktop.content import cover_file
from ihm_desktop.front import cover_settings, look
from ihm_desktop.front.cover_window import CoverWindow
from ihm_desktop.front.covers import COVERS
from tests.open_journal import RESOURCES

DARK = ("dark",)  # names of `tokens` that are dark; a cover has no strong contrast of its own


@contextmanager
def cover_window(app: QApplication, name: str, tokens: str, scale: float) -> Iterator[CoverWindow]:
    """Builds a cover's window on a folder of its own, in the language in use.

    Args:
        app: The application, whose looks become the front's.
        name: The cover's name.
        tokens: Name of the journal's colours; the front's equal them.
        scale: Size of text, 1.0 for usual.
    """
    chosen = look.choose(dark=tokens in DARK)
    look.apply(app, chosen, scale, RESOURCES / "fonts")
    cover = cover_file.load(RESOURCES / "covers", name)
    module = importlib.import_module(f"ihm_desktop.front.covers.{name}")
    with tempfile.TemporaryDirectory() as folder:
        settings = cover_settings.usual(cover)
        window: CoverWindow = module.build(cover, chosen, Path(folder), settings)
        try:
            yield window
        finally:
            window.flush()
            window.hide()
            window.deleteLater()


def names() -> tuple[str, ...]:
    """Lists the covers."""
    return COVERS
