"""Writes the pictures of `docs/pictures`: pages, covers and the four trees, each light and dark.

Run by `python3 packaging/dev.py shots --pictures`.
"""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop import i18n
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.unlock_window import UnlockWindow
from tests import small_png
from tests.drawn import PICTURES, SHOWN, drawn, picture_of
from tests.open_journal import context_for, fill, open_journal
from tests.shots import LOOKS, Look, dress, end, settle_pictures
from tests.shots_covers import cover_window

COVERS = ("recipes", "words")
PAGES: dict[str, tuple[str, object]] = {
    "home": ("today", None),
    "journal": ("pages", {"entry": 2}),
    "stairway": ("path", None),
    "tree": ("tree", None),
}


def write(app: QApplication) -> int:
    """Writes them all.

    Returns:
        How many.
    """
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as services:
        fill(services)
        for look in LOOKS[:2]:
            dress(app, look)
            _write_pages(app, services, look)
    for look in LOOKS[:2]:
        for cover in COVERS:
            with cover_window(app, cover, look.tokens, look.scale) as window:
                _write(app, window, look, cover)
    for name in SHOWN:
        for dark in (False, True):
            small_png.save(drawn(name, dark=dark), picture_of(name, dark=dark))
    return len(list(PICTURES.glob("*.png")))


def _write_pages(app: QApplication, services: OpenSession, look: Look) -> None:
    unlock = UnlockWindow("Notes", i18n._("Passphrase"), {})
    unlock.start()
    _write(app, unlock, look, "unlock")
    end(unlock)
    window = MainWindow("Notes", context_for(services))
    for name, (page_id, target) in PAGES.items():
        window.open_page(page_id, target)
        _write(app, window, look, name)
    end(window)


def _write(app: QApplication, widget: QWidget, look: Look, name: str) -> None:
    widget.resize(*look.size)
    widget.show()
    settle_pictures(app, widget)
    small_png.save(widget.grab().toImage(), PICTURES / f"{name}-{look.name}.png")
