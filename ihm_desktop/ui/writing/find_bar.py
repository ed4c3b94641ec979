"""The line for finding words in the page one is writing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labels import Note
from ihm_desktop.ui.writing.editor import Editor

MOST_MARKED = 500  # further ones are found by going on; marking them all would stall the window


class FindBar(QWidget):
    """Marks every place where the typed words stand and walks from one to the next."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.field = LineField(_("Find on this page"), placeholder=_("Find on this page"))
        self._count = Note()
        before = Button(kind=Kind.PLAIN, icon="chevron-up", name=_("The one before"))
        after = Button(kind=Kind.PLAIN, icon="chevron-down", name=_("The next one"))
        done = Button(kind=Kind.PLAIN, icon="x", name=_("Close this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        for part in (self._count, before, after, done):
            row.addWidget(part)
        self.field.textChanged.connect(self._mark)
        self.field.returnPressed.connect(self._next)
        before.clicked.connect(self._previous)
        after.clicked.connect(self._next)
        done.clicked.connect(self.leave)
        self.hide()

    def open(self) -> None:
        """Shows the line, with the selected word already in it."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._mark()

    def leave(self) -> None:
        """Takes the line and its marks away."""
        self.hide()
        self.field.clear()
        self._editor.setExtraSelections([])
        self._editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the line away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _mark(self) -> None:
        found = self._all() if self.field.text() else []
        self._editor.setExtraSelections(found)
        if not self.field.text():
            self._count.setText("")
        elif len(found) == MOST_MARKED:
            self._count.setText(_("Many places"))
        else:
            self._count.setText(
                ngettext("{count} place", "{count} places", len(found)).format(count=len(found))
            )

    def _all(self) -> list[QTextEdit.ExtraSelection]:
        found: list[QTextEdit.ExtraSelection] = []
        cursor = QTextCursor(self._editor.document())
        while len(found) < MOST_MARKED:
            cursor = self._editor.document().find(self.field.text(), cursor)
            if cursor.isNull():
                break
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(theme_now().colour("dawn_soft"))
            found.append(mark)
        return found

    def _next(self) -> None:
        self._go(QTextDocument.FindFlag(0))

    def _previous(self) -> None:
        self._go(QTextDocument.FindFlag.FindBackward)

    def _go(self, direction: QTextDocument.FindFlag) -> None:
        words = self.field.text()
        if not words or self._editor.find(words, direction):
            return
        # Nothing further in this direction: go round.
        backwards = direction == QTextDocument.FindFlag.FindBackward
        self._editor.moveCursor(
            QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
        )
        self._editor.find(words, direction)
