"""A painted scene: drawn once into a pixmap, rounded, mirrored with the reading direction."""

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now

_RADIUS = 18
_APPEAR_MS = 700
_SETTLE_MS = 140  # while a window is being resized, the old picture is stretched


class Picture(QWidget):
    """Base of the scenes; a subclass paints one whole picture in `paint_scene`.

    Args:
        accessible_text: What the picture shows, in words; empty where it is decoration.
        parent: Owner.
    """

    def __init__(self, accessible_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_text)
        self._still = False
        self._cache: QPixmap | None = None
        self._spare: QPixmap | None = None  # room for the next: new room takes milliseconds
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.redraw)
        self._shown = 1.0
        self._appeared = False
        self._ready = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(_APPEAR_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._appear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_still(self, still: bool) -> None:
        """Keeps the picture from appearing slowly, as the setting for less movement does."""
        self._still = still

    def set_accessible_text(self, text: str) -> None:
        """Tells screen readers what the picture shows."""
        self.setAccessibleName(text)

    def shown_share(self) -> float:
        """Returns how far the picture has appeared, 0.0 to 1.0."""
        return self._shown

    def paint_scene(self, painter: QPainter, box: QRectF, *, dark: bool) -> None:
        """Paints the picture, as read from left to right.

        Args:
            painter: Where to paint; clipped to the rounded frame.
            box: The whole picture.
            dark: By night.
        """

    def prepare(self) -> bool:
        """Does a little of the work that painting the scene takes, some milliseconds.

        Returns:
            Whether nothing is left to do.
        """
        return True

    def finish(self) -> None:
        """Does all that is left to do, for whoever needs the whole picture at once."""
        while not self.prepare():
            pass
        self._ready = True

    def is_whole(self) -> bool:
        """Tells whether what is on the screen is the picture, and not what was there before."""
        return self._cache is not None

    def redraw(self) -> None:
        """Paints the scene anew at the next occasion."""
        self._spare, self._cache = self._cache or self._spare, None
        self._ready = False
        self.update()

    def sizeHint(self) -> QSize:
        """Asks for a wide picture."""
        theme = theme_now()
        return QSize(theme.px(640), theme.px(360))

    def minimumSizeHint(self) -> QSize:
        """Asks for enough to recognise something."""
        return QSize(240, 160)

    def mirrored(self) -> bool:
        """Tells whether the picture is mirrored for a right-to-left language."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme or reading direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Lets the picture appear softly, the first time only."""
        super().showEvent(event)
        if self._appeared or self._still or theme_now().reduced_motion:
            self._appeared = True
            return
        self._appeared = True
        self._shown = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the kept picture."""
        picture = self._picture()
        theme = theme_now()
        painter = QPainter(self)
        if picture is None or self._shown < 1.0:
            radius = theme.px(_RADIUS)
            shapes.rounded(painter, QRectF(self.rect()), radius, fill=theme.colour("surface"))
        if picture is not None:
            painter.setOpacity(self._shown)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), picture)
        painter.end()
        if self._cache is not None and self._shown == 0.0 and not self._moves():
            self._motion.start()

    def _moves(self) -> bool:
        return self._motion.state() == QVariantAnimation.State.Running

    def _appear(self, share: float) -> None:
        self._shown = share
        self.update()

    def _picture(self) -> QPixmap | None:
        """Returns the picture, or the one before while this one is being painted."""
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._cache is not None:
            if self._cache.size() != wanted:
                self._settle.start()
            return self._cache
        # What nobody sees holds up nobody, and whoever takes a picture of it wants all of it.
        if self.isVisible() and not self._ready:
            self._ready = self.prepare()
        if self.isVisible() and not self._ready:
            self._turn.start(0)
            return self._spare
        self._cache = self._drawn(wanted, ratio)
        return self._cache

    def _go_on(self) -> None:
        if not self.isVisible() or self._cache is not None:
            return
        self._ready = self.prepare()
        if self._ready:
            self.update()
        else:
            self._turn.start(0)

    def _drawn(self, size: QSize, ratio: float) -> QPixmap:
        theme = theme_now()
        fits = self._spare is not None and self._spare.size() == size
        picture = self._spare if self._spare is not None and fits else QPixmap(size)
        self._spare = None
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = theme.px(_RADIUS)
        frame = QPainterPath()
        frame.addRoundedRect(box, radius, radius)
        painter.save()
        painter.setClipPath(frame)
        if self.mirrored():
            painter.translate(box.width(), 0)
            painter.scale(-1, 1)
        self.paint_scene(painter, box, dark=theme.tokens.dark)
        painter.restore()
        edge = theme.colour("border" if theme.tokens.name == "high_contrast" else "line")
        shapes.rounded(painter, box, radius, edge=edge)
        painter.end()
        return picture
