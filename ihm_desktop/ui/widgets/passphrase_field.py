"""A field for a passphrase: shows that one types, not how much."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind

_MARKS = 8  # always as many, whatever was typed
_LONGEST = 1_024  # characters; the vault refuses more


class _Veiled(QLineEdit):
    """Paints the same row of marks for any text; each key makes them change places."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._flip = False
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.NoEcho)
        self.setDragEnabled(False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.textEdited.connect(self._typed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers nothing: a menu could copy what is typed here."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the marks while the text is veiled."""
        super().paintEvent(event)
        if self.echoMode() == QLineEdit.EchoMode.Normal or not self.text():
            return
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for mark in range(_MARKS):
            place = theme.px(20) + mark * theme.px(16)
            x = self.width() - place if mirrored else place
            strong = (mark % 2 == 0) == self._flip
            radius = theme.px(5) * (0.95 if strong else 0.65)
            colour = theme.colour("pine" if strong else "border")
            shapes.dot(painter, QPointF(x, self.height() / 2), radius, colour)
        painter.end()

    def _typed(self, _text: str) -> None:
        self._flip = not self._flip
        self.update()


class PassphraseField(QWidget):
    """Takes a passphrase, with a button that shows it and one press that covers it again.

    Bullets would tell their number to someone who looks over a shoulder and to every
    program that reads the screen, so the field is silent instead.

    Args:
        name: Accessible name of the field.
        can_show: Whether there is the button that shows what is typed.
        parent: Owner.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, name: str, *, can_show: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._field = _Veiled(name)
        self._eye = Button(kind=Kind.PLAIN, icon="eye", name=_("Show what I type"))
        self._eye.setToolTip(_("Show what I type"))
        self._eye.clicked.connect(self._turn)
        self._field.textEdited.connect(self._tell)
        self._field.returnPressed.connect(self.entered)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._field, 1)
        row.addWidget(self._eye)
        if not can_show:
            self._eye.hide()
        self.setFocusProxy(self._field)

    def text(self) -> str:
        """Returns what is typed; for the strength meter only."""
        return self._field.text()

    def take(self) -> bytearray:
        """Returns what was typed as UTF-8 and empties the field and its undo history."""
        taken = bytearray(self._field.text().encode("utf-8", errors="surrogatepass"))
        self.clear()
        return taken

    def hold(self) -> None:
        """Shows the marks of a full field while nothing of it is kept."""
        self._field.setText(" ")

    def clear(self) -> None:
        """Empties the field and covers it again."""
        self._field.setText("")
        self._cover(covered=True)

    def is_covered(self) -> bool:
        """Tells whether the text is not shown."""
        return self._field.echoMode() != QLineEdit.EchoMode.Normal

    def line_edit(self) -> QLineEdit:
        """Returns the field itself, for a label's buddy and for tests."""
        return self._field

    def _tell(self, _text: str) -> None:
        self.edited.emit()

    def _turn(self) -> None:
        self._cover(covered=not self.is_covered())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self, *, covered: bool) -> None:
        mode = QLineEdit.EchoMode.NoEcho if covered else QLineEdit.EchoMode.Normal
        self._field.setEchoMode(mode)
        words = _("Show what I type") if covered else _("Cover what I type")
        self._eye.set_icon("eye" if covered else "eye-off")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
