"""The keys that open this from under a disguise: chosen by pressing, tried once."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from ihm_desktop.i18n import _
from ihm_desktop.qt.announce import announce
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.chord_field import ChordField, problem, spoken
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note


class ChordCard(Card):
    """Holds the chord; a new one counts once it was pressed a second time.

    Trying it here also shows whether this computer takes these keys for itself.
    """

    def __init__(self, chord: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        """Builds it.

        Args:
            chord: The keys so far, in Qt's portable form.
            taken: Keys that mean something in one of the covers.
            parent: Owner.
        """
        super().__init__(_("The keys that bring you here"), icon="key-round", parent=parent)
        self._taken = taken
        self._chord = chord
        self._tried = False
        self.field = ChordField(_("Press the keys here, to try them"))
        self.said = Note()
        self._about = Body()
        self.body.addWidget(self._about)
        self.body.addWidget(
            Labelled(
                _("Press the keys here, to try them"),
                self.field,
                note=_("Press other keys, and these become the ones."),
            )
        )
        self.body.addWidget(self.said)
        self.said.hide()
        self.field.pressed_chord.connect(self._pressed)
        self._show()

    def chord(self) -> str:
        """Returns the keys, in Qt's portable form."""
        return self._chord

    def tried(self) -> bool:
        """Tells whether they were pressed here as they are now."""
        return self._tried

    def ask(self) -> str:
        """Gives the field the keyboard, and returns what is still to be done."""
        self.field.setFocus()
        return _("Please press {keys} in the field once, so that your hand knows them.").format(
            keys=spoken(self._chord)
        )

    def _show(self) -> None:
        self.field.show_chord(self._chord)
        self._about.setText(
            _(
                "Nothing in the other program leads here, and nothing tells of it. Press {keys} "
                "in its window. A small window comes up. Type your passphrase there."
            ).format(keys=spoken(self._chord))
        )

    def _pressed(self, chord: str) -> None:
        fault = problem(chord, self._taken)
        if fault:
            self._say(fault)
            return
        if chord == self._chord:
            self._tried = True
            self._say(_("That was it. Please keep these keys in mind."))
            return
        self._chord, self._tried = chord, False
        self._show()
        self._say(_("These are the keys now. Please press them once more."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        announce(self.field, words)
