"""Names the files of a data folder under the cover that is shipped."""

from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.front.covers import COVERS
from ihm_desktop.vault.files import VaultPaths


def vault_in(folder: Path) -> VaultPaths:
    """Returns where a vault's files are in a folder."""
    cover = cover_file.load(paths.resources() / "covers", COVERS[0])
    return vault_paths(cover, folder)
