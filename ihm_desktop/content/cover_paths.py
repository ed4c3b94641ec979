"""Where a vault's files are under a cover."""

from pathlib import Path

from ihm_desktop.content.cover_file import Cover
from ihm_desktop.vault.files import VaultPaths


def vault_paths(cover: Cover, folder: Path) -> VaultPaths:
    """Returns where a vault's files are under a cover.

    Args:
        cover: Gives the names.
        folder: The data folder.
    """
    first, second = (folder / name for name in cover.vault_files)
    return VaultPaths(folder=folder, slot=folder / cover.slot_file, vaults=(first, second))
