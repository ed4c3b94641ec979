"""One ring that goes to whatever has the keyboard, drawn around and outside it."""

from collections.abc import Callable
from typing import Final, Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

# Two-tone, because the focus colour alone has a contrast of only 1.1 on pine.
GAP_PX: Final = 2.5
LINE_PX: Final = 2.5
REACH_PX: Final = 5  # how far the ring stands out beyond the control
CORNER_PX: Final = 12  # of a usual control at 100 %

_FOLLOWED: Final = frozenset(
    (
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.LayoutRequest,
    )
)


class RingLook(Protocol):
    """What the ring is drawn with."""

    def colour(self, name: str, /) -> QColor:
        """Returns `surface`, the light gap, or `focus`, the line."""

    def px(self, length: float, /) -> int:
        """Scales a length that is given in pixels at 100 %."""


class FocusRing(QObject):
    """Follows the keyboard through every window of the process.

    A ring inside each control would be cut by its edge; one ring that moves is painted
    outside, and scrolls and is clipped together with what it surrounds. A widget with the
    property `no_ring` has none; `ring_radius` (pixels) rounds it for one of another shape.

    Args:
        owner: The application, or a window that the ring ends with.
        look: Asked each time for what to draw with, since that can change.
    """

    def __init__(self, owner: QObject, look: Callable[[], RingLook]) -> None:
        super().__init__(owner)
        self._look = look
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._ring: _Ring | None = None
        self._wanted = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._go)

    def ring(self) -> QWidget | None:
        """Returns the ring while it is on screen."""
        ring = self._ring
        if ring is None or not shiboken6.isValid(ring) or not ring.isVisible():
            return None
        return ring

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the ring where its control is."""
        kind = event.type()
        back = kind == QEvent.Type.Show and self._wanted
        if watched is self._target and (back or kind == QEvent.Type.KeyPress):
            self._show()
        elif kind in _FOLLOWED:
            self._move()
        return False

    def _go(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.isWindow() or now.property("no_ring"):
            return
        self._target = now
        host = _host(now)
        step: QWidget | None = now
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._chain.append(step)
            step = step.parentWidget()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        # After a click the pointer shows the place; writing always needs the ring.
        if not by_mouse or isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit):
            self._show()

    def _let_go(self) -> None:
        for widget in self._chain:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._chain.clear()
        self._target = None
        self._wanted = False
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()

    def _show(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target):
            return
        self._wanted = True
        host = _host(target)
        if self._ring is None or not shiboken6.isValid(self._ring):
            self._ring = _Ring(host, self._look)
        elif self._ring.parentWidget() is not host:
            self._ring.setParent(host)
        radius = target.property("ring_radius")
        usual = float(self._look().px(CORNER_PX))
        self._ring.radius = float(radius) if isinstance(radius, int | float) else usual
        self._move()
        self._ring.show()
        self._ring.raise_()

    def _move(self) -> None:
        target, ring = self._target, self._ring
        if target is None or ring is None:
            return
        if not shiboken6.isValid(target) or not shiboken6.isValid(ring):
            return
        host = ring.parentWidget()
        if host is None:
            return
        corner = target.mapTo(host, QPoint(0, 0))
        place = QRect(corner, target.size()).adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX)
        if ring.geometry() != place:
            ring.setGeometry(place)
        if not target.isVisible():
            ring.hide()


class _Ring(QWidget):
    def __init__(self, host: QWidget, look: Callable[[], RingLook]) -> None:
        super().__init__(host)
        self._look = look
        self.radius = float(CORNER_PX)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the light gap and the dark line around it."""
        look = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = min(self.radius + REACH_PX, box.height() / 2)
        for name, inset, width in (("surface", LINE_PX, GAP_PX), ("focus", 0.0, LINE_PX)):
            painter.setPen(QPen(look.colour(name), width))
            away = inset + width / 2
            around = box.adjusted(away, away, -away, -away)
            painter.drawRoundedRect(around, radius - away, radius - away)
        painter.end()


def _host(widget: QWidget) -> QWidget:
    """Finds the widget that scrolls together with the control, else its window."""
    step = widget
    while (parent := step.parentWidget()) is not None and not step.isWindow():
        grand = parent.parentWidget()
        if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
            return step if step is not widget else parent
        step = parent
    return step
