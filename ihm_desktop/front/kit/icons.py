"""Line icons in the colours of a cover, sharp at every screen density."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ihm_desktop import paths

# Arrows that point along the reading direction are mirrored with it; all others never are.
DIRECTED: Final = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right"})


def pixmap(
    name: str, colour: str, size: int, ratio: float = 1.0, *, mirrored: bool = False
) -> QPixmap:
    """Renders an icon; the same request gets the same picture from Qt's own cache.

    Args:
        name: Name of a file in `resources/icons`, without ending; `*` at the end fills it.
        colour: `#rrggbb`.
        size: Edge in device-independent pixels.
        ratio: Device pixels for each of them.
        mirrored: Whether the reading direction is right to left; concerns arrows only.
    """
    turned = mirrored and name in DIRECTED
    key = f"kit {name} {colour} {size} {ratio} {turned}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _render(_source(name, colour), max(1, round(size * ratio)), turned=turned)
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: str, size: int, ratio: float = 1.0, *, mirrored: bool = False) -> QIcon:
    """Makes an icon for Qt's own buttons and menus; see `pixmap`."""
    return QIcon(pixmap(name, colour, size, ratio, mirrored=mirrored))


def beside(picture: QPixmap, gap: int, *, mirrored: bool) -> QPixmap:
    """Adds empty room towards the label: Qt's style sheets know no gap between the two.

    Args:
        picture: The icon.
        gap: Pixels.
        mirrored: Whether the label stands to the left of it.
    """
    ratio = picture.devicePixelRatio()
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if mirrored else 0, 0, picture)
    painter.end()
    return wider


def _source(name: str, colour: str) -> bytes:
    file: Path = paths.resources() / "icons" / f"{name.removesuffix('*')}.svg"
    svg = file.read_bytes().replace(b"currentColor", colour.encode("ascii"))
    if name.endswith("*"):
        svg = svg.replace(b'fill="none"', b'fill="' + colour.encode("ascii") + b'"', 1)
    return svg


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
