"""The formats there are, one module and one line each, and how a copy is written in any of them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from ihm_desktop.domain.errors import ExportFailed, WrongPassphrase
from ihm_desktop.domain.sharing import Sealed
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.exchange.export_port import Exporter
from ihm_desktop.exchange.exporters.pdf import PdfExporter
from ihm_desktop.exchange.sealed_file import write_checked
from ihm_desktop.vault.secret import Secret

EXPORTERS: Mapping[str, Exporter] = MappingProxyType({"pdf": PdfExporter()})


def write_copy(exporter: Exporter, laid_out: LaidOut, target: Path, passphrase: Secret) -> Sealed:
    """Seals pages in memory, writes them, and opens what was written as a reader will.

    Args:
        exporter: The format.
        laid_out: The pages as they were shown.
        target: Where the copy goes; a file of that name is replaced only by a checked one.
        passphrase: The copy's own, UTF-8.

    Returns:
        Size, pages and SHA-256 of the file.

    Raises:
        ExportFailed: What was read back is not what was sealed; nothing is left behind.
        PassphraseRejected: The format cannot hold this passphrase.
        DiskFull: There is no room; nothing is left behind.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error.
    """
    sealed = exporter.seal(laid_out, passphrase)

    def check(found: bytes) -> None:
        try:
            proof = exporter.open(found, passphrase)
        except WrongPassphrase as error:
            raise ExportFailed from error
        if proof != sealed.proof or proof.pages != laid_out.page_count:
            raise ExportFailed

    found = write_checked(target, sealed.data, check)
    return Sealed(
        sha256=hashlib.sha256(found).hexdigest(),
        size_bytes=len(found),
        pages=sealed.proof.pages,
    )
