"""Journals and never-used folders, made without a window, under any cover."""

from collections.abc import Mapping
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.settings import Value
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.vault import folder as data_folder
from ihm_desktop.vault import levelling, vault
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret


def cover_named(name: str) -> Cover:
    return cover_file.load(paths.resources() / "covers", name)


def make_journal(
    cover: Cover, folder: Path, passphrase: str, settings: Mapping[str, Value] | None = None
) -> None:
    """Sets up a journal under the cheapest profile there is.

    Args:
        cover: Gives the names of the files.
        folder: The data folder.
        passphrase: What opens it.
        settings: What was chosen in it.
    """

    def make(path: Path, data_key: Secret) -> None:
        database = Database.open(path, data_key, create=True)
        migrate(database, paths.resources() / "schema")
        repositories = Repositories.of(database)
        for key, value in (settings or {}).items():
            repositories.settings.set(key, value)
        database.close()

    folder.mkdir(mode=0o700, exist_ok=True, parents=True)
    where = vault_paths(cover, folder)
    vault.set_up(where, Secret(bytearray(passphrase.encode())), FLOOR, make).close()
    levelling.level(where)


def make_never_used(cover: Cover, folder: Path) -> None:
    """Makes a folder as a first start leaves it, under the cheapest profile there is."""
    folder.mkdir(mode=0o700, exist_ok=True, parents=True)
    where = vault_paths(cover, folder)
    data_folder.create_never_used(where, FLOOR.number)
    levelling.level(where)
