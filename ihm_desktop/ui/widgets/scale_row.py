"""One item with its four answers, and two ways not to answer."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.i18n import _
from ihm_desktop.ui.widgets.choice_group import ChoiceGroup

_APART: Final = frozenset(kind.value for kind in NoValue)

Answer = int | NoValue


class ScaleRow(QWidget):
    """Asks one item on a scale; `answered` tells an `Answer`.

    Args:
        item: The sentence, spoken as I.
        labels: Words of the four answers, from 0 to 3.
        parent: Owner.
    """

    answered = Signal(object)

    def __init__(self, item: str, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [(str(value), label) for value, label in enumerate(labels)]
        options.append((NoValue.SKIPPED.value, _("Skip")))
        options.append((NoValue.NOT_FITTING.value, _("Doesn't fit me")))
        self._choices = ChoiceGroup(item, options, chips=True, faint=_APART)
        self._choices.chosen.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._choices)
        self.setFocusProxy(self._choices)

    def value(self) -> Answer | None:
        """Returns the answer; None while the item was not touched."""
        chosen = self._choices.value()
        return None if chosen is None else _read(chosen)

    def set_value(self, answer: Answer | None) -> None:
        """Shows an answer without telling `answered`."""
        self._choices.set_value(None if answer is None else str(answer))

    def choices(self) -> ChoiceGroup:
        """Returns the group of radio buttons."""
        return self._choices

    def _tell(self, chosen: str) -> None:
        self.answered.emit(_read(chosen))


def _read(chosen: str) -> Answer:
    return NoValue(chosen) if chosen in _APART else int(chosen)
