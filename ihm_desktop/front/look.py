"""The front's own small style; `ui` is out of its reach.

The colours equal those of `ui/tokens.py`, kept equal by a test, so that changing from one
process's window to the other's does not flash.
"""

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FONT_FILES: Final = ("AtkinsonHyperlegibleNext-Regular.ttf",)
FAMILIES: Final = ("Atkinson Hyperlegible Next", "Noto Sans", "Segoe UI", "DejaVu Sans")
TEXT_PX: Final = 15
TITLE_PX: Final = 22
USUAL_DPI: Final = 96.0
MIDDLE_LIGHTNESS: Final = 128  # of 255


class Look(NamedTuple):
    """Colours of the front's window, named as in `ui/tokens.py`."""

    dark: bool
    paper: str
    surface: str
    nav: str
    ink: str
    ink2: str
    pine: str
    on_pine: str
    pine_soft: str
    dawn: str
    dawn_soft: str
    border: str
    line: str
    focus: str


LIGHT: Final = Look(
    dark=False,
    paper="#F6F1E7",
    surface="#FFFCF6",
    nav="#ECE5D8",
    ink="#2A2B33",
    ink2="#595761",
    pine="#2E5E50",
    on_pine="#FFFFFF",
    pine_soft="#DCE8DF",
    dawn="#8A4B16",
    dawn_soft="#F6E2C8",
    border="#857C6C",
    line="#DDD4C4",
    focus="#1B4F8A",
)
DARK: Final = Look(
    dark=True,
    paper="#151D1B",
    surface="#1D2825",
    nav="#111816",
    ink="#EEE9DF",
    ink2="#B7BDB2",
    pine="#93CBB3",
    on_pine="#0F1F1A",
    pine_soft="#26403A",
    dawn="#EBB67C",
    dawn_soft="#40321F",
    border="#7D8C85",
    line="#33413C",
    focus="#9CC9F5",
)

_SHEET: Final = """
QWidget {{ color: {ink}; }}
QLabel#title {{ font-size: {title}px; }}
QLabel#note {{ color: {ink2}; }}
QPushButton {{
    background: {surface}; color: {pine}; border: 1px solid {border}; border-radius: 12px;
    padding: 0 {side}px; min-height: {height}px; margin: 5px;
}}
QPushButton#first {{ background: {pine}; color: {on_pine}; border-color: {pine}; }}
QPushButton:hover {{ background: {pine_soft}; color: {ink}; }}
QPushButton:focus, QPushButton#first:focus {{ border: 3px solid {focus}; }}
QPushButton:disabled {{ color: {ink2}; background: {paper}; border-color: {ink2}; }}
"""


def is_dark() -> bool:
    """Tells whether the desktop prefers dark windows.

    Asks the palette: Qt's enumeration of colour schemes takes 18 ms to load in Python.
    """
    return QGuiApplication.palette().window().color().lightness() < MIDDLE_LIGHTNESS


def font_scale() -> float:
    """Returns the size of the desktop's text over the usual size."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() / USUAL_DPI if screen else 1.0


def wants_contrast() -> bool:
    """Tells whether the desktop asks for stronger contrast; not before the first paint."""
    from PySide6.QtCore import Qt  # its enumerations take 18 ms to load

    style = QGuiApplication.styleHints()  # held, or what it gives is gone before it is asked
    return style.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def choose(*, dark: bool) -> Look:
    """Returns the colours for a preference."""
    return DARK if dark else LIGHT


def apply(app: QApplication, look: Look, scale: float, fonts: Path) -> None:
    """Gives the front its looks.

    Args:
        app: The running application.
        look: Colours.
        scale: Size of text, 1.0 for usual.
        fonts: Folder of the bundled typefaces; a missing one is no error.
    """
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(fonts / name))
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_palette(look))
    font = app.font()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(round(TEXT_PX * scale))
    app.setFont(font)
    app.setStyleSheet(
        _SHEET.format(
            **look._asdict(),
            title=round(TITLE_PX * scale),
            height=round(44 * scale),
            side=round(22 * scale),
        )
    )


def _palette(look: Look) -> QPalette:
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, look.paper),
        (roles.Base, look.paper),
        (roles.WindowText, look.ink),
        (roles.Text, look.ink),
        (roles.Button, look.surface),
        (roles.ButtonText, look.ink),
    ):
        made.setColor(role, QColor(colour))
    return made
