"""One ring that goes to whatever has the keyboard, drawn around and outside it."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QTextEdit, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import RADIUS

# Two-tone, because the focus colour alone has a contrast of only 1.1 on pine.
GAP_PX: Final = 2.0
LINE_PX: Final = 2.5
REACH_PX: Final = 5  # how far the ring stands out beyond the control

_FOLLOWED: Final = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
)


class _Ring(QWidget):
    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.radius = float(RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the light gap and the dark line."""
        theme = theme_now()
        painter = QPainter(self)
        box = QRectF(self.rect())
        gap = theme.colour("surface")
        line = theme.colour("focus")
        radius = min(self.radius + REACH_PX, box.height() / 2)
        inset = LINE_PX
        inner = box.adjusted(inset, inset, -inset, -inset)
        shapes.rounded(painter, inner, radius - inset, edge=gap, edge_width=GAP_PX + 0.5)
        shapes.rounded(painter, box, radius, edge=line, edge_width=LINE_PX)
        painter.end()


class FocusRing(QObject):
    """Follows the keyboard focus of the whole application.

    A ring inside each control would be cut by its edge; one ring that moves is painted
    outside, and scrolls and is clipped together with what it surrounds.

    Args:
        app: The running application; owns this object.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._ring: _Ring | None = None
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
        if kind == QEvent.Type.KeyPress and watched is self._target:
            self._show()
        elif kind in _FOLLOWED:
            self._move()
        return False

    def _go(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.isWindow() or now.property("no_ring"):
            return
        self._target = now
        host = self._host(now)
        step: QWidget | None = now
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._chain.append(step)
            step = step.parentWidget()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        # After a click the pointer shows the place; writing always needs the ring.
        if not by_mouse or isinstance(now, QLineEdit | QTextEdit):
            self._show()

    def _let_go(self) -> None:
        for widget in self._chain:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._chain.clear()
        self._target = None
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()

    def _host(self, widget: QWidget) -> QWidget:
        """Finds the widget that scrolls together with the control, else its window."""
        step = widget
        while (parent := step.parentWidget()) is not None and not step.isWindow():
            grand = parent.parentWidget()
            if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
                return step if step is not widget else parent
            step = parent
        return step

    def _show(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target):
            return
        host = self._host(target)
        if self._ring is None or not shiboken6.isValid(self._ring):
            self._ring = _Ring(host)
        elif self._ring.parentWidget() is not host:
            self._ring.setParent(host)
        radius = target.property("ring_radius")
        self._ring.radius = (
            float(radius) if isinstance(radius, int | float) else float(theme_now().px(RADIUS))
        )
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
        reach = REACH_PX
        place = QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach)
        if ring.geometry() != place:
            ring.setGeometry(place)
        if not target.isVisible():
            ring.hide()
