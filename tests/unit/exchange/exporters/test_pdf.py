"""The sealed PDF: what is in it and what is not."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from ihm_desktop.domain.errors import PassphraseRejected, RejectedPassphrase, WrongPassphrase
from ihm_desktop.exchange.exporters.pdf import PdfExporter
from tests.contracts.exporter import PASSPHRASE, ExporterContract
from tests.fakes_vault import secret
from tests.pdf_text import page_texts


class TestPdfKeepsTheContract(ExporterContract):
    exporter = PdfExporter()

    def texts(self, data, passphrase):
        return page_texts(data, passphrase)

    def sealed(self, laid_out):
        return self.exporter.seal(laid_out, secret(PASSPHRASE)).data

    def test_it_is_sealed_as_revision_6_with_aes_256(self, laid_out):
        with pikepdf.open(BytesIO(self.sealed(laid_out)), password=PASSPHRASE) as pdf:
            assert pdf.encryption.R == 6
            assert pdf.encryption.bits == 256
            assert str(pdf.encryption.stream_method) == "EncryptionMethod.aesv3"
            assert str(pdf.encryption.string_method) == "EncryptionMethod.aesv3"

    def test_nothing_tells_who_made_it_where_when_or_with_what(self, laid_out):
        data = self.sealed(laid_out)
        with pikepdf.open(BytesIO(data), password=PASSPHRASE) as pdf:
            assert "/Info" not in pdf.trailer
            assert "/Metadata" not in pdf.Root
            opened = BytesIO()
            pdf.save(opened, compress_streams=False)
        home = str(Path.home()).encode()
        for bytes_ in (data, opened.getvalue()):
            for word in (
                b"Producer",
                b"CreationDate",
                b"ModDate",
                b"/Title",
                b"/Author",
                b"Creator",
                b"ihm_desktop",
                b"qpdf",
                b"pikepdf",
                home,
            ):
                assert word not in bytes_
        assert b"%\xbf\xf7\xa2\xfe" not in data

    def test_the_id_is_fresh_in_every_copy(self, laid_out):
        found = [
            re.findall(rb"/ID \[<(\w{32})><(\w{32})>\]", self.sealed(laid_out)) for _ in range(4)
        ]

        assert all(len(ids) == 1 for ids in found)
        halves = [half for ids in found for pair in ids for half in pair]
        assert len(set(halves)) == 8

    def test_a_pdf_that_opens_without_a_passphrase_is_never_taken_for_sealed(self, laid_out):
        with pytest.raises(WrongPassphrase):
            self.exporter.open(laid_out.pdf(), secret(PASSPHRASE))

    def test_a_passphrase_that_would_be_cut_off_is_refused(self, laid_out):
        self.exporter.seal(laid_out, secret("x" * 127))

        with pytest.raises(PassphraseRejected) as rejected:
            self.exporter.seal(laid_out, secret("é" * 64))

        assert rejected.value.reason is RejectedPassphrase.TOO_LONG

    def test_copied_text_has_spaces_and_whole_letters(self, laid_out):
        text = page_texts(self.sealed(laid_out), PASSPHRASE)[0]

        assert "The office of Quillfeather was first." in text
        assert "\t" not in text
        assert "\N{REPLACEMENT CHARACTER}" not in text
