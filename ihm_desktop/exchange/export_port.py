"""What every export format is: sealing in memory, and reading back what was sealed."""

from dataclasses import dataclass
from typing import Protocol

from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.vault.secret import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What must be the same in the pages that were shown and in the file that was read back.

    Attributes:
        pages: How many pages there are.
        digest: SHA-256 over everything that draws their text.
    """

    pages: int
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedCopy:
    """A copy that may touch a disk.

    Attributes:
        data: The whole file, encrypted.
        proof: Of the pages before they were sealed.
    """

    data: bytes
    proof: Proof


class Exporter(Protocol):
    """A format in which a copy leaves.

    Attributes:
        suffix: How its files end, with the dot.
    """

    suffix: str

    def seal(self, laid_out: LaidOut, passphrase: Secret) -> SealedCopy:
        """Encrypts pages in memory; no name, date, place or program is left in them.

        Args:
            laid_out: The pages as they were shown.
            passphrase: The copy's own, UTF-8.

        Raises:
            PassphraseRejected: The format cannot hold this passphrase.
        """
        ...

    def open(self, data: bytes, passphrase: Secret) -> Proof:
        """Opens a sealed copy as the reader will.

        Args:
            data: A whole file.
            passphrase: The copy's own, UTF-8.

        Raises:
            WrongPassphrase: It does not open with this passphrase, or opens without any.
            ExportFailed: It is no such copy.
        """
        ...
