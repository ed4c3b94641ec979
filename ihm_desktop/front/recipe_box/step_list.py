"""The steps of a recipe, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ihm_desktop.front.kit.controls import heading, lead
from ihm_desktop.front.kit.dress import Dress
from ihm_desktop.i18n import _


class StepList(QWidget):
    """A heading and the steps."""

    def __init__(self, dress: Dress) -> None:
        """Builds it without steps.

        Args:
            dress: Colours and sizes.
        """
        super().__init__()
        self._dress = dress
        self._head = heading(_("Steps"), dress, 19)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(dress.px(12))
        self._grid.setVerticalSpacing(dress.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dress.px(12))
        column.addWidget(self._head)
        column.addLayout(self._grid)

    def show_steps(self, steps: Sequence[str]) -> None:
        """Shows other steps."""
        while (row := self._grid.takeAt(0)) is not None:
            old = row.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, words in enumerate(steps):
            number = QLabel(str(at + 1))
            number.setFont(self._dress.font(22, serif=True))
            number.setObjectName("note")
            self._grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._step(words), at, 1)
        self._head.setVisible(bool(steps))

    def _step(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setFont(self._dress.font(17, serif=True))
        lead(label)
        return label
