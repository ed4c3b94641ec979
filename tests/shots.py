"""Renders every page in every look into `shots/`: light, dark, strong contrast, large, mirrored.

Run by `python3 packaging/dev.py shots`; a person then opens the pictures and judges them.
With `--pictures` it writes those of `docs/pictures` instead.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ihm_desktop import i18n
from ihm_desktop.qt.focus_ring import FocusRing
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.ui import fonts, theme
from ihm_desktop.ui.main_window import MainWindow
from ihm_desktop.ui.page_table import PAGES
from ihm_desktop.ui.theme import Theme, choose_tokens
from ihm_desktop.ui.unlock_window import UnlockWindow
from ihm_desktop.ui.widgets.picture import Picture
from tests.open_journal import RESOURCES, context_for, fill, open_journal
from tests.pseudo import Pseudo, PseudoMirrored
from tests.shots_covers import cover_window, names

OUT = Path(__file__).resolve().parent.parent / "shots"
SETTLE_MS = 900  # drawings fade in
WIDE, SMALL = (1360, 880), (1024, 700)
TARGETS: dict[str, tuple[str, object]] = {
    "pages_open": ("pages", {"entry": 2}),
    "pages_plan": ("pages", {"form": "my_plan"}),
    "path_step": ("path", {"walk": 1, "step": "first_lessons"}),
    "path_landing": ("path", {"walk": 1, "landing": True}),
    "tree_element": ("tree", {"check_in": 3, "element": "weather"}),
    "tree_rings": ("tree", {"rings": True}),
    "steady_one": ("steady", {"exercise": "five_senses"}),
    "scales_sheet": ("scales", {"begin": "gad7"}),
}


@dataclass(frozen=True)
class Look:
    """One way to show everything."""

    name: str
    tokens: str = "light"
    scale: float = 1.0
    size: tuple[int, int] = WIDE
    language: str = "en"
    mirrored: bool = False


LOOKS = (
    Look("light"),
    Look("dark", tokens="dark"),
    Look("strong", tokens="high_contrast"),
    Look("light-200", scale=2.0, size=SMALL),
    Look("dark-200", tokens="dark", scale=2.0, size=SMALL),
    Look("longest", language="pseudo", size=SMALL),
    Look("rtl", language="pseudo", mirrored=True),
    Look("rtl-200", language="pseudo", mirrored=True, scale=2.0, size=SMALL),
)


def settle(app: QApplication, duration_ms: int = SETTLE_MS) -> None:
    """Lets animations end."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < duration_ms:
        app.processEvents()


def settle_pictures(app: QApplication, widget: QWidget) -> None:
    """Lets animations end, and waits for drawings that are painted in many short turns."""
    settle(app)
    seen = [one for one in widget.findChildren(Picture) if not one.visibleRegion().isEmpty()]
    while not all(one.is_whole() for one in seen):
        settle(app)


def end(window: QWidget) -> None:
    """Deletes a window; no event loop runs that would do it, and each look would dress it again."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dress(app: QApplication, look: Look) -> None:
    """Puts the whole application into a look."""
    wanted = Theme(tokens=choose_tokens(look.tokens), scale=look.scale, reduced_motion=True)
    theme.apply(app, wanted, RESOURCES)
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
    )
    if look.language == "pseudo":
        i18n.use_catalogue(PseudoMirrored() if look.mirrored else Pseudo())
    else:
        i18n.use(look.language, RESOURCES / "locales")
        QLocale.setDefault(QLocale("en_GB" if look.language == "en" else look.language))


def looks() -> Iterator[Look]:
    """Lists all looks, and the light one in every further language."""
    yield from LOOKS
    for language in i18n.languages(RESOURCES / "locales")[1:]:
        yield replace(LOOKS[0], name=f"light-{language}", language=language)
        yield replace(LOOKS[3], name=f"light-200-{language}", language=language)


def shoot(app: QApplication, widget: QWidget, look: Look, name: str) -> None:
    """Shows a widget, waits until it is calm, and writes its picture."""
    widget.resize(*look.size)
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.theme_now().tokens.paper))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    widget.show()
    settle_pictures(app, widget)
    widget.grab().save(str(OUT / look.name / f"{name}.png"))


def shoot_pages(app: QApplication, services: OpenSession, look: Look, only: set[str]) -> None:
    """Takes a picture of every page."""
    window = MainWindow("Notes", context_for(services))
    for name, (page_id, target) in (
        *((row.page_id, (row.page_id, None)) for row in PAGES),
        *TARGETS.items(),
    ):
        if only and name not in only and page_id not in only:
            continue
        window.open_page(page_id, target)
        shoot(app, window, look, name)
    end(window)


def shoot_covers(app: QApplication, look: Look, only: set[str]) -> None:
    """Takes a picture of every cover."""
    for name in names():
        if not only or f"cover_{name}" in only:
            with cover_window(app, name, look.tokens, look.scale) as window:
                window.resize(*look.size)
                window.show()
                settle(app)
                window.grab().save(str(OUT / look.name / f"cover_{name}.png"))


def main(only: set[str]) -> int:
    """Takes all pictures, or those of the named pages."""
    app = QApplication.instance() or QApplication(["shots"])
    QLocale.setDefault(QLocale("en_GB"))
    fonts.load(RESOURCES / "fonts")
    if "--pictures" in only:
        from tests.kept_pictures import write

        sys.stdout.write(f"{write(app)} pictures in docs/pictures/\n")
        return 0
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as services:
        fill(services)
        ring = FocusRing(app, theme.theme_now)
        for look in looks():
            (OUT / look.name).mkdir(parents=True, exist_ok=True)
            dress(app, look)
            if not only or "unlock" in only:
                unlock = UnlockWindow("Notes", i18n._("Passphrase"), {})
                unlock.start()
                shoot(app, unlock, look, "unlock")
                end(unlock)
            shoot_pages(app, services, look, only)
        ring.deleteLater()
    for look in looks():
        dress(app, look)
        shoot_covers(app, look, only)
    sys.stdout.write(f"{sum(1 for _ in OUT.rglob('*.png'))} pictures in {OUT.name}/\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(set(sys.argv[1:])))
