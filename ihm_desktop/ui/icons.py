"""The line icons of the journal, by name."""

from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QDir, QFile, QIODevice
from PySide6.QtGui import QIcon, QPixmap

from ihm_desktop.qt import line_icon

# Qt's search path under which `theme.apply` makes resources/icons known.
SEARCH_PREFIX: Final = "icons"


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
    """Draws an icon.

    Args:
        name: File name without ending, see `names`.
        colour: `#rrggbb`.
        size: Edge length in device-independent pixels.
        ratio: Device pixels for each of them.
        mirrored: Whether the reading direction is right to left; concerns arrows only.

    Raises:
        KeyError: There is no such icon.
    """
    return line_icon.pixmap(
        name, colour, size, ratio, mirrored=mirrored, source=partial(_source, name)
    )


def icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QIcon:
    """Makes an icon for Qt's own buttons and menus; it stays as it is where they do not work.

    Args:
        name: File name without ending, see `names`.
        colour: `#rrggbb`.
        size: Edge length in device-independent pixels.
        ratio: Device pixels for each of them.

    Raises:
        KeyError: There is no such icon.
    """
    picture = pixmap(name, colour, size, ratio)
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Disabled)
    return made
