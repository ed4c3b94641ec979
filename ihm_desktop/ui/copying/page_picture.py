"""One page of paper as it will leave."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.domain.typesetter import PagePicture
from ihm_desktop.ui.theme import theme_now

_A4_RATIO = 2**0.5  # height over width, until the first picture tells
_WIDTH = 628  # px at 100 %, at most
_PAUSE_MS = 50  # after the last change of width
_SAME_RATIO = 0.01  # pixels are whole, so the same paper differs a little from width to width
_ROOM = 6  # px for the focus ring
_BACK = (Qt.Key.Key_PageUp,)
_ON = (Qt.Key.Key_PageDown,)


class PagePaper(QWidget):
    """Shows the picture of a page; Page up and Page down turn it.

    Signals:
        turned: Another page is wanted, with -1 or 1.
        wants: A picture of another width is wanted.
    """

    turned = Signal(int)
    wants = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._ratio = _A4_RATIO
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.wants)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def width_px(self) -> int:
        """Returns how many pixels of the screen lie across the page."""
        return round(self._page_width(self.width()) * self.devicePixelRatioF())

    def show_page(self, picture: PagePicture, name: str, text: str) -> None:
        """Shows a page.

        Args:
            picture: The page.
            name: What it is called, such as "Page 1 of 3".
            text: Its words, for a screen reader.
        """
        across = 4 * picture.width_px
        image = QImage(
            picture.pixels,
            picture.width_px,
            picture.height_px,
            across,
            QImage.Format.Format_RGB32,
        )
        self._image = image.copy()  # the first one only borrows the bytes
        self._take_ratio(picture.height_px / max(1, picture.width_px))
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.update()

    def forget(self) -> None:
        """Shows an empty page."""
        self._image = QImage()
        self.setAccessibleDescription("")
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tells layouts that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height of the whole page at this width."""
        return round(self._page_width(width) * self._ratio) + 2 * _ROOM

    def sizeHint(self) -> QSize:
        """Asks for a page that can be read."""
        width = theme_now().px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for little; the page may shrink."""
        return QSize(160, self.heightForWidth(160))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turns the page."""
        if event.key() in _BACK:
            self.turned.emit(-1)
        elif event.key() in _ON:
            self.turned.emit(1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for a sharp picture at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pause.start()  # not now: a new picture must not come in the midst of layout

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the page with an edge, as paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self._page_width(self.width())
        corner = QPoint((self.width() - width) // 2, _ROOM)
        page = QRect(corner, QSize(width, round(width * self._ratio)))
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(page, self._image)
        painter.setPen(theme_now().colour("border"))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
        painter.end()

    def _take_ratio(self, ratio: float) -> None:
        if abs(ratio - self._ratio) > _SAME_RATIO:
            self._ratio = ratio
            self.updateGeometry()

    def _page_width(self, room: int) -> int:
        return max(50, min(room - 2 * _ROOM, theme_now().px(_WIDTH)))
