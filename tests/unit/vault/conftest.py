"""A never-used folder is made once, since it is 16 MiB; tests get copies."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.folder import ensure_folder
from tests.fakes_vault import vault_paths


@pytest.fixture(scope="session")
def never_used_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a first start leaves it; not to be changed."""
    paths = vault_paths(tmp_path_factory.mktemp("never used"))
    ensure_folder(paths)
    return paths.folder


@pytest.fixture
def never_used_in(never_used_folder: Path) -> Callable[[Path], VaultPaths]:
    """Puts such a folder where a test wants it."""

    def copied(folder: Path) -> VaultPaths:
        shutil.copytree(never_used_folder, folder, dirs_exist_ok=True)
        return vault_paths(folder)

    return copied
