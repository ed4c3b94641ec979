"""Colours, type and spacing in use, and how Qt is told about them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ihm_desktop.ui import fonts, icons, style_sheet
from ihm_desktop.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens
from ihm_desktop.ui.type_sizes import TYPE, Role

SMALLEST_SCALE: Final = 1.0
LARGEST_SCALE: Final = 2.0

_PROPERTY: Final = "journal_theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Everything a widget needs in order to draw itself.

    Attributes:
        tokens: Colours.
        scale: Text size chosen by the person, 1.0 to 2.0; type, spacing and controls follow.
        reduced_motion: Whether everything that could move stands still.
    """

    tokens: Tokens = LIGHT
    scale: float = 1.0
    reduced_motion: bool = False

    def px(self, length: float) -> int:
        """Scales a length.

        Args:
            length: Pixels at 100 %.
        """
        return max(1, round(length * self.scale))

    def font(self, role: Role) -> QFont:
        """Makes the font of a role at the chosen size."""
        style = TYPE[role]
        font = QFont(list(fonts.SERIF_FAMILIES if style.serif else fonts.INTERFACE_FAMILIES))
        font.setPixelSize(self.px(style.px))
        font.setWeight(QFont.Weight(style.weight))
        font.setItalic(style.italic)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """Makes a colour that can be painted with.

        Args:
            token: Name of one of the tokens' colours.
            alpha: 0.0 (nothing) to 1.0 (solid).
        """
        made = QColor(str(getattr(self.tokens, token)))
        made.setAlphaF(alpha)
        return made


def choose_tokens(wanted: str, *, hint: str = "unknown") -> Tokens:
    """Turns the setting into colours.

    Args:
        wanted: `light`, `dark`, `high_contrast` or `system`.
        hint: What the computer prefers: `light`, `dark`, `high_contrast` or `unknown`;
            used for `system` alone. Unknown becomes light.
    """
    named = {"light": LIGHT, "dark": DARK, "high_contrast": HIGH_CONTRAST}
    return named.get(hint if wanted == "system" else wanted, LIGHT)


def theme_now() -> Theme:
    """Returns the theme that `apply` set last, the plain light one before that.

    The application object keeps it beside its palette and font, which Qt treats the
    same way: a widget can then follow a change of theme while it is on screen.
    """
    app = QApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return found if isinstance(found, Theme) else Theme()


def palette(tokens: Tokens) -> QPalette:
    """Makes the palette that everything without a style rule is drawn with."""
    made = QPalette()
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: tokens.paper,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.paper,
        roles.AlternateBase: tokens.surface,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.ink2,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.ink,
        roles.BrightText: tokens.on_pine,
        roles.Highlight: tokens.pine,
        roles.HighlightedText: tokens.on_pine,
        roles.Accent: tokens.pine,
        roles.Link: tokens.pine,
        roles.LinkVisited: tokens.pine,
        roles.ToolTipBase: tokens.surface,
        roles.ToolTipText: tokens.ink,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.line,
        roles.Mid: tokens.border,
        roles.Dark: tokens.border,
        roles.Shadow: tokens.shade,
    }
    for role, colour in pairs.items():
        made.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink2))
    return made


def apply(app: QApplication, theme: Theme, resources: Path) -> None:
    """Gives the whole application a theme; may be called again at any time.

    Args:
        app: The running application.
        theme: What to use from now on.
        resources: Folder that holds `fonts`, `icons` and `themes`.
    """
    QDir.setSearchPaths(icons.SEARCH_PREFIX, [str(resources / "icons")])
    QDir.setSearchPaths(style_sheet.SEARCH_PREFIX, [str(resources / "themes")])
    app.setProperty(_PROPERTY, theme)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    QGuiApplication.setPalette(palette(theme.tokens))
    app.setFont(theme.font(Role.INTERFACE))
    app.setStyleSheet(style_sheet.build(theme.tokens, theme.scale))
