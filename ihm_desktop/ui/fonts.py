"""Loads the two bundled typefaces and names what stands in for them."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

INTERFACE = "Atkinson Hyperlegible Next"
SERIF = "Literata"

# Where a bundled face lacks a letter (Arabic, Hebrew, …) or could not be loaded, the
# system's own faces take over in this order.
INTERFACE_FAMILIES = (INTERFACE, "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
SERIF_FAMILIES = (SERIF, "Noto Serif", "Georgia", "DejaVu Serif", "DejaVu Sans")


def load(folder: Path) -> tuple[str, ...]:
    """Makes the bundled faces known to Qt; a missing one is no error.

    Args:
        folder: Holds one TTF for each face and weight.

    Returns:
        Names of the families that were loaded.
    """
    found: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            found.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(found))
