"""A section that is closed until someone opens it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind


class Fold(QWidget):
    """Shows a title; what belongs to it opens below.

    Args:
        title: Says what is inside.
        parent: Owner.

    Attributes:
        body: Layout to put the content into.
        button: Opens and closes; a screen reader hears it as pressed or not.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(title, kind=Kind.PLAIN, icon="chevron-down")
        self.button.setCheckable(True)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._inside)
        self.button.toggled.connect(self.set_open)
        self._inside.hide()
        self._space()

    def is_open(self) -> bool:
        """Tells whether the content is shown."""
        return not self._inside.isHidden()

    def set_open(self, shown: bool) -> None:
        """Opens or closes."""
        self.button.setChecked(shown)
        self.button.set_icon("chevron-up" if shown else "chevron-down")
        self._inside.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        theme = theme_now()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        inner = theme.px(12)
        self.body.setContentsMargins(inner, 0, inner, inner)
        self.body.setSpacing(theme.px(12))
