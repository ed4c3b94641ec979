"""A box to tick with words beside it that wrap."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Body

_BESIDE = 12  # px at 100 %; between box and words


class Tick(QWidget):
    """Something that is so or not so; a click on the words counts as well.

    Args:
        words: What is so when it is ticked.
        about: A sentence that a screen reader adds.
        parent: Owner.

    Attributes:
        box: The box itself.
    """

    def __init__(self, words: str, *, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self._words = _Words(self.box)
        self.box.setAccessibleDescription(about)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme_now().px(_BESIDE))
        line.addWidget(self.box)
        line.addWidget(self._words, 1)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Says it otherwise; the tick stays."""
        self._words.setText(words)
        self.box.setAccessibleName(words)


class _Words(Body):
    """The words beside a box; unlike the box's own they wrap."""

    def __init__(self, box: QCheckBox) -> None:
        super().__init__()
        self._box = box
        self.setBuddy(box)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the press, so that letting go comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ticks, as a click on the box does."""
        on_words = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and on_words:
            self._box.click()
