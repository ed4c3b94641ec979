"""The chord that asks for the journal process: no menu names it and nothing hints at it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ihm_desktop.front.cover_settings import USUAL_LOOKUP


class Gesture(QObject):
    """Listens for the chord in every window of the front that no dialog blocks.

    Signals:
        made: The person pressed it.
    """

    made = Signal()

    def __init__(self, window: QWidget, chord: str) -> None:
        """Listens at once.

        Args:
            window: The cover's window.
            chord: See `listen_for`.
        """
        super().__init__(window)
        self._shortcut = QShortcut(window)
        self._shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(self.made)
        # Where a cover has the same keys for something: hers must work all the same.
        self._shortcut.activatedAmbiguously.connect(self.made)
        self.listen_for(chord)

    @property
    def chord(self) -> str:
        """The keys that are listened for, as `QKeySequence` writes them portably."""
        return self._shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)

    def listen_for(self, chord: str) -> None:
        """Listens for other keys from now on.

        Args:
            chord: As `QKeySequence` writes them portably. What cannot be pressed counts as
                the usual chord: otherwise nothing would ever open again.
        """
        form = QKeySequence.SequenceFormat.PortableText
        keys = QKeySequence.fromString(chord, form)
        if keys.count() != 1 or not keys.toString(form):
            keys = QKeySequence(USUAL_LOOKUP)
        self._shortcut.setKey(keys)
