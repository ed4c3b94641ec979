"""Buttons, fields and labels of a cover, dressed and named."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from ihm_desktop.front.kit import icons
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel

ICON_PX: Final = 18
GAP_PX: Final = 4  # with the 4 that Qt has by itself


class Kind(StrEnum):
    """How much a button asks for attention; the name is the style sheet's."""

    FIRST = "first"  # filled; one of them on a page
    QUIET = "quiet"  # an outline
    BARE = "bare"  # neither
    LINK = "link"  # underlined


def button(dress: Dress, words: str, kind: Kind = Kind.QUIET, icon: str = "") -> QPushButton:
    """Makes a button; Enter presses it where it has the keyboard.

    Args:
        dress: Colours and sizes.
        words: Its label.
        kind: How much it asks for attention.
        icon: Name of an icon before the label; empty for none.
    """
    made = QPushButton(words.replace("&", "&&"))
    made.setAccessibleName(words)
    made.setObjectName(kind.value)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        colour = dress.look.on_pine if kind is Kind.FIRST else dress.look.pine
        _give_icon(made, dress, icon, colour, alone=False)
    return made


def icon_button(dress: Dress, name: str, icon: str) -> QPushButton:
    """Makes a square button with an icon alone; the name is its tooltip, too.

    Args:
        dress: Colours and sizes.
        name: What it does, as a screen reader says it.
        icon: Name of the icon.
    """
    made = QPushButton()
    made.setObjectName(Kind.BARE.value)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFixedWidth(dress.px(44))
    _give_icon(made, dress, icon, dress.look.ink2, alone=True)
    return made


def set_icon(
    made: QPushButton, dress: Dress, icon: str, colour: str = "ink2", *, gap: bool = False
) -> None:
    """Shows another icon on a button.

    Args:
        made: The button.
        dress: Colours and sizes.
        icon: Name of the icon.
        colour: Name of a colour of the look.
        gap: Whether a label stands beside it.
    """
    _give_icon(made, dress, icon, str(getattr(dress.look, colour)), alone=not gap)


def line_field(name: str, placeholder: str = "") -> QLineEdit:
    """Makes a field of one line.

    Args:
        name: What a screen reader says.
        placeholder: What stands in it while it is empty.
    """
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def text_field(name: str, dress: Dress, lines: int) -> QPlainTextEdit:
    """Makes a field of several lines; Tab goes on to the next field.

    Args:
        name: What a screen reader says.
        dress: Sizes.
        lines: How many lines it shows at least.
    """
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    take_no_keyboard_by_wheel(made)
    made.setMinimumHeight(made.fontMetrics().lineSpacing() * lines + dress.px(26))
    return made


def heading(words: str, dress: Dress, size: float = 22) -> QLabel:
    """Makes a heading in the reading face that wraps.

    Args:
        words: What it says.
        dress: Colours and sizes.
        size: Pixels at 100 %.
    """
    made = QLabel(words)
    made.setFont(dress.font(size, serif=True))
    lead(made)
    return made


def note(words: str, dress: Dress, size: float = 14) -> QLabel:
    """Makes a quieter text that wraps.

    Args:
        words: What it says.
        dress: Colours and sizes.
        size: Pixels at 100 %.
    """
    made = QLabel(words)
    made.setObjectName("note")
    made.setFont(dress.font(size))
    lead(made)
    return made


def lead(label: QLabel) -> None:
    """Has a label wrap and begin at the side where the window begins, whatever it says.

    Qt would put English words at the left of a window that reads from the right.

    Args:
        label: Holds plain text.
    """
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        ways = Qt.AlignmentFlag
        label.setAlignment(ways.AlignRight | ways.AlignAbsolute | ways.AlignVCenter)


def labelled(words: str, field: QWidget, dress: Dress) -> QLabel:
    """Makes the label above a field and names the field after it.

    Args:
        words: What the field is for.
        field: The field.
        dress: Colours and sizes.
    """
    made = note(words, dress)
    made.setBuddy(field)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    field.setAccessibleName(words)
    return made


def _give_icon(made: QPushButton, dress: Dress, icon: str, colour: str, *, alone: bool) -> None:
    edge = dress.px(ICON_PX)
    gap = 0 if alone else dress.px(GAP_PX)
    mirrored = made.layoutDirection() is Qt.LayoutDirection.RightToLeft
    picture = icons.pixmap(icon, colour, edge, made.devicePixelRatioF(), mirrored=mirrored)
    made.setIcon(QIcon(icons.beside(picture, gap, mirrored=mirrored) if gap else picture))
    made.setIconSize(QSize(edge + gap, edge))
