"""The drawn tree of a check-in, told in words to a screen reader."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.domain.check_in import CheckIn, ItemAnswer, NoValue, levels
from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.ui.drawing.tree_answers import Level, TreeAnswers
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.tree.in_words import spoken
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.widgets.tree_scene import TreeScene

DRAW_AFTER_MS = 250  # after an answer; a drawing takes longer than a key press may
HEIGHT = 420  # px at 100 %
BOUGHS = "branches"  # the element whose single answers are drawn one by one


class TreePicture(TreeScene):
    """Draws answers; shows no number anywhere.

    Args:
        snapshot: The elements, and the check-ins that are its rings.
        upto: The check-in whose tree it is: later ones are no rings of it. None for all.
        parent: Owner.
    """

    def __init__(
        self,
        snapshot: TreeSnapshot,
        upto: CheckIn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._snapshot = snapshot
        last = snapshot.check_ins.index(upto) + 1 if upto is not None else None
        self._rings = tuple(each.caption for each in snapshot.check_ins[:last])
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(DRAW_AFTER_MS)
        self._settle.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def redraw(self) -> None:
        """Draws once the answers pause, so that pressing the next one is never held up."""
        if self.isVisible():
            self._settle.start()
        else:
            self._draw()

    def _draw(self) -> None:
        super().redraw()

    def show_answers(self, answers: Iterable[ItemAnswer]) -> None:
        """Draws the tree of these answers."""
        kept = tuple(answers)
        drawn = to_draw(self._snapshot.elements, kept, self._rings)
        self.show_tree(drawn, accessible_text=spoken(self._snapshot, kept))

    def sizeHint(self) -> QSize:
        """Asks for a wide picture."""
        return QSize(theme_now().px(560), theme_now().px(HEIGHT))


def to_draw(
    elements: Iterable[Element], answers: tuple[ItemAnswer, ...], rings: tuple[str, ...]
) -> TreeAnswers:
    """Turns answers into what the drawing needs.

    Args:
        elements: All elements.
        answers: Answers of one check-in.
        rings: Captions of the check-ins up to this one, oldest first.

    Returns:
        Levels of the elements; those without an answer are mist.
    """
    found = levels(answers)
    values = {answer.item_id: answer.value for answer in answers if answer.element_id == BOUGHS}
    boughs: tuple[Level, ...] = ()
    for element in elements:
        if element.id == BOUGHS and values:
            boughs = tuple(_level(values.get(item.id)) for item in element.items)
    return TreeAnswers(
        weather=found.get("weather"),
        soil=found.get("soil"),
        roots=found.get("roots"),
        trunk=found.get("trunk"),
        branches=found.get(BOUGHS),
        slice=found.get("slice"),
        boughs=boughs,
        rings=rings,
    )


def _level(value: int | NoValue | None) -> Level:
    return None if value is None or isinstance(value, NoValue) else float(value)
