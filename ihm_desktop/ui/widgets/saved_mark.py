"""Says that something was saved, to eyes and to screen readers."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.icon_label import IconLabel
from ihm_desktop.ui.widgets.labels import Note


class SavedMark(QWidget):
    """Shows "Saved"; keeps its room while there is nothing to say.

    Autosave comes every second, so it is said aloud only the first time after `clear`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = False
        self._icon = IconLabel("check", "pine", 16)
        self._text = Note(_("Saved"))
        self._text.setWordWrap(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text)
        keep = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        keep.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keep)
        self._space()
        self.hide()

    def saved(self) -> None:
        """Shows the mark."""
        self.show()
        if not self._said:
            self._said = True
            announce(self, self._text.text())

    def clear(self) -> None:
        """Takes the mark away, as when writing goes on."""
        self._said = False
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        self._row.setSpacing(theme_now().px(6))
