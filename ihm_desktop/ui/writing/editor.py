"""The field one writes in: plain text, light Markdown, nothing that loads or stays behind."""

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel
from ihm_desktop.system.clipboard import conceal
from ihm_desktop.ui.widgets.fields import UNLEARNT
from ihm_desktop.ui.writing.highlighter import WritingHighlighter
from ihm_desktop.ui.writing.markdown_typing import continued_prefix, toggle_prefix, toggle_sign

LINE_HEIGHT_PERCENT = 118
VEIL_ALPHA = 225  # of 255: what lies beneath can be found again, not read from the side
LONGEST_PASTE = 2_000_000  # characters; about four long novels


class Editor(QTextEdit):
    """Plain-text editor with its own undo history for each loaded text.

    Signals:
        typed: The text changed by typing, pasting, undo or a button; never by `load`.
        menu_wanted: The menu is asked for, with the place in the view.
    """

    typed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        take_no_keyboard_by_wheel(self)
        self.setInputMethodHints(UNLEARNT | Qt.InputMethodHint.ImhMultiLine)
        self.setUndoRedoEnabled(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.highlighter = WritingHighlighter(self.document())
        self._veil: QColor | None = None
        self._loading = False
        self.document().contentsChange.connect(self._tell)
        self.cursorPositionChanged.connect(self._repaint_veil)

    def load(self, text: str, cursor: int = 0) -> None:
        """Shows another text; the undo history of the one before is gone.

        Args:
            text: Plain text.
            cursor: Where the cursor lands, in UTF-16 units.
        """
        self._loading = True
        try:
            self.setPlainText(text)
            self._set_line_height()
            # Off and on again empties the stack, so that no deleted word can be brought back.
            self.setUndoRedoEnabled(False)
            self.setUndoRedoEnabled(True)
        finally:
            self._loading = False
        moved = self.textCursor()
        moved.setPosition(max(0, min(cursor, self.document().characterCount() - 1)))
        self.setTextCursor(moved)
        self.ensureCursorVisible()

    def position(self) -> int:
        """Returns the cursor's place, in UTF-16 units."""
        return self.textCursor().position()

    def set_veil(self, colour: QColor | None) -> None:
        """Covers every line but the one being written, or none.

        Args:
            colour: The page's colour, or None to take the veil off.
        """
        self._veil = None if colour is None else QColor(colour)
        if self._veil is not None:
            self._veil.setAlpha(VEIL_ALPHA)
        self.viewport().update()

    def toggle_sign(self, sign: str) -> None:
        """Puts `**` or `*` around the selection, or takes it off."""
        cursor = self.textCursor()
        wrapped = toggle_sign(cursor.selectedText().replace("\u2029", "\n"), sign)
        start = cursor.selectionStart()
        cursor.insertText(wrapped.text)
        cursor.setPosition(start + wrapped.start)
        cursor.setPosition(start + wrapped.start + wrapped.length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def toggle_prefix(self, prefix: str) -> None:
        """Makes the line under the cursor a heading, a list item or a quote, or ordinary again."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(toggle_prefix(cursor.selectedText(), prefix))
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Continues a list or a quote on the next line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu: whoever checks the spelling fills it, else it is Qt's own."""
        if self.receivers("2menu_wanted(QPoint)"):
            self.menu_wanted.emit(event.pos())
            return
        super().contextMenuEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes plain text and nothing else."""
        if source.hasText():
            self.textCursor().insertText(source.text()[:LONGEST_PASTE])
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies plain text, marked as not meant for lists of what was copied."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return conceal(copied)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Refuses pictures, files and anything else that is not text."""
        return source.hasText() and not source.hasUrls()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Loads nothing, ever: no local file and no address."""
        return b""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the text and, with the veil on, the veil over all lines but one."""
        super().paintEvent(event)
        if self._veil is None:
            return
        line = self.cursorRect()
        page = self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.fillRect(0, 0, page.width(), line.top(), self._veil)
        painter.fillRect(
            0, line.bottom() + 1, page.width(), page.height() - line.bottom(), self._veil
        )
        painter.end()

    def _enter(self) -> None:
        cursor = self.textCursor()
        upto = cursor.block().text()[: cursor.positionInBlock()]
        prefix = None if cursor.hasSelection() else continued_prefix(upto)
        cursor.beginEditBlock()
        if prefix == "":
            cursor.movePosition(
                QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
        else:
            cursor.insertBlock()
            cursor.insertText(prefix or "")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _set_line_height(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(spacing)

    def _tell(self, _position: int, removed: int, added: int) -> None:
        if not self._loading and (removed or added):
            self.typed.emit()

    def _repaint_veil(self) -> None:
        if self._veil is not None:
            self.viewport().update()
