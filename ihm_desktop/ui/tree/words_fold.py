"""The tree as text, folded away below the drawing."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.check_in import ItemAnswer
from ihm_desktop.i18n import _
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.tree.in_words import in_words
from ihm_desktop.ui.tree.snapshot import TreeSnapshot
from ihm_desktop.ui.widgets.labels import Body, Heading, Note


class WordsFold(Fold):
    """Shows the same as the drawing, in the words of the scale."""

    def __init__(
        self,
        snapshot: TreeSnapshot,
        answers: Iterable[ItemAnswer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("In words"), parent)
        for words in in_words(snapshot, answers):
            self.body.addWidget(Heading(words.name, 3))
            for line in words.lines:
                self.body.addWidget(Body(line))
            if not words.lines:
                self.body.addWidget(Note(_("Not looked at. It is drawn as mist.")))
