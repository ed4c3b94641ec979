"""Empties the data folder: asked for by the journal process, done once that has ended.

Nothing here is begun twice or goes on by halves: one write decides, every start finishes.
"""

from collections.abc import Callable

from ihm_desktop.domain.errors import DiskFull
from ihm_desktop.vault import vault_files, wipe
from ihm_desktop.vault.files import VaultPaths


class Emptying:
    """Remembers that emptying was asked for, and does the folder's part of it."""

    def __init__(self, vault: VaultPaths, reset: Callable[[], None]) -> None:
        """Touches nothing.

        Args:
            vault: The vault.
            reset: Writes the cover's settings file as it is at a first start, so that
                neither other keys nor a switch there tell of anything; raises `IhmError`.
        """
        self._vault = vault
        self._reset = reset
        self._wanted = False

    @property
    def wanted(self) -> bool:
        """Whether the next tidying empties the folder."""
        return self._wanted

    def want(self) -> None:
        """Has the next tidying empty the folder. The journal process must be gone by then."""
        self._wanted = True

    def tidy(self) -> None:
        """Empties the folder where that is wanted, or goes on where a kill cut it off.

        What is left to do after this, `folder.clean_leftovers` does.

        Raises:
            IhmError: The disk refused. Where that was the first write, nothing was changed.
        """
        # Taken back first: what the disk refuses now must not happen at some later time.
        wanted, self._wanted = self._wanted, False
        if wanted:
            wipe.overwrite_slot_files(self._vault)
        if vault_files.is_unfinished(self._vault):
            self._forget_settings()

    def _forget_settings(self) -> None:
        try:
            self._reset()
        except DiskFull:  # the vault files may be what fills it
            for vault in self._vault.vaults:
                vault_files.blank_vault(vault)
            self._reset()
