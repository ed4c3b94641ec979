"""The line icons of the covers, by name."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ihm_desktop import paths
from ihm_desktop.qt import line_icon


def pixmap(
    name: str, colour: str, size: int, ratio: float = 1.0, *, mirrored: bool = False
) -> QPixmap:
    """Draws an icon.

    Args:
        name: Name of a file in `resources/icons`, without ending; `*` at the end fills it.
        colour: `#rrggbb`.
        size: Edge in device-independent pixels.
        ratio: Device pixels for each of them.
        mirrored: Whether the reading direction is right to left; concerns arrows only.
    """
    return line_icon.pixmap(
        name, colour, size, ratio, mirrored=mirrored, source=partial(_source, name)
    )


def icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QIcon:
    """Makes an icon for Qt's own buttons and menus; see `pixmap`."""
    return QIcon(pixmap(name, colour, size, ratio))


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


def _source(name: str) -> bytes:
    file = paths.resources() / "icons" / f"{name.removesuffix('*')}.svg"
    svg = file.read_bytes()
    return svg.replace(b'fill="none"', b'fill="currentColor"', 1) if name.endswith("*") else svg
