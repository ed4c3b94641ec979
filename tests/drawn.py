"""The four trees that are kept as pictures: all skipped, all low, all high, and mixed."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import paint_tree

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (1600, 900)


def _all(level: float, *rings: str) -> TreeAnswers:
    return TreeAnswers(
        weather=level, soil=level, roots=level, trunk=level, branches=level, slice=level,
        boughs=(level,) * 7, rings=rings,
    )  # fmt: skip


SHOWN = {
    "skipped": TreeAnswers(rings=("",)),
    "low": _all(0.0, ""),
    "high": _all(3.0, "spring", "summer", "after the move", ""),
    "mixed": TreeAnswers(
        weather=1.0, soil=2.4, roots=1.8, trunk=0.9, branches=1.5,
        boughs=(2.0, 1.0, None, 2.0, 0.0, 3.0, 1.0), rings=("spring", ""),
    ),
}  # fmt: skip


def drawn(name: str, *, dark: bool, width: int = SIZE[0], height: int = SIZE[1]) -> QImage:
    """Paints one of them."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_tree(painter, QRectF(0, 0, width, height), draw(SHOWN[name]), dark=dark)
    painter.end()
    return picture


def picture_of(name: str, *, dark: bool) -> Path:
    """Says where it is kept."""
    return PICTURES / f"tree-{name}{'-dark' if dark else ''}.png"
