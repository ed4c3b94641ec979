"""One part of the tree over months: a quiet line, and the same in words; no number anywhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.check_in import levels
from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.tree.in_words import day_of, ring_name
from ihm_desktop.ui.tree.months_line import MonthsLine, RingPoint
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup
from ihm_desktop.ui.widgets.labels import Body, Note


class MonthsLines(Card):
    """Shows one element at a time; every mark opens its ring.

    Args:
        snapshot: Its trees are the marks.
        parent: Owner.

    Signals:
        ring_chosen: A ring is to be opened, by the id of its check-in.
    """

    ring_chosen = Signal(int)

    def __init__(self, snapshot: TreeSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(_("Over months"), parent=parent)
        self._snapshot = snapshot
        self.body.addWidget(Note(_("A line can rise or fall for many reasons. It is no grade.")))
        names = [(each.id, snapshot.name_of(each)) for each in snapshot.elements]
        self.choice = ChoiceGroup(_("Which part of the tree"), names, chips=True)
        self.choice.chosen.connect(self._choose)
        self.body.addWidget(self.choice)
        self._shown: list[QWidget] = []
        self.choice.set_value(snapshot.elements[0].id)
        self._show(snapshot.elements[0])

    def _choose(self, element_id: str) -> None:
        element = self._snapshot.element(element_id)
        if element is not None:
            self._show(element)

    def _show(self, element: Element) -> None:
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        trees = self._snapshot.trees()
        points = [
            RingPoint(
                check_in_id=each.id,
                made_at=each.made_at,
                level=levels(each.answers).get(element.id),
                name=ring_name(each),
            )
            for each in trees
        ]
        labels = element.scale.labels
        self.line = MonthsLine(
            points,
            ends=(_(labels[0]), _(labels[-1])),
            days=(day_of(trees[0].made_at), day_of(trees[-1].made_at)),
            name=self._snapshot.name_of(element),
        )
        self.line.chosen.connect(self.ring_chosen)
        self._shown = [self.line, self._words(element, points), _meaning(element)]
        for widget in self._shown:
            self.body.addWidget(widget)

    def _words(self, element: Element, points: list[RingPoint]) -> Fold:
        fold = Fold(_("In words"))
        for point in points:
            said = _("{ring}: {words}").format(ring=point.name, words=_said(element, point.level))
            fold.body.addWidget(Body(said))
        return fold


def _said(element: Element, level: float | None) -> str:
    """Says where a mark stands, in the nearest words of the scale."""
    if level is None:
        return _("mist")
    return _("near “{answer}”").format(answer=_(element.scale.labels[int(level + 0.5)]))


def _meaning(element: Element) -> Fold:
    fold = Fold(_("What a change may mean"))
    fold.body.addWidget(Body(_(element.over_time)))
    return fold
