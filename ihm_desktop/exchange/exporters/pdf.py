"""Seals a PDF with AES-256, revision 6, under its own passphrase.

pikepdf is loaded when it is first needed: it brings lxml and takes as long as a window.
"""

import hashlib
import re
import secrets
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ihm_desktop.domain.errors import (
    ExportFailed,
    PassphraseRejected,
    RejectedPassphrase,
    WrongPassphrase,
)
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.exchange.export_port import Proof, SealedCopy
from ihm_desktop.exchange.pdf_parts import drawing_streams, remove_traces
from ihm_desktop.vault.normalisation import normalised_text
from ihm_desktop.vault.secret import Secret

if TYPE_CHECKING:
    import pikepdf

_LONGEST_BYTES: Final = 127  # Source: ISO 32000-2, 7.6.4.3.3: the rest would be cut off
_REVISION: Final = 6
_QPDF_MARK: Final = b"%\xbf\xf7\xa2\xfe"  # the comment by which qpdf's files can be told
_USUAL_MARK: Final = b"%\xe2\xe3\xcf\xd3"  # the comment that most other programs write
_ID: Final = re.compile(rb"/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\]")


class PdfExporter:
    """Implements `export_port.Exporter`.

    Source: ISO 32000-2, 7.6 (encryption; revision 6 does not use the file's ID).
    """

    suffix = ".pdf"

    def seal(self, laid_out: LaidOut, passphrase: Secret) -> SealedCopy:
        """Encrypts pages in memory; see `Exporter`."""
        import pikepdf

        password = _password(passphrase)
        out = BytesIO()
        with pikepdf.open(BytesIO(laid_out.pdf())) as pdf:
            remove_traces(pdf)
            proof = _proof(pdf)
            pdf.save(
                out,
                encryption=pikepdf.Encryption(owner=password, user=password, R=_REVISION),
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                fix_metadata_version=False,
            )
        return SealedCopy(data=_with_fresh_id(out.getvalue()), proof=proof)

    def open(self, data: bytes, passphrase: Secret) -> Proof:
        """Opens a sealed copy as the reader will; see `Exporter`."""
        import pikepdf

        if _opens_without(data):
            raise WrongPassphrase
        try:
            with pikepdf.open(BytesIO(data), password=_password(passphrase)) as pdf:
                if pdf.encryption.R != _REVISION:
                    raise ExportFailed
                return _proof(pdf)
        except pikepdf.PasswordError:  # without its cause: nothing may carry the passphrase
            raise WrongPassphrase from None
        except pikepdf.PdfError as error:
            raise ExportFailed from error


def _password(passphrase: Secret) -> str:
    """Brings a passphrase into the form in which PDF readers bring what is typed.

    Source: ISO 32000-2, 7.6.4.1 (SASLprep, RFC 4013: spaces as U+0020, then NFKC).
    """
    try:
        typed = passphrase.data.decode()
    except UnicodeDecodeError:
        raise PassphraseRejected(RejectedPassphrase.UNASSIGNED_CHARACTER) from None
    text = normalised_text(typed)
    if len(text.encode()) > _LONGEST_BYTES:
        raise PassphraseRejected(RejectedPassphrase.TOO_LONG)
    return text


def _proof(pdf: "pikepdf.Pdf") -> Proof:
    digest = hashlib.sha256()
    for stream in drawing_streams(pdf):
        digest.update(len(stream).to_bytes(8))
        digest.update(stream)
    return Proof(pages=len(pdf.pages), digest=digest.digest())


def _opens_without(data: bytes) -> bool:
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)):
            return True
    except (pikepdf.PasswordError, pikepdf.PdfError):
        return False


def _with_fresh_id(data: bytes) -> bytes:
    """Puts random bytes where a hash of the time and the old ID stood.

    The ID is never encrypted, and a part of it would be the same in two copies of one text.
    """
    fresh = f"/ID [<{secrets.token_hex(16)}><{secrets.token_hex(16)}>]".encode()
    found = [match for match in _ID.finditer(data) if match.end() - match.start() == len(fresh)]
    if not found:
        raise ExportFailed
    last = found[-1]
    whole = data[: last.start()] + fresh + data[last.end() :]
    return whole.replace(_QPDF_MARK, _USUAL_MARK, 1)
