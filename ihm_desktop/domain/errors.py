"""Every way in which the program can refuse, as types without words.

No error carries user text, a path or a value: the sentence a person reads is made
in `ui/error_text.py`, and a traceback must never be able to show what was written.
"""

from enum import StrEnum


class IhmError(Exception):
    """Base of everything this program raises on purpose."""


class WrongPassphrase(IhmError):
    """No key slot opened, and the slot file is intact."""


class VaultDamaged(IhmError):
    """Something of the vault cannot be read as it was written."""


class SlotFileDamaged(VaultDamaged):
    """The slot file's checksum fails and no slot opened under any profile."""


class DatabaseDamaged(VaultDamaged):
    """A page of the encrypted database fails its check.

    Attributes:
        pages: Numbers of the damaged pages, counted from 1; empty where unknown.
    """

    def __init__(self, pages: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.pages = pages


class NewerVersion(IhmError):
    """Slot file or database was written by a newer version of the program."""


class AlreadyOpen(IhmError):
    """Another process holds this vault."""


class DiskFull(IhmError):
    """There is no room to write; what was saved before is still there."""


class ReadOnlyFolder(IhmError):
    """The data folder or its medium cannot be written."""


class OnlyForReading(IhmError):
    """The person chose to write nothing more for now."""


class StorageFailed(IhmError):
    """Something of the storage failed.

    Attributes:
        by_disk: Whether the disk itself reported an error. Then nobody knows what it holds,
            and the session must not go on writing.
    """

    def __init__(self, *, by_disk: bool = False) -> None:
        super().__init__()
        self.by_disk = by_disk


class NotFound(IhmError):
    """The thing asked for is not, or no longer, in the vault."""


class RejectedPassphrase(StrEnum):
    """Why a passphrase cannot be used."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    UNASSIGNED_CHARACTER = "unassigned_character"
    IN_USE = "in_use"


class PassphraseRejected(IhmError):
    """A passphrase holds something that could not be typed the same way again.

    Attributes:
        reason: What stands in the way.
    """

    def __init__(self, reason: RejectedPassphrase) -> None:
        super().__init__()
        self.reason = reason


class BackupDamaged(VaultDamaged):
    """A backup file is not one, is cut short, or fails its check."""


class ContentInvalid(IhmError):
    """A content file of the program does not fit its schema.

    Attributes:
        file: Name of the program's own file, without folders.
        field: Where in the file, such as `steps[2].text`; empty where unknown.
    """

    def __init__(self, *, file: str = "", field: str = "") -> None:
        super().__init__()
        self.file = file
        self.field = field


class RejectedImport(StrEnum):
    """Why nothing could be brought in."""

    TOO_LARGE = "too_large"
    NOT_THIS_KIND = "not_this_kind"
    UNREADABLE = "unreadable"
    TOO_HARD = "too_hard"  # it reached a limit of memory or time, or broke its reader


class ImportRejected(IhmError):
    """A file to be imported is too large, too deep, or not of the named kind.

    Attributes:
        reason: What stands in the way.
    """

    def __init__(self, reason: RejectedImport = RejectedImport.NOT_THIS_KIND) -> None:
        super().__init__()
        self.reason = reason


class Cancelled(IhmError):
    """The person stopped a long task; nothing of it was kept."""


class ExportFailed(IhmError):
    """A written copy did not read back as it was sealed; it was removed."""
