"""Before the first step: what this is, good reasons to stop, and a name for the path."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_stairway import Stopping
from ihm_desktop.i18n import _
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Reading

LONGEST_NAME = 120  # characters; more would not fit beside a path


class BeginView(QWidget):
    """Asks for a name, which may stay empty, and begins.

    Args:
        snapshot: The words; before the first walk they are shown whole.
        parent: Owner.

    Signals:
        begun: Tells the name.
    """

    begun = Signal(str)

    def __init__(self, snapshot: PathSnapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stairway = snapshot.stairway
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_now().px(16))
        if not snapshot.walks:
            for paragraph in stairway.about:
                column.addWidget(Reading(_(paragraph)))
            column.addWidget(StoppingCard(stairway.stopping))
        card = Card()
        self.name = LineField(_(stairway.walk.question), most=LONGEST_NAME)
        note = _(stairway.walk.about)
        card.body.addWidget(Labelled(_(stairway.walk.question), self.name, note=note))
        self.begin = Button(_("Begin"))
        self.begin.clicked.connect(self._begin)
        self.name.returnPressed.connect(self._begin)
        row = QHBoxLayout()
        row.setContentsMargins(6, 6, 6, 6)
        row.addWidget(self.begin)
        row.addStretch(1)
        card.body.addLayout(row)
        column.addWidget(card)

    def _begin(self) -> None:
        self.begin.setEnabled(False)
        self.begun.emit(self.name.text().strip())


class StoppingCard(Card):
    """Good reasons to stop, told once before the first step."""

    def __init__(self, words: Stopping, parent: QWidget | None = None) -> None:
        super().__init__(flat=True, parent=parent)
        self.body.addWidget(Body(_(words.intro)))
        for cue in words.cues:
            self.body.addWidget(Body(_("•  {words}").format(words=_(cue.text))))
        self.body.addWidget(Body(_(words.closing)))
