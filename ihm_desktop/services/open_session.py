"""Everything that pages may call while a journal is open."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ihm_desktop.content.library import Library
from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.typesetter import Typesetter
from ihm_desktop.services.backup import Backup
from ihm_desktop.services.check_ins import CheckIns
from ihm_desktop.services.health import Health
from ihm_desktop.services.importing import Importing
from ihm_desktop.services.instruments import Instruments
from ihm_desktop.services.journal import Journal
from ihm_desktop.services.passphrases import Passphrases
from ihm_desktop.services.people import People
from ihm_desktop.services.places import Places
from ihm_desktop.services.reflections import Reflections
from ihm_desktop.services.second import NOTHING_SECOND, Second, SecondState
from ihm_desktop.services.settings import SettingsService
from ihm_desktop.services.sharing import Sharing
from ihm_desktop.services.spelling import Checker, Spelling
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.passphrase import read_words
from ihm_desktop.vault.second import SecondChanges

_UUID_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """The services of one open journal; they are called on the vault thread."""

    library: Library
    journal: Journal
    reflections: Reflections
    check_ins: CheckIns
    instruments: Instruments
    people: People
    settings: SettingsService
    places: Places
    sharing: Sharing
    importing: Importing
    backup: Backup
    spelling: Spelling
    passphrases: Passphrases
    second: Second
    health: Health


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the services of an open journal are built from.

    Attributes:
        changes: Changes to the slot file.
        has_second_key: Whether a recovery code opens this journal too.
        dictionary_folders: Where other programs keep their word lists.
        second: What is known of a second journal.
    """

    database: Database
    clock: Clock
    resources: Path
    changes: KeyChanges
    has_second_key: bool
    typesetter: Typesetter
    dictionary_folders: tuple[Path, ...]
    second: SecondState = NOTHING_SECOND


def new_uuid() -> str:
    """Makes 32 random hexadecimal digits."""
    return secrets.token_hex(_UUID_BYTES)


def build(parts: Parts) -> OpenSession:
    """Builds the services of an open journal; reads only its settings."""
    database, repositories = parts.database, Repositories.of(parts.database)
    library = Library.load(parts.resources / "content")
    passphrases = _passphrases(parts, repositories)
    return OpenSession(
        library=library,
        journal=Journal(repositories, parts.clock, new_uuid),
        reflections=Reflections(database, repositories, parts.clock, new_uuid),
        check_ins=CheckIns(database, repositories, new_uuid),
        instruments=Instruments(database, repositories, new_uuid),
        people=People(database, repositories, new_uuid),
        settings=SettingsService(repositories),
        places=Places(repositories),
        sharing=Sharing(
            repositories,
            library=library,
            typesetter=parts.typesetter,
            confirm=passphrases.check,
        ),
        importing=Importing(database, parts.clock, new_uuid),
        backup=Backup(database, schema=parts.resources / "schema", derive=parts.changes.derive),
        spelling=Spelling(
            repositories.words, parts.dictionary_folders, load_dictionary, run_beside
        ),
        passphrases=passphrases,
        second=Second(
            repositories.meta,
            SecondChanges(changes=parts.changes),
            parts.second,
            schema=parts.resources / "schema",
            new_uuid=new_uuid,
        ),
        health=Health(database, repositories.meta, parts.clock),
    )


def _passphrases(parts: Parts, repositories: Repositories) -> Passphrases:
    list_file = parts.resources / "content" / "words.txt"
    return Passphrases(
        parts.database,
        repositories.meta,
        parts.changes,
        has_second_key=parts.has_second_key,
        words=lambda: read_words(list_file.read_text(encoding="utf-8")),
        randbelow=secrets.randbelow,
    )


def load_dictionary(path: Path) -> Checker:
    """Loads a Hunspell dictionary; a second or more.

    Args:
        path: The dictionary's files without their suffixes.
    """
    from spylls.hunspell import Dictionary  # heavy, and most people never need it

    checker: Checker = Dictionary.from_files(str(path))
    return checker


def run_beside(work: Callable[[], None]) -> None:
    """Runs work that touches neither database nor window on a thread of its own."""
    threading.Thread(target=work, daemon=True).start()
