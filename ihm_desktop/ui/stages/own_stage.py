"""A stage that does something only once the passphrase of the open journal was typed anew."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.errors import IhmError, WrongPassphrase
from ihm_desktop.i18n import _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField


class OwnStage(Stage):
    """Takes the own passphrase; subclasses say for what.

    Attributes:
        own: The field for it.
    """

    def __init__(self, heading: str, asked: str, parent: QWidget | None = None) -> None:
        """Builds it with the heading alone.

        Args:
            heading: What is done here.
            asked: What the field is called.
            parent: Qt's owner.
        """
        super().__init__(heading, parent)
        self.own = PassphraseField(asked)
        self._ways_on: tuple[Button, ...] = ()

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.own

    def end_with(self, *buttons: Button, back: bool = True) -> None:
        """Puts the buttons below everything else; none of them works while it waits."""
        self._ways_on = buttons
        super().end_with(*buttons, back=back)

    def clear(self) -> None:
        """Empties every field."""
        self.own.clear()

    def wait(self, *, waiting: bool) -> None:
        """Says that it is being done, or lets go on."""
        for button in self._ways_on:
            button.setEnabled(not waiting)
        self.say(self.one_moment() if waiting else "")

    def refuse(self, error: IhmError) -> None:
        """Says why it could not be done; it can be tried again."""
        self.wait(waiting=False)
        self.own.setFocus()
        self.say(self.why(error))

    def one_moment(self) -> str:
        """Says how long it may take."""
        return _("One moment. This can take a few seconds.")

    def why(self, error: IhmError) -> str:
        """Says why it could not be done."""
        if isinstance(error, WrongPassphrase):
            return _("That is not your passphrase. Nothing was changed. Please type it again.")
        return sentence(error)

    def has_own(self) -> bool:
        """Asks for the own passphrase where it is missing."""
        if self.own.text():
            return True
        self.own.setFocus()
        self.say(_("Please type your own passphrase first."))
        return False
