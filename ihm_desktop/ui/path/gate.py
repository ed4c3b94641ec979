"""One factual line before a step, and the choice not to read it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ihm_desktop.domain.guidance import Choice
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.sitting.choice_button import ChoiceButton
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body


class Gate(Card):
    """Says what a step is about before it is shown.

    Args:
        line: What the step is about.
        choices: Keep for a session, read, skip: in the order of content.
        parent: Owner.

    Signals:
        chosen: Tells the id of the choice.
    """

    chosen = Signal(str)

    def __init__(
        self, line: str, choices: tuple[Choice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.body.addWidget(Body(line))
        self.buttons: dict[str, ChoiceButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(spacing=theme_now().px(10))
        for choice in choices:
            kind = Kind.QUIET if self.buttons else Kind.PRIMARY
            button = ChoiceButton(choice.id, _(choice.text), kind=kind)
            button.chosen.connect(self.chosen)
            self.buttons[choice.id] = button
            flow.addWidget(button)
        row.addLayout(flow)
        self.body.addLayout(row)

    def first_focus(self) -> QWidget:
        """Returns the first choice, which keeps the step for later."""
        return next(iter(self.buttons.values()))
