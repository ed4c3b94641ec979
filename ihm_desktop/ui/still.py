"""A picture of what is about to be shown, painted before the real thing has painted itself."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

GROWN_MS: Final = 60  # by then the window has its new size on the screen as well


class Still(QWidget):
    """Lies over its owner until it is on the screen, then says so; the owner lets it go.

    A window that grows is empty until its first paint, and a window manager may fill it with
    white meanwhile. Building the first page takes long enough for that to be seen; painting a
    picture takes a few milliseconds.

    Signals:
        seen: The picture is on the screen; comes once.
    """

    seen = Signal()

    def __init__(self, coming: QWidget, size: QRect, owner: QWidget) -> None:
        """Takes the picture; the widget needs not be on the screen.

        Args:
            coming: What will be shown; it gets the size at once.
            size: The size it will have; the place is left out of account.
            owner: The window over which the picture lies.
        """
        super().__init__(owner)
        coming.resize(size.size())
        self._picture = coming.grab()
        self._grown = QTimer(self, interval=GROWN_MS, singleShot=True)
        self._grown.timeout.connect(self.seen)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(QRect(QPoint(0, 0), size.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
        self._grown.start()
