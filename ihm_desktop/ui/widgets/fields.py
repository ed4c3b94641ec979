"""Fields to write in: plain text only, no keyboard trap, nothing loaded from anywhere."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QToolButton, QWidget

from ihm_desktop.qt.wheel import take_no_keyboard_by_wheel
from ihm_desktop.system.clipboard import conceal
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role

# Input methods learn words and keep them in files of their own.
UNLEARNT = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_LINE_HEIGHT_PERCENT = 118  # of Literata's own, already tall, spacing


class LineField(QLineEdit):
    """One line of plain text.

    Args:
        name: Accessible name; also what the label beside it says.
        placeholder: Faint words in the empty field; holds no shoulder word.
        most: Longest text, in characters.
        parent: Owner.
    """

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        most: int = 1_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(most)
        self.setDragEnabled(False)
        self.setInputMethodHints(UNLEARNT)

    def offer_emptying(self, name: str) -> None:
        """Shows a button inside the field that empties it; Qt's own has no name to be said.

        Args:
            name: What the button does, as a screen reader says it.
        """
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(name)


class TextArea(QTextEdit):
    """Several lines of plain text that grow with what is written.

    Args:
        name: Accessible name; also what the label beside it says.
        least_lines: Height of the empty field.
        most_lines: Height from which it scrolls.
        parent: Owner.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        *,
        least_lines: int = 3,
        most_lines: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least_lines
        self._most = max(least_lines, most_lines)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        take_no_keyboard_by_wheel(self)
        self.setInputMethodHints(UNLEARNT | Qt.InputMethodHint.ImhMultiLine)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_type()
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Returns what is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Shows a text without telling `edited`; the undo history starts anew."""
        self.blockSignals(True)
        self.setPlainText(text)
        self._set_spacing()
        self.blockSignals(False)
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Loads nothing, ever: no local file and no address."""
        return b""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copies plain text, marked as not meant for lists of what was copied."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return conceal(copied)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Accepts text and nothing else."""
        return source.hasText() and not source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes the plain text of whatever is offered."""
        if source.hasText():
            self.insertPlainText(source.text())

    def sizeHint(self) -> QSize:
        """Asks for the height that the fewest lines need."""
        return QSize(theme_now().px(320), self._height_for(self._least))

    def minimumSizeHint(self) -> QSize:
        """Asks for the same height; the width may shrink."""
        return QSize(theme_now().px(120), self._height_for(self._least))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_type()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the newly wrapped lines."""
        super().resizeEvent(event)
        self._fit()

    def _set_type(self) -> None:
        font = theme_now().font(Role.JOURNAL)
        if font != self.font():
            self.setFont(font)
        self.document().setDocumentMargin(theme_now().px(4))
        self._set_spacing()

    def _set_spacing(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        # Spacing is not writing: nobody may be told that the text was edited.
        was_blocked = self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        self.document().clearUndoRedoStacks()
        self.blockSignals(was_blocked)

    def _height_for(self, lines: int) -> int:
        line = self.fontMetrics().lineSpacing() * _LINE_HEIGHT_PERCENT / 100
        around = 2 * self.document().documentMargin() + 2 * theme_now().px(8) + 2
        return round(lines * line + around)

    def _fit(self) -> None:
        around = 2 * theme_now().px(8) + 2
        needed = round(self.document().size().height()) + around
        height = max(self._height_for(self._least), min(needed, self._height_for(self._most)))
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.setMaximumHeight(height)
