"""The side of the journal on which one writes; it scrolls where large type needs more room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance import PromptGroup, Templates
from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.labels import Note
from ihm_desktop.ui.writing.ideas import Ideas
from ihm_desktop.ui.writing.sheet import Sheet


class Desk(QScrollArea):
    """Holds the page being written, a message above it, and ideas on request."""

    def __init__(
        self,
        groups: tuple[PromptGroup, ...],
        templates: Templates,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.back = Button(_("To the list"), kind=Kind.QUIET, icon="arrow-left")
        self.ideas = Ideas(groups, templates)
        self.sheet = Sheet()
        self._message = Note()
        self._message.hide()
        self.ideas.hide()
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._message)
        column.addWidget(self.ideas)
        column.addWidget(self.sheet, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def say(self, sentence: str) -> None:
        """Shows a sentence above the page; empty takes it away."""
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def said(self) -> str:
        """Returns the sentence above the page; empty while there is none."""
        return self._message.text()

    def use_idea(self, text: str) -> None:
        """Puts a question or a form where the cursor is, on a line of its own."""
        cursor = self.sheet.editor.textCursor()
        cursor.insertText(text if cursor.atBlockStart() else f"\n\n{text}")
        self.ideas.hide()
        self.sheet.editor.setFocus()
