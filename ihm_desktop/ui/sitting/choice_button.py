"""A button that tells which of several things it stands for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.ui.widgets.buttons import Button, Kind


class ChoiceButton(Button):
    """Tells its id when it is pressed, so that no closure has to hold the page.

    Args:
        choice_id: What it stands for.
        text: Its label.
        kind: How much it asks for attention.
        icon: Name of an icon; empty for none.
        parent: Owner.

    Signals:
        chosen: It was pressed; tells the id.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choice_id: str,
        text: str,
        *,
        kind: Kind = Kind.LINK,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind=kind, icon=icon, parent=parent)
        self.choice_id = choice_id
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self.choice_id)
