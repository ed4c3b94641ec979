"""Writes pictures for the documents, small enough to keep in the project."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

MOST_BYTES = 300_000
_COLOURS = 256
_SAMPLE = QSize(320, 320)

Shade = tuple[int, int, int]
Box = list[tuple[Shade, int]]


def save(picture: QImage, path: Path) -> None:
    """Writes a PNG, with 256 colours of its own where that is smaller.

    Args:
        picture: What to write.
        path: Where.
    """
    full = picture.convertToFormat(QImage.Format.Format_RGB32)
    full.save(str(path), "PNG", 0)
    whole = path.stat().st_size
    few = full.convertToFormat(QImage.Format.Format_Indexed8, _palette(full))
    few.save(str(path), "PNG", 0)
    if path.stat().st_size > whole:
        full.save(str(path), "PNG", 0)


def _palette(picture: QImage) -> list[int]:
    """Finds the colours that stand for all others.

    Source: median cut, Heckbert, "Color image quantization for frame buffer display", 1982.
    """
    boxes: list[Box] = [_counted(picture)]
    while len(boxes) < _COLOURS:
        boxes.sort(key=_worth)
        widest = boxes.pop()
        if len(widest) < 2:
            boxes.append(widest)
            break
        boxes += _halves(widest)
    return [_mean(box) for box in boxes]


def _counted(picture: QImage) -> Box:
    small = picture.scaled(
        _SAMPLE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    found: Counter[Shade] = Counter()
    for y in range(small.height()):
        for x in range(small.width()):
            colour = small.pixel(x, y)
            found[(colour >> 16 & 255, colour >> 8 & 255, colour & 255)] += 1
    return list(found.items())


def _reach(box: Box, channel: int) -> int:
    values = [shade[channel] for shade, _count in box]
    return max(values) - min(values)


def _worth(box: Box) -> float:
    widest = max(_reach(box, channel) for channel in range(3))
    return widest * sum(count for _shade, count in box) ** 0.35


def _halves(box: Box) -> tuple[Box, Box]:
    channel = max(range(3), key=lambda one: _reach(box, one))
    box.sort(key=lambda pair: pair[0][channel])
    half, seen, at = sum(count for _shade, count in box) / 2, 0, 0
    while seen < half and at < len(box) - 1:
        seen += box[at][1]
        at += 1
    return box[:at], box[at:]


def _mean(box: Box) -> int:
    whole = sum(count for _shade, count in box)
    red, green, blue = (
        round(sum(shade[channel] * count for shade, count in box) / whole) for channel in range(3)
    )
    return QColor(red, green, blue).rgb()
