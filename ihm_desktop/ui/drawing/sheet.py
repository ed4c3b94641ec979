"""Parts of a picture that are painted once and laid over one another again and again.

A part holds its winter and its summer. Colours of the seasons in between are mixtures of both,
and so is every pixel that is painted with them: mixing two kept pictures gives what painting
anew in the mixed colours would, in a tenth of the time.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from ihm_desktop.ui.drawing.tree_view import TreeView, view_of

COARSE = 0.25  # share of the pixels, in each direction, for what has no edges


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a part is painted for.

    Attributes:
        width: Of the whole picture, in logical pixels.
        height: As above.
        ratio: Device pixels of a logical one.
        dark: By night.
    """

    width: float
    height: float
    ratio: float
    dark: bool

    @property
    def box(self) -> QRectF:
        """The whole picture, in logical pixels."""
        return QRectF(0, 0, self.width, self.height)

    @property
    def view(self) -> TreeView:
        """Where the tree stands."""
        return view_of(self.box)

    def view_in(self, area: QRectF) -> TreeView:
        """Tells where the tree stands in device pixels of a part."""
        view, corner = self.view, QPointF(_room(self, area).topLeft())
        return TreeView(foot=view.foot * self.ratio - corner, scale=view.scale * self.ratio)

    def empty(self, area: QRectF) -> "Part":
        """Makes a part with nothing on it."""
        room = _room(self, area)
        return Part(_clear(room.width(), room.height()), room.topLeft())

    def blank(self) -> QImage:
        """Makes an empty picture in device pixels."""
        width, height = math.ceil(self.width * self.ratio), math.ceil(self.height * self.ratio)
        return _clear(width, height)


@dataclass(frozen=True, slots=True)
class Part:
    """A painted part and where its upper left corner lies, in device pixels."""

    image: QImage
    at: QPoint

    def lay(self, painter: QPainter) -> None:
        """Lays it over what is there.

        Args:
            painter: In device pixels.
        """
        painter.drawImage(self.at, self.image)


class Seasons:
    """A part in winter and in summer, at the same place.

    Each is painted when it is asked for first; its last mixture is kept, since most answers
    leave the season as it is.

    Args:
        winter: Paints it in the colours of winter.
        summer: Paints it in the colours of summer.
    """

    __slots__ = ("_kept", "_mixed", "_paint", "_warmth")

    def __init__(self, winter: Callable[[], Part], summer: Callable[[], Part]) -> None:
        self._paint = (winter, summer)
        self._kept: list[Part | None] = [None, None]
        self._mixed: Part | None = None
        self._warmth = 0.0  # of the mixture, as soon as there is one

    def lay(self, painter: QPainter, warmth: float) -> None:
        """Lays it over what is there, in a season.

        Args:
            painter: In device pixels.
            warmth: 0.0 (winter) to 1.0 (summer).
        """
        self._in(warmth).lay(painter)

    def is_painted(self) -> bool:
        """Tells whether it was painted in any season."""
        return any(self._kept)

    def steps(self, warmth: float) -> Iterator[None]:
        """Paints what laying it needs, a little at each step."""
        yield from self._halves(winter=warmth < 1.0, summer=warmth > 0.0)
        self._in(warmth)
        yield

    def both_steps(self) -> Iterator[None]:
        """Paints it in winter and in summer, as far as it was not."""
        yield from self._halves(winter=True, summer=True)

    def _halves(self, *, winter: bool, summer: bool) -> Iterator[None]:
        for which, needed in enumerate((winter, summer)):
            if needed and self._kept[which] is None:
                self._half(which)
                yield

    def _in(self, warmth: float) -> Part:
        if warmth <= 0.0:
            return self._half(0)
        return self._half(1) if warmth >= 1.0 else self._mix(warmth)

    def _half(self, which: int) -> Part:
        kept = self._kept[which]
        if kept is None:
            kept = self._kept[which] = self._paint[which]()
        return kept

    def _mix(self, warmth: float) -> Part:
        winter, summer = self._half(0), self._half(1)
        if self._mixed is None:
            self._mixed = Part(winter.image.copy(), winter.at)
            self._warmth = 0.0
        if self._warmth != warmth:
            painter = QPainter(self._mixed.image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(0, 0, winter.image)
            painter.setOpacity(warmth)
            painter.drawImage(0, 0, summer.image)
            painter.end()
            self._warmth = warmth
        return self._mixed


def part(
    sheet: Sheet, area: QRectF, paint: Callable[[QPainter], None], *, coarse: float = 1.0
) -> Part:
    """Paints a part.

    Args:
        sheet: What for.
        area: Where it lies, in logical pixels; what goes beyond is cut off.
        paint: Paints it in logical pixels of the whole picture.
        coarse: Share of the pixels to paint with, for what has no edges.
    """
    room = _room(sheet, area)
    image = _clear(room.width(), room.height())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-room.left(), -room.top())
    painter.scale(sheet.ratio, sheet.ratio)
    if coarse < 1.0:
        whole = QRectF(QPointF(room.topLeft()) / sheet.ratio, QSizeF(room.size()) / sheet.ratio)
        coarsely(painter, whole, paint, share=coarse * sheet.ratio)
    else:
        paint(painter)
    painter.end()
    return Part(image, room.topLeft())


def coarsely(
    painter: QPainter, area: QRectF, paint: Callable[[QPainter], None], *, share: float
) -> None:
    """Paints what has no edges with fewer pixels, and stretches it.

    Args:
        painter: In logical pixels.
        area: Where it lies.
        paint: Paints it in logical pixels.
        share: How many pixels a logical one is painted with, in each direction.
    """
    image = _clear(round(area.width() * share), round(area.height() * share))
    small = QPainter(image)
    small.setRenderHint(QPainter.RenderHint.Antialiasing)
    small.scale(image.width() / area.width(), image.height() / area.height())
    small.translate(-area.topLeft())
    paint(small)
    small.end()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image)
    painter.restore()


def dyed(shape: QImage, colour: QColor) -> QImage:
    """Makes a copy of a shape in a colour; how much of each pixel it covers stays."""
    made = shape.copy()
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), colour)
    painter.end()
    return made


def _room(sheet: Sheet, area: QRectF) -> QRect:
    """Returns the device pixels of an area; at least one."""
    inside, ratio = area.intersected(sheet.box), sheet.ratio
    left, top = math.floor(inside.left() * ratio), math.floor(inside.top() * ratio)
    right, bottom = math.ceil(inside.right() * ratio), math.ceil(inside.bottom() * ratio)
    return QRect(left, top, max(1, right - left), max(1, bottom - top))


def _clear(width: int, height: int) -> QImage:
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
