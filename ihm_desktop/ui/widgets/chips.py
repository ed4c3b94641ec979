"""Words of which any number may be chosen, and room for one's own."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labels import Body
from ihm_desktop.ui.widgets.options import AnyOf

_LONGEST_OWN_WORD = 60  # characters
_RING_ROOM = 5


class Chips(QWidget):
    """Offers words without an order; `changed` tells that the choice did.

    Args:
        title: What the words are for; shown above, and the accessible name.
        options: Id and words of each chip.
        own_words: Whether new ones can be written.
        parent: Owner.
    """

    changed = Signal()

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]],
        *,
        own_words: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = title
        self._known: dict[str, AnyOf] = {}
        self._own: dict[str, AnyOf] = {}
        self._column = QVBoxLayout(self)
        if title:
            self._column.addWidget(Body(title))
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        for chip_id, words in options:
            self._known[chip_id] = self._chip(words)
        if own_words:
            self._add_field()
        self._space()

    def values(self) -> tuple[str, ...]:
        """Returns the ids that are chosen, in the order of the options."""
        return tuple(key for key, chip in self._known.items() if chip.isChecked())

    def own(self) -> tuple[str, ...]:
        """Returns the own words that are chosen."""
        return tuple(words for words, chip in self._own.items() if chip.isChecked())

    def set_values(self, ids: Iterable[str], own: Iterable[str] = ()) -> None:
        """Shows a choice without telling `changed`."""
        wanted = set(ids)
        self.blockSignals(True)
        for key, chip in self._known.items():
            chip.setChecked(key in wanted)
        mine = tuple(own)
        for words, chip in self._own.items():
            chip.setChecked(words in mine)
        for words in mine:
            self._add_own(words)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def _add_field(self) -> None:
        row = QHBoxLayout()
        add = Button(_("Add"), kind=Kind.QUIET, icon="plus")
        words = _("My own word")
        self._field = LineField(words, placeholder=words, most=_LONGEST_OWN_WORD)
        add.clicked.connect(self._take_own)
        self._field.returnPressed.connect(self._take_own)
        self._field.setMaximumWidth(theme_now().px(260))
        row.addWidget(self._field, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(add)
        row.addStretch(1)
        self._column.addLayout(row)

    def _take_own(self) -> None:
        words = " ".join(self._field.text().split())
        self._field.clear()
        if words:
            self._add_own(words)
            self.changed.emit()

    def _add_own(self, words: str) -> None:
        if words not in self._own:
            self._own[words] = self._chip(words)
        self._own[words].setChecked(True)

    def _chip(self, words: str) -> AnyOf:
        chip = AnyOf(words)
        chip.setAccessibleDescription(self._title)
        chip.toggled.connect(self._toggled)
        self._flow.addWidget(chip)
        return chip

    def _toggled(self, _on: bool) -> None:
        self.changed.emit()

    def _space(self) -> None:
        room = _RING_ROOM
        self._column.setContentsMargins(room, room, room, room)
        self._column.setSpacing(theme_now().px(10))
        self._flow.setSpacing(theme_now().px(8))
