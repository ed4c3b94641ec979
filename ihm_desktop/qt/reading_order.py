"""Has a screen reader meet things in the order in which they are laid out."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtWidgets import QLayout, QWidget


def read_in_order(layout: QLayout) -> None:
    """Gives the widgets of a layout its order, as after something was put between them.

    Screen readers go by the order in which widgets came to their parent, which is not changed
    by the place that a layout gives them. What lies above all of them stays there.

    Args:
        layout: With all layouts in it; its widgets are of one parent.
    """
    for upper, lower in pairwise(reversed([*_laid_out(layout)])):
        lower.stackUnder(upper)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
