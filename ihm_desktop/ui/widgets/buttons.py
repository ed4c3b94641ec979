"""Buttons: painted whole, at least 44 pixels high, with text that may wrap."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
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
_DOTS: Final = 3  # as many as the gesture has presses
_DOT: Final = 3
_DOTS_APART: Final = 11
_DOTS_ABOVE_EDGE: Final = 8


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

    def faces(self) -> tuple[tuple[str, str], ...]:
        """Returns label and icon as they may ever be shown; there is room for each."""
        return ((self._label, self._icon_name),)

    def heightForWidth(self, width: int) -> int:
        """Returns the height at which no line of a label is cut."""
        theme, font = theme_now(), self.text_font()
        lines = max(
            wrapped_text.height(font, label, width - self._beside_text(theme, label, icon))
            if label
            else 0
            for label, icon in self.faces()
        )
        return max(theme.px(CONTROL_HEIGHT), lines + 2 * theme.px(_PADDING_Y))

    def sizeHint(self) -> QSize:
        """Asks for the label on one line."""
        width = max(theme_now().px(CONTROL_HEIGHT), self._widest(wrapped_text.line_width))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word of the label."""
        height = theme_now().px(CONTROL_HEIGHT)
        return QSize(max(height, self._widest(wrapped_text.widest_word)), height)

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
        self.paint_face(painter, theme, colour, (self._label, self._icon_name))

    def paint_face(
        self, painter: QPainter, theme: Theme, colour: QColor, face: tuple[str, str]
    ) -> None:
        """Paints one of `faces`."""
        label, icon = face
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = self.text_font()
        room = max(1, self.width() - self._beside_text(theme, label, icon))
        text = min(room, wrapped_text.line_width(font, label)) if label else 0
        lead = self._icon_room(theme, label, icon)
        start = (self.width() - lead - text) / 2
        if icon:
            edge = theme.px(_ICON)
            left = self.width() - start - edge if right_to_left else start
            picture = icons.pixmap(
                icon,
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
        painter.drawText(QRectF(left, 0, text, self.height()), flags, label)

    def _widest(self, measured: Callable[[QFont, str], int]) -> int:
        theme, font = theme_now(), self.text_font()
        return max(
            (measured(font, label) if label else 0) + self._beside_text(theme, label, icon)
            for label, icon in self.faces()
        )

    def _icon_room(self, theme: Theme, label: str, icon: str) -> int:
        if not icon:
            return 0
        return theme.px(_ICON) + (theme.px(_GAP) if label else 0)

    def _beside_text(self, theme: Theme, label: str, icon: str) -> int:
        return 2 * theme.px(_PADDING_X[self._kind]) + self._icon_room(theme, label, icon)


class CloseButton(Button):
    """Quick exit: the same neutral button in the same corner of every page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Close"), kind=Kind.NEUTRAL, icon="x", parent=parent)
        self._count = 0

    def count(self) -> int:
        """Returns how many presses of the gesture are shown."""
        return self._count

    def set_count(self, count: int) -> None:
        """Shows how many presses of the gesture were made; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the button, and the row of dots below its label while presses count."""
        super().paintEvent(event)
        if not self._count:
            return
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        apart = theme.px(_DOTS_APART) * (-1 if mirrored else 1)
        y = self.height() - theme.px(_DOTS_ABOVE_EDGE)
        for dot in range(_DOTS):
            x = self.width() / 2 + (dot - (_DOTS - 1) / 2) * apart
            radius = theme.px(_DOT) * (1.0 if dot < self._count else 0.4)
            shapes.dot(painter, QPointF(x, y), radius, theme.colour("ink"))
        painter.end()
