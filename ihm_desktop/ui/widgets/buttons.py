"""Buttons: painted whole, at least 44 pixels high, with text that may wrap."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui import icons
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text
from ihm_desktop.ui.widgets.whole import keep_whole

CONTROL_HEIGHT: Final = 44  # px at 100 %; above the 24 of WCAG 2.2, 2.5.8
RADIUS: Final = 12
_ICON: Final = 18
_GAP: Final = 10
_PADDING_Y: Final = 10


class Kind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"
    PLAIN = "plain"
    NEUTRAL = "neutral"


_PADDING_X: Final = {
    Kind.PRIMARY: 20,
    Kind.QUIET: 18,
    Kind.LINK: 4,
    Kind.PLAIN: 12,
    Kind.NEUTRAL: 22,
}


class Button(QPushButton):
    """A button.

    Args:
        text: Its label; an ampersand is shown as one.
        kind: `PRIMARY` once a page, `QUIET` with an outline, `LINK` underlined, `PLAIN`
            without outline, `NEUTRAL` in the colour of text.
        icon: Name of an icon beside the label; empty for none.
        name: Accessible name where the label alone would not tell; empty takes the label.
        parent: Owner.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = Kind.PRIMARY,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon
        self._label = ""
        self.setText(text)
        if name:
            self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Shows another label."""
        self._label = text
        # A single ampersand would vanish and become a keyboard shortcut.
        super().setText(text.replace("&", "&&"))
        keep_whole(self)
        self.updateGeometry()

    def label(self) -> str:
        """Returns the label as it is read."""
        return self._label

    def set_icon(self, name: str) -> None:
        """Shows another icon; empty for none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def text_font(self) -> QFont:
        """Returns the label's font."""
        font = theme_now().font(Role.INTERFACE)
        font.setUnderline(self._kind is Kind.LINK)
        return font

    def hasHeightForWidth(self) -> bool:
        """Tells layouts that a narrow button needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line of the label is cut."""
        theme = theme_now()
        inner = width - self._beside_text(theme)
        lines = wrapped_text.height(self.text_font(), self._label, inner) if self._label else 0
        return max(theme.px(CONTROL_HEIGHT), lines + 2 * theme.px(_PADDING_Y))

    def sizeHint(self) -> QSize:
        """Asks for the label on one line."""
        theme = theme_now()
        text = wrapped_text.line_width(self.text_font(), self._label) if self._label else 0
        width = max(theme.px(CONTROL_HEIGHT), text + self._beside_text(theme))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word of the label."""
        theme = theme_now()
        word = wrapped_text.widest_word(self.text_font(), self._label) if self._label else 0
        height = theme.px(CONTROL_HEIGHT)
        return QSize(max(height, word + self._beside_text(theme)), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Presses with Enter as well as with the space bar, in every window and system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_label"):
            keep_whole(self)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for every line at the new width."""
        super().resizeEvent(event)
        keep_whole(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints ground, icon and label."""
        theme = theme_now()
        painter = QPainter(self)
        self.paint_ground(painter, theme)
        self.paint_label(painter, theme, self.label_colour(theme))
        painter.end()

    def label_colour(self, theme: Theme) -> QColor:
        """Returns the colour of label and icon in the present state."""
        if not self.isEnabled():
            return theme.colour("ink2")
        token = {Kind.PRIMARY: "on_pine", Kind.PLAIN: "ink2", Kind.NEUTRAL: "ink"}
        return theme.colour(token.get(self._kind, "pine"))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paints what lies behind the label."""
        box = QRectF(self.rect())
        radius = theme.px(RADIUS)
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._kind is Kind.PRIMARY and not self.isEnabled():
            shapes.rounded(painter, box, radius, edge=theme.colour("line"), edge_width=1.5)
        elif self._kind is Kind.PRIMARY:
            shapes.rounded(painter, box, radius, fill=self._primary_fill(theme, over=over))
        elif self._kind in (Kind.QUIET, Kind.NEUTRAL):
            edge = theme.colour("border" if self._kind is Kind.QUIET else "ink2")
            round_by = radius if self._kind is Kind.QUIET else box.height() / 2
            fill = theme.colour("pine_soft" if over else "surface")
            if self._kind is Kind.NEUTRAL and over:
                fill = theme.colour("nav")
            width = 1.5 * theme.scale
            shapes.rounded(painter, box, round_by, fill=fill, edge=edge, edge_width=width)
        elif over:
            shapes.rounded(painter, box, radius, fill=theme.colour("pine_soft"))

    def _primary_fill(self, theme: Theme, *, over: bool) -> QColor:
        pine = theme.colour("pine")
        toward = theme.colour("ink")
        share = 0.28 if self.isDown() else 0.14 if over else 0.0
        return shapes.mixed(pine, toward, share)

    def paint_label(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        """Paints icon and label together, centred, the icon on the reading side."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = self.text_font()
        extra = self._beside_text(theme)
        room = max(1, self.width() - extra)
        text = min(room, wrapped_text.line_width(font, self._label)) if self._label else 0
        lead = self._icon_room(theme)
        start = (self.width() - lead - text) / 2
        if self._icon_name:
            edge = theme.px(_ICON)
            left = self.width() - start - edge if right_to_left else start
            picture = icons.pixmap(
                self._icon_name,
                colour.name(),
                edge,
                self.devicePixelRatioF(),
                mirrored=right_to_left,
            )
            painter.drawPixmap(int(left), (self.height() - edge) // 2, picture)
        left = start if right_to_left else start + lead
        painter.setFont(font)
        painter.setPen(colour)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(left, 0, text, self.height()), flags, self._label)

    def _icon_room(self, theme: Theme) -> int:
        if not self._icon_name:
            return 0
        return theme.px(_ICON) + (theme.px(_GAP) if self._label else 0)

    def _beside_text(self, theme: Theme) -> int:
        return 2 * theme.px(_PADDING_X[self._kind]) + self._icon_room(theme)


class CloseButton(Button):
    """Quick exit: the same neutral button in the same corner of every page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Close"), kind=Kind.NEUTRAL, icon="x", parent=parent)
