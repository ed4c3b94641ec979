"""Looks at a page as someone with a keyboard, large type or a screen reader meets it."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role

_LIES_OVER_OTHERS = Qt.WidgetAttribute.WA_TransparentForMouseEvents  # the ring at the focus


def focusable(page: QWidget) -> list[QWidget]:
    """Returns everything on screen that can have the keyboard."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollArea)
        and widget.focusProxy() is None
    ]


def spoken_name(widget: QWidget) -> str:
    """Returns what a screen reader calls a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def nameless(page: QWidget) -> list[str]:
    """Returns the kinds of focusable widgets that no screen reader can name."""
    return [type(widget).__name__ for widget in focusable(page) if not spoken_name(widget).strip()]


def telling(page: QWidget, library: Library) -> list[str]:
    """Returns names, labels, headings and placeholders that hold a shoulder word."""
    said = [spoken_name(widget) for widget in focusable(page)]
    said += [widget.toolTip() for widget in page.findChildren(QWidget)]
    for field in (*page.findChildren(QLineEdit), *page.findChildren(QTextEdit)):
        said.append(field.placeholderText())
    largest = theme_now().font(Role.JOURNAL).pixelSize()
    said += [
        label.text() for label in page.findChildren(QLabel) if label.font().pixelSize() > largest
    ]
    words = library.shoulder_words.words
    return [text for text in said if text and listed_in(text, words, "en")]


def clipped(page: QWidget) -> list[str]:
    """Returns texts that are cut, and areas that have to be scrolled sideways."""
    found = [
        f"sideways by {area.horizontalScrollBar().maximum()}"
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    labels = [label for label in page.findChildren(QLabel) if label.text()]
    found += [label.text() for label in labels if _is_cut(label)]
    buttons = page.findChildren(QAbstractButton)
    return found + [spoken_name(button) for button in buttons if _is_cut(button)]


def _is_cut(widget: QWidget) -> bool:
    too_low = widget.height() < widget.heightForWidth(widget.width())
    return widget.isVisible() and (too_low or widget.width() < widget.minimumSizeHint().width())


def outside(page: QWidget) -> list[str]:
    """Returns controls that stand out of what can be scrolled to."""
    found = []
    for widget in focusable(page):
        parent = widget.parentWidget()
        if parent is not None and not parent.rect().contains(widget.geometry()):
            found.append(f"{type(widget).__name__} {spoken_name(widget)}")
    return found


def sticking_out(page: QWidget) -> list[str]:
    """Returns what a layout has placed partly beyond the edge of what it is in."""
    return [
        _said_by(child)
        for parent in (page, *page.findChildren(QWidget))
        if parent.isVisible() and parent.layout() is not None
        for child in _beside_each_other(parent)
        if not parent.rect().contains(child.geometry())
    ]


def overlapping(page: QWidget) -> list[tuple[str, str]]:
    """Returns pairs of buttons that lie on one another."""
    boxes = [
        (button.text(), button.rect().translated(button.mapTo(page, QPoint(0, 0))))
        for button in page.findChildren(QAbstractButton)
        if button.isVisible()
    ]
    return [
        (one, other)
        for at, (one, box) in enumerate(boxes)
        for other, other_box in boxes[at + 1 :]
        if box.intersects(other_box)
    ]


def tab_round(page: QWidget, presses: int = 400) -> list[QWidget]:
    """Returns what Tab reaches, in its order, until it comes round."""
    found: list[QWidget] = []
    widget = page.nextInFocusChain()
    for _ in range(presses * 10):
        if widget is page:
            break
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def read_too_late(page: QWidget) -> list[tuple[str, str]]:
    """Returns pairs that a screen reader meets the wrong way round: the first one comes later.

    It goes by the order in which widgets came to their parent. One comes before another where
    it stands above it in its column, or beside it at the side where reading begins.
    """
    return [
        (_said_by(later), _said_by(sooner))
        for parent in (page, *page.findChildren(QWidget))
        if parent.isVisible() and parent.layout() is not None  # a chart has an order of its own
        for sooner, later in combinations(_beside_each_other(parent), 2)
        if _stands_before(later.geometry(), sooner.geometry(), mirrored=_mirrored(page))
    ]


def _beside_each_other(parent: QWidget) -> list[QWidget]:
    return [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.testAttribute(_LIES_OVER_OTHERS)
    ]


def _stands_before(one: QRect, other: QRect, *, mirrored: bool) -> bool:
    if one.isEmpty() or other.isEmpty():
        return False
    if one.left() <= other.right() and other.left() <= one.right():  # one below the other
        return one.bottom() < other.top()
    in_one_row = one.top() <= other.bottom() and other.top() <= one.bottom()
    return in_one_row and (one.left() > other.right()) == mirrored


def _mirrored(page: QWidget) -> bool:
    return page.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _said_by(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else spoken_name(widget)
    return words or type(widget).__name__
