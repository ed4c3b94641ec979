"""Text that is read, not edited: plain text only, wrapped, never cut."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets import wrapped_text

_COMFORTABLE_LINE = 640  # px at 100 %; about 75 letters, the width of a text column


class Tone(StrEnum):
    """Which colour a text has; the style sheet knows each."""

    PLAIN = ""
    QUIET = "quiet"
    MAIN = "pine"
    HERE = "dawn"
    CARE = "plum"


class PlainLabel(QLabel):
    """A text in one of the theme's roles.

    Args:
        text: Shown as it is; `<b>` stays five letters.
        role: Size and face.
        tone: Colour.
        parent: Owner.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = Role.INTERFACE,
        tone: Tone = Tone.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", tone.value)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme_now().font(role))
        self._lean()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows another text."""
        super().setText(text)
        self._keep_whole()

    def sizeHint(self) -> QSize:
        """Asks for one line, or for a comfortable column if it is longer."""
        width = wrapped_text.line_width(self.font(), self.text())
        width = min(width, theme_now().px(_COMFORTABLE_LINE))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Asks for the longest word, so that nothing is cut sideways."""
        metrics = self.fontMetrics()
        width = wrapped_text.widest_word(self.font(), self.text())
        return QSize(width, metrics.height())

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme or reading direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()
        if event.type() == QEvent.Type.StyleChange:
            font = theme_now().font(self._role)
            if font != self.font():
                self.setFont(font)
            self._keep_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for every line at the new width."""
        super().resizeEvent(event)
        self._keep_whole()

    def _lean(self) -> None:
        # Left to itself, QLabel sets Latin words of a right-to-left window at the far side.
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _keep_whole(self) -> None:
        # A layout with an alignment ignores heightForWidth and would cut the last line.
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            # Not asked of Qt, whose answer is never less than the least height of before.
            text = self.text()
            needed = wrapped_text.height(self.font(), text, self.width()) if text else 0
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
        self.updateGeometry()


class Heading(PlainLabel):
    """A heading: 1 for the page, 2 for a part, 3 for a card."""

    def __init__(self, text: str = "", level: int = 2, parent: QWidget | None = None) -> None:
        role = {1: Role.GREETING, 2: Role.TITLE}.get(level, Role.CARD)
        super().__init__(text, role=role, parent=parent)
        self.level = level


class Body(PlainLabel):
    """Ordinary text."""

    def __init__(
        self, text: str = "", *, tone: Tone = Tone.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role=Role.INTERFACE, tone=tone, parent=parent)


class Reading(PlainLabel):
    """Longer text in the reading face, as in the journal."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, role=Role.JOURNAL, parent=parent)


class Thought(PlainLabel):
    """A question or a thought, slanted and quiet."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, role=Role.THOUGHT, tone=Tone.QUIET, parent=parent)


class Note(PlainLabel):
    """A remark beside something else, smaller and quieter."""

    def __init__(
        self, text: str = "", *, tone: Tone = Tone.QUIET, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role=Role.NOTE, tone=tone, parent=parent)
