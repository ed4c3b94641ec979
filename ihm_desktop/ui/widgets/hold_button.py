"""A button that has to be kept down, for what cannot be taken back."""

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import Theme
from ihm_desktop.ui.widgets.buttons import RADIUS, Button, Kind

HOLD_MS = 1_500  # long enough that no slip of the hand does it
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
LET_GO_MS = 90  # a key that is still held comes back sooner; a hand does not
_BAR = 5  # px at 100 %; the growing line at the foot is seen where colours are not


class HoldButton(Button):
    """Fills while it is kept down by mouse, Space or Enter; `held` comes with letting go.

    Acting on the release keeps the held key from pressing whatever gets the keyboard next.
    A line at the foot grows with the time, and the label itself says when to let go.

    Args:
        text: Says what will happen and that it must be held.
        hold_ms: How long, in milliseconds.
        icon: Name of an icon; empty for none.
        parent: Owner.
    """

    held = Signal()

    def __init__(
        self,
        text: str,
        *,
        hold_ms: int = HOLD_MS,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind=Kind.QUIET, icon=icon, parent=parent)
        self._full_face = (_("Now let go."), "check")
        self._how = _("Keep the space bar down until the button is full, then let go.")
        self.setAccessibleDescription(self._how)
        self._filled = 0.0
        self._is_full = False
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(hold_ms)
        self._motion.setEasingCurve(QEasingCurve.Type.Linear)
        self._motion.valueChanged.connect(self._fill)
        self._motion.finished.connect(self._full)
        # X11 repeats a held key as releases and presses, which a slow computer tells apart late.
        self._let_go = QTimer(self, interval=LET_GO_MS, singleShot=True)
        self._let_go.timeout.connect(self._released)
        self.pressed.connect(self._begin)
        self.released.connect(self._stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begins to fill; a key that repeats does not begin again."""
        if event.key() in _KEYS:
            repeats = event.isAutoRepeat() or self._let_go.isActive()
            self._let_go.stop()
            if not repeats and not self.isDown():
                self.setDown(True)
                self._begin()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stops filling, unless the key comes back at once."""
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self._let_go.start()
            event.accept()
            return
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stops filling when the keyboard goes elsewhere."""
        self._is_full = False  # the keyboard went elsewhere: that is no letting go
        self._released()
        super().focusOutEvent(event)

    def faces(self) -> tuple[tuple[str, str], ...]:
        """Returns what it says at rest and when it is full, so that it never changes its size."""
        return (*super().faces(), self._full_face)

    def paint_label(self, painter: QPainter, theme: Theme, colour: QColor) -> None:
        """Paints the label; once the button is full, that it may be let go."""
        if self._is_full:
            self.paint_face(painter, theme, colour, self._full_face)
        else:
            super().paint_label(painter, theme, colour)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Paints how full the button is."""
        super().paint_ground(painter, theme)
        if self._filled <= 0.0:
            return
        # With less movement the filling goes in four steps instead of gliding.
        share = round(self._filled * 4) / 4 if theme.reduced_motion else self._filled
        box = QRectF(self.rect())
        radius = theme.px(RADIUS)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        part = QRectF(box)
        part.setWidth(box.width() * share)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            part.moveRight(box.right())
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(part, theme.colour("dawn_soft"))
        part.setTop(box.bottom() - theme.px(_BAR))
        painter.fillRect(part, theme.colour("dawn"))
        painter.restore()
        shapes.rounded(painter, box, radius, edge=theme.colour("dawn"), edge_width=2.0)

    def label_colour(self, theme: Theme) -> QColor:
        """Returns the label's colour, which must stand out on the filling."""
        return theme.colour("ink") if self._filled > 0.0 else super().label_colour(theme)

    def _released(self) -> None:
        self._let_go.stop()
        self.setDown(False)
        self._stop()

    def _begin(self) -> None:
        self._is_full = False
        self._motion.start()

    def _stop(self) -> None:
        running = self._motion.state() == QAbstractAnimation.State.Running
        full, self._is_full = self._is_full, False
        self._motion.stop()
        self._filled = 0.0
        self.setAccessibleDescription(self._how)
        self.update()
        if running:
            announce(self, _("Keep it down a little longer."))
        elif full:
            self.held.emit()

    def _fill(self, share: float) -> None:
        self._filled = share
        self.update()

    def _full(self) -> None:
        self._is_full = True
        self.setAccessibleDescription(self._full_face[0])
        self.update()
        announce(self, self._full_face[0])
