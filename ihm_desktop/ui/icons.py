"""Line icons in any colour and size, sharp at every screen density."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

# Qt's search path under which `theme.apply` makes resources/icons known.
SEARCH_PREFIX: Final = "icons"

# Arrows that point along the reading direction are mirrored with it; all others never are.
DIRECTED: Final = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right"})


def names() -> tuple[str, ...]:
    """Lists every icon that can be asked for."""
    files = QDir(f"{SEARCH_PREFIX}:").entryList(["*.svg"], QDir.Filter.Files, QDir.SortFlag.Name)
    return tuple(file.removesuffix(".svg") for file in files)


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    file = QFile(f"{SEARCH_PREFIX}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise KeyError(name)
    try:
        return bytes(file.readAll().data())
    finally:
        file.close()


def pixmap(
    name: str, colour: str, size: int, ratio: float = 1.0, *, mirrored: bool = False
) -> QPixmap:
    """Renders an icon; the same request gets the same picture from Qt's own cache.

    Args:
        name: File name without ending, see `names`.
        colour: `#rrggbb`.
        size: Edge length in device-independent pixels.
        ratio: Device pixels for each of them.
        mirrored: Whether the reading direction is right to left; concerns arrows only.

    Raises:
        KeyError: There is no such icon.
    """
    turned = mirrored and name in DIRECTED
    key = f"{name} {colour} {size} {ratio} {turned}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _render(name, colour, max(1, round(size * ratio)), turned)
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def _render(name: str, colour: str, edge: int, turned: bool) -> QPixmap:
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace(b"currentColor", colour.encode("ascii"))
    painter = QPainter(picture)
    if turned:
        painter.translate(edge, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return picture


def icon(
    name: str, colour: str, size: int, ratio: float = 1.0, *, faint: str | None = None
) -> QIcon:
    """Makes an icon for Qt's own buttons and menus.

    Args:
        name: File name without ending, see `names`.
        colour: `#rrggbb`.
        size: Edge length in device-independent pixels.
        ratio: Device pixels for each of them.
        faint: Colour while the control is not available; `colour` where None.

    Raises:
        KeyError: There is no such icon.
    """
    made = QIcon(pixmap(name, colour, size, ratio))
    made.addPixmap(pixmap(name, faint or colour, size, ratio), QIcon.Mode.Disabled)
    return made
