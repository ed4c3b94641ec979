"""One ring that goes to whatever has the keyboard, drawn around and outside it."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ihm_desktop.front.kit.dress import Dress

# Two-tone, because the focus colour alone has a contrast of only 1.1 on pine.
GAP_PX: Final = 2.5
LINE_PX: Final = 2.5
REACH_PX: Final = 5  # how far the ring stands out beyond the control
RADIUS: Final = 12

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

_SHOWING: Final = frozenset((QEvent.Type.KeyPress, QEvent.Type.Show))


class FocusRing(QObject):
    """Follows the keyboard through a cover's window and its dialogs.

    A ring inside each control would be cut by its edge; one ring that moves is painted
    outside, and scrolls and is clipped together with what it surrounds.

    Args:
        dress: Colours and sizes.
        window: Owner; the ring shows itself in it and in its dialogs.
    """

    def __init__(self, dress: Dress, window: QWidget) -> None:
        super().__init__(window)
        self._dress = dress
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._ring: _Ring | None = None
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
        if kind in _SHOWING and watched is self._target:
            self._show()
        elif kind in _FOLLOWED:
            self._move()
        return False

    def _go(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.isWindow():
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
        if not by_mouse or isinstance(now, QLineEdit | QPlainTextEdit):
            self._show()

    def _let_go(self) -> None:
        for widget in self._chain:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._chain.clear()
        self._target = None
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()

    def _show(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target):
            return
        host = _host(target)
        if self._ring is None or not shiboken6.isValid(self._ring):
            self._ring = _Ring(host, self._dress)
        elif self._ring.parentWidget() is not host:
            self._ring.setParent(host)
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
    def __init__(self, host: QWidget, dress: Dress) -> None:
        super().__init__(host)
        self._dress = dress
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = min(self._dress.px(RADIUS) + REACH_PX, box.height() / 2)
        for colour, inset, width in (("surface", LINE_PX, GAP_PX), ("focus", 0.0, LINE_PX)):
            painter.setPen(QPen(self._dress.colour(colour), width))
            away = inset + width / 2
            painter.drawRoundedRect(
                box.adjusted(away, away, -away, -away), radius - away, radius - away
            )
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
