"""What unlocking and set-up may ask of the vault, in words that `ui` may know."""

from pathlib import Path
from typing import Protocol


class Opener(Protocol):
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

    def set_up(self, passphrase: bytearray, recovery: bytearray | None) -> object:
        """Replaces whatever the folder holds with a new journal.

        Args:
            passphrase: What will open it.
            recovery: A second way in, or None.

        Raises:
            IhmError: It could not be made; nothing was replaced.
        """
        ...

    def restore(self, file: Path, passphrase: bytearray) -> object:
        """Replaces whatever the folder holds with a backup.

        Args:
            file: The backup.
            passphrase: The backup's; it opens the journal from now on.

        Raises:
            IhmError: It could not be opened; nothing was replaced.
        """
        ...
