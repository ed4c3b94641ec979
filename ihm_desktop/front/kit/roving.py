"""Several widgets that are one stop for Tab; Up, Down, Home and End move among them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Roving(QObject):
    """Moves the keyboard within a column.

    Signals:
        moved: The keyboard went to a widget of the column.
    """

    moved = Signal(QWidget)

    def __init__(self, parent: QWidget) -> None:
        """Begins with no widgets.

        Args:
            parent: The column; its members follow it for Tab.
        """
        super().__init__(parent)
        self._owner = parent
        self._members: list[QWidget] = []

    def take(self, members: Sequence[QWidget], at: int = 0) -> None:
        """Moves among other widgets from now on.

        Args:
            members: From the top down; the ones before may be gone already.
            at: Which of them Tab reaches.
        """
        self._members = list(members)
        before = self._owner
        # Qt has Tab reach last what was made last, wherever it stands, and orders only
        # what can have the keyboard.
        before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for member in self._members:
            member.installEventFilter(self)
            member.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            QWidget.setTabOrder(before, member)
            before = member
        self._owner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rove(at)

    def rove(self, index: int) -> None:
        """Makes one widget the one that Tab reaches."""
        for at, member in enumerate(self._members):
            here = at == index
            member.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys that move."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        at = next((n for n, member in enumerate(self._members) if member is watched), None)
        if at is None:
            return False
        to = _target(event.key(), at, len(self._members) - 1)
        if to is None:
            return False
        self.rove(to)
        self._members[to].setFocus(Qt.FocusReason.TabFocusReason)
        self.moved.emit(self._members[to])
        return True


def _target(key: int, at: int, last: int) -> int | None:
    return {
        int(Qt.Key.Key_Up): max(0, at - 1),
        int(Qt.Key.Key_Down): min(last, at + 1),
        int(Qt.Key.Key_Home): 0,
        int(Qt.Key.Key_End): last,
    }.get(key)
