"""A question with one answer: real radio buttons, one stop for Tab, none chosen beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayout, QVBoxLayout, QWidget

from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.option_look import Shape
from ihm_desktop.ui.widgets.options import OneOf

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_RING_ROOM = 5  # px; the focus ring reaches this far beyond a choice


class ChoiceGroup(QWidget):
    """Asks one question; `chosen` tells the id of the answer.

    Args:
        question: Shown above and told with every answer; empty for none.
        options: Id and words of each answer.
        chips: Side by side instead of one below the other.
        faint: Ids of answers without outline, such as skip.
        parent: Owner.
    """

    chosen = Signal(str)

    def __init__(
        self,
        question: str,
        options: Sequence[tuple[str, str]],
        *,
        chips: bool = False,
        faint: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        if question:
            self._column.addWidget(Body(question))
        self._places: QLayout = FlowLayout() if chips else QVBoxLayout()
        self._column.addLayout(self._places)
        for option_id, words in options:
            shape = Shape.BARE if option_id in faint else Shape.CHIP if chips else Shape.ROW
            self._add(option_id, words, question, shape)
        # A screen reader toggles without clicking.
        self._group.idToggled.connect(self._toggled)
        self._rove()
        self._space()

    def value(self) -> str | None:
        """Returns the id of the chosen answer, None where nothing is chosen."""
        at = self._group.checkedId()
        return self._ids[at] if at >= 0 else None

    def set_value(self, option_id: str | None) -> None:
        """Shows an answer without telling `chosen`; None or an unknown id clears."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for at, known in enumerate(self._ids):
            self._group.button(at).setChecked(known == option_id)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._rove()

    def buttons(self) -> list[QAbstractButton]:
        """Returns the radio buttons in reading order."""
        return [self._group.button(at) for at in range(len(self._ids))]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves the answer with the arrow keys, Home and End."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        at = next((i for i, button in enumerate(self.buttons()) if button is watched), None)
        to = None if at is None else self._target(Qt.Key(event.key()), at)
        if to is None:
            return False
        button = self._group.button(to)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _add(self, option_id: str, words: str, question: str, shape: Shape) -> None:
        button = OneOf(words, shape)
        if shape is not Shape.ROW:
            button.setProperty("ring_radius", 100.0)
        button.setAccessibleDescription(question)
        button.installEventFilter(self)
        self._group.addButton(button, len(self._ids))
        self._ids.append(option_id)
        self._places.addWidget(button)

    def _target(self, key: Qt.Key, at: int) -> int | None:
        last = len(self._ids) - 1
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            key = Qt.Key.Key_Right if key == Qt.Key.Key_Left else Qt.Key.Key_Left
        if key in _BACK:
            return at - 1 if at else last
        if key in _ON:
            return at + 1 if at < last else 0
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)

    def _toggled(self, at: int, checked: bool) -> None:
        if checked:
            self._rove()
            self.chosen.emit(self._ids[at])

    def _rove(self) -> None:
        # Qt would stop at the first button even when another is chosen.
        stop = max(0, self._group.checkedId())
        for at, button in enumerate(self.buttons()):
            here = at == stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if self._ids:
            self.setFocusProxy(self._group.button(stop))

    def _space(self) -> None:
        room = _RING_ROOM
        self._column.setContentsMargins(room, room, room, room)
        self._column.setSpacing(theme_now().px(10))
        self._places.setSpacing(theme_now().px(8))
