"""What unlocking and set-up may ask of the vault, in words that `ui` may know."""

from pathlib import Path
from typing import Protocol

from ihm_desktop.domain.guidance_steady import SafetyNote


class StrengthView(Protocol):
    """What the strength meter says about a passphrase."""

    @property
    def level(self) -> int:
        """How hard it is to guess: 0 easy, 1, 2, 3 strong."""
        ...

    @property
    def verdict(self) -> str:
        """Message id of the level's sentence."""
        ...

    @property
    def advice(self) -> tuple[str, ...]:
        """Message ids of what would help, most useful first."""
        ...


class PassphraseHelper(Protocol):
    """What helps with choosing a passphrase; every call belongs on the vault thread."""

    def strength(self, text: str, known: tuple[str, ...]) -> StrengthView:
        """Measures a passphrase.

        Args:
            text: What is typed so far.
            known: Words that others know about the person; they make it weaker.
        """
        ...

    def six_words(self) -> str:
        """Draws six words at random, with spaces between them."""
        ...


class Opener(PassphraseHelper, Protocol):
    """Opens, makes or brings back a journal; every call belongs on the vault thread.

    Passphrases come as UTF-8 buffers, which are overwritten with zeros afterwards.
    """

    def unlock(self, passphrase: bytearray) -> object:
        """Opens the journal that this passphrase belongs to.

        Returns:
            The opening, for whoever shows the journal next.

        Raises:
            IhmError: One of the seven outcomes of opening.
        """
        ...

    def set_up(
        self, passphrase: bytearray, recovery: bytearray | None, *, room: bool = False
    ) -> object:
        """Replaces whatever the folder holds with a new journal.

        Args:
            passphrase: What will open it.
            recovery: A second way in, or None.
            room: Whether a second journal can be added later.

        Raises:
            IhmError: It could not be made; nothing was replaced.
        """
        ...

    def restore(self, file: Path, passphrase: bytearray, *, room: bool = False) -> object:
        """Replaces whatever the folder holds with a backup.

        Args:
            file: The backup.
            passphrase: The backup's; it opens the journal from now on.
            room: Whether a second journal can be added later.

        Raises:
            IhmError: It could not be opened; nothing was replaced.
        """
        ...

    def safety_note(self) -> SafetyNote:
        """Returns what is said before anything is made."""
        ...

    def copied_by(self) -> str:
        """Returns the name of a service that copies the folder elsewhere; empty for none."""
        ...

    def recovery_code(self) -> bytearray:
        """Draws a second key, as it is written down: ASCII, in groups."""
        ...
