"""Measures text that may take several lines, so that large type wraps instead of being cut."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

_ENDLESS: Final = 1_000_000  # px; Qt needs some height to measure in


def height(font: QFont, text: str, width: int) -> int:
    """Returns how high a text stands in a column of the given width, in pixels."""
    box = QRect(0, 0, max(1, width), _ENDLESS)
    return QFontMetrics(font).boundingRect(box, int(Qt.TextFlag.TextWordWrap), text).height()


def line_width(font: QFont, text: str) -> int:
    """Returns the width of a text on one line, in pixels; explicit line ends count."""
    metrics = QFontMetrics(font)
    # One pixel more: horizontalAdvance rounds and drawText would wrap the last word.
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0) + 2


def widest_word(font: QFont, text: str) -> int:
    """Returns the width of the longest word, in pixels: narrower than that, text is cut."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0) + 2
