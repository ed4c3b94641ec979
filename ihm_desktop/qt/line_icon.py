"""Draws line icons in any colour and size, sharp at every screen density."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

# Arrows that point along the reading direction are mirrored with it; all others never are.
DIRECTED: Final = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right"})


def pixmap(
    name: str,
    colour: str,
    size: int,
    ratio: float,
    *,
    mirrored: bool,
    source: Callable[[], bytes],
) -> QPixmap:
    """Draws an icon; the same request gets the same picture from Qt's own cache.

    Args:
        name: What tells it from every other icon.
        colour: `#rrggbb`, where the drawing says `currentColor`.
        size: Edge in device-independent pixels.
        ratio: Device pixels for each of them.
        mirrored: Whether the reading direction is right to left; concerns arrows only.
        source: Reads the drawing, an SVG; not asked for a picture that is kept.
    """
    turned = mirrored and name in DIRECTED
    key = f"{name} {colour} {size} {ratio} {turned}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        svg = source().replace(b"currentColor", colour.encode("ascii"))
        picture = _render(svg, max(1, round(size * ratio)), turned=turned)
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def _render(svg: bytes, edge: int, *, turned: bool) -> QPixmap:
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if turned:
        painter.translate(edge, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return picture
