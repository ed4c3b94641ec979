"""A field with its label above and a remark below."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Body, Note


class Labelled(QWidget):
    """Puts a label above a field and ties the two together for screen readers.

    Args:
        label: What the field is for.
        field: The field.
        note: A remark below it; empty for none.
        parent: Owner.

    Attributes:
        field: The field.
    """

    def __init__(
        self, label: str, field: QWidget, *, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = Body(label)
        self._label.setBuddy(field)
        self._note = Note(note)
        if not note:
            self._note.hide()  # never shown here: without a parent it would be a window
        self._column = QVBoxLayout(self)
        for part in (self._label, field, self._note):
            self._column.addWidget(part)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if note:
            field.setAccessibleDescription(note)
        self.setFocusProxy(field)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        # The focus ring reaches 5 pixels beyond the field.
        self._column.setContentsMargins(5, 0, 5, 0)
        self._column.setSpacing(theme_now().px(6))
