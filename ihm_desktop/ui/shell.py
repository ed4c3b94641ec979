"""The journal process's one window: it lies over the front's and belongs to it.

Unlocking, set-up and the journal itself are shown in turn in the same window, so that
nothing flickers and the task bar never learns of a second one. Under a disguise it begins
small, in the middle of the front's window, and takes that window's place when it opens.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QMoveEvent,
    QPalette,
    QResizeEvent,
    QWindow,
)
from PySide6.QtWidgets import QStackedLayout, QWidget

from ihm_desktop.system.window_ground import lay_ground

ANY_SIZE_PX: Final = (1 << 24) - 1  # QWIDGETSIZE_MAX, which Python is not told
SETTLE_MS: Final = 60  # a window that is being dragged tells its place this seldom

# Without the dialog flag Qt sets no WM_TRANSIENT_FOR and the task bar shows two programs.
FLAGS: Final = (
    Qt.WindowType.Dialog
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowMinMaxButtonsHint
    | Qt.WindowType.WindowCloseButtonHint
)


def _nothing() -> None:
    """The panel is ready as it is."""


class Shell(QWidget):
    """The window; shows one widget at a time.

    Signals:
        first_painted: It is on screen.
        moved: It has a new place, as a `QRect`.
        close_asked: The person pressed the window's own closing button.
    """

    first_painted = Signal()
    moved = Signal(QRect)
    close_asked = Signal()

    def __init__(self, title: str, place: QRect) -> None:
        super().__init__()
        self._painted = False
        self._place = place
        self._small = False
        self._beneath: QWindow | None = None
        self._stack = QStackedLayout(self)
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._tell_place)
        self.setWindowTitle(title)
        self.setWindowFlags(FLAGS)
        self.setGeometry(place)

    def lie_over(self, window_id: int) -> None:
        """Belongs to the front's window from now on; to be called before it is shown.

        Args:
            window_id: The front's window for the window system; 0 where that means nothing.
        """
        if not window_id:
            return
        self._beneath = QWindow.fromWinId(window_id)
        self.winId()  # makes the window that the next line needs
        handle = self.windowHandle()
        if handle is not None and self._beneath is not None:
            handle.setTransientParent(self._beneath)
        self._lay_ground()

    def show_small(self, panel: QWidget, title: str) -> None:
        """Shows a widget in a small window that cannot be made larger.

        Args:
            panel: Fills the window.
            title: Its title.
        """
        self._small = True
        self.setWindowTitle(title)
        self.show_panel(panel)
        size = panel.sizeHint().expandedTo(panel.minimumSize()).boundedTo(self._place.size())
        small = QRect(QPoint(0, 0), size)
        small.moveCenter(self._place.center())
        self.setFixedSize(size)
        self.setGeometry(small)

    def show_large(self, panel: QWidget, title: str, start: Callable[[], None] = _nothing) -> None:
        """Shows a widget in the front's own place.

        Args:
            panel: Fills the window.
            title: The window's title.
            start: Fills the panel and gives something in it the keyboard.
        """
        if not self._small:
            self.setWindowTitle(title)
            self.show_panel(panel)
            start()
            return
        # A window that has grown stays white until it is painted, so all the work comes first.
        panel.resize(self._place.size())
        start()
        panel.grab()
        self.setWindowTitle(title)
        self._grow(panel)

    def _grow(self, panel: QWidget) -> None:
        self._small = False
        keyboard = panel.focusWidget()
        self._lay_ground()
        self.setUpdatesEnabled(False)  # the new one is never painted in the small window
        self.setMinimumSize(0, 0)
        self.setMaximumSize(ANY_SIZE_PX, ANY_SIZE_PX)
        self.setGeometry(self._place)
        self.show_panel(panel)
        self.setUpdatesEnabled(True)
        self.repaint()
        if keyboard is not None:
            keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, panel: QWidget) -> None:
        """Shows a widget in place of the one before, which is given up.

        Args:
            panel: Fills the window.
        """
        before = self._stack.currentWidget()
        if not self._painted:
            panel.installEventFilter(self)
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reports the first paint: the panel's, since it covers all of this window."""
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leaves instead of closing: saving what was typed comes first."""
        event.ignore()
        self.close_asked.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Notices a new place."""
        super().moveEvent(event)
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notices a new size."""
        super().resizeEvent(event)
        self._settled.start()

    def _lay_ground(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.Window).rgb() & 0xFFFFFF
        lay_ground(int(self.winId()), colour, QGuiApplication.platformName())

    def _tell_place(self) -> None:
        if self.isVisible() and not self._small:
            self.moved.emit(self.geometry())
