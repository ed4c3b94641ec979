"""One entry of the list of pages."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui import icons
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import Theme, theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets.buttons import CONTROL_HEIGHT, RADIUS, Button, Kind

WIDTH = 226  # px at 100 %
NARROW_WIDTH = 72
_ICON = 20
_TEXT_AT = 44  # where labels begin, in px at 100 % from the button's edge


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """One entry of the list.

    Attributes:
        id: What `chosen` tells.
        label: Quiet name of the page.
        icon: Name of its icon.
    """

    id: str
    label: str
    icon: str


class NavButton(Button):
    """One page in the list; the present one is marked by bar, ground and weight."""

    def __init__(self, item: NavItem, parent: QWidget | None = None) -> None:
        self._narrow = False
        self._current = False
        super().__init__(item.label, kind=Kind.PLAIN, icon=item.icon, parent=parent)
        self.item = item
        self._tell()

    def set_current(self, current: bool) -> None:
        """Marks this entry as the page that is shown."""
        self._current = current
        self._tell()
        self.update()

    def is_current(self) -> bool:
        """Tells whether this entry's page is shown."""
        return self._current

    def set_narrow(self, narrow: bool) -> None:
        """Leaves the label out; it becomes the tooltip."""
        self._narrow = narrow
        self.setToolTip(self.label() if narrow else "")
        self.updateGeometry()
        self.update()

    def text_font(self) -> QFont:
        """Returns the label's font, stronger on the present page."""
        return theme_now().font(Role.STRONG if self._current else Role.INTERFACE)

    def sizeHint(self) -> QSize:
        """Asks for the rail's width and at least the height of a control."""
        theme = theme_now()
        width = theme.px((NARROW_WIDTH if self._narrow else WIDTH) - 28)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Returns the height of the label, or of one icon where it is left out."""
        return theme_now().px(CONTROL_HEIGHT) if self._narrow else super().heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Asks for the same; the rail does not shrink."""
        return self.sizeHint()

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paints ground and bar of the present page."""
        box = QRectF(self.rect())
        radius = theme.px(RADIUS)
        if self._current:
            shapes.rounded(painter, box, radius, fill=theme.colour("pine_soft"))
            height = theme.px(20)
            left = box.right() - 4 * theme.scale if self._mirrored() else box.left()
            bar = QRectF(left, (box.height() - height) / 2, 4 * theme.scale, height)
            shapes.rounded(painter, bar, 2 * theme.scale, fill=theme.colour("pine"))
        elif self.underMouse():
            soft = shapes.mixed(theme.colour("nav"), theme.colour("pine_soft"), 0.6)
            shapes.rounded(painter, box, radius, fill=soft)

    def label_colour(self, theme: Theme) -> QColor:
        """Returns the colour of the label."""
        return theme.colour("pine" if self._current else "ink")

    def paint_label(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        """Paints icon and label from the reading side."""
        edge = theme.px(_ICON)
        start = (self.width() - edge) // 2 if self._narrow else theme.px(13)
        left = self.width() - start - edge if self._mirrored() else start
        tint = colour if self._current else theme.colour("ink2")
        picture = icons.pixmap(self.item.icon, tint.name(), edge, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - edge) // 2, picture)
        if self._narrow:
            return
        text_at = theme.px(_TEXT_AT)
        room = QRectF(text_at, 0, self.width() - text_at - theme.px(8), self.height())
        if self._mirrored():
            room.moveLeft(theme.px(8))
        painter.setFont(self.text_font())
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        # Absolute, since the painter would otherwise swap the side a second time.
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(room, flags | int(Qt.TextFlag.TextWordWrap), self.label())

    def _beside_text(self, theme: Theme, _label: str, _icon: str) -> int:
        return theme.px(_TEXT_AT + 8)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _tell(self) -> None:
        name = self.label()
        self.setAccessibleName(
            _("{page}, you are here").format(page=name) if self._current else name
        )
