"""What every export format must do; each exporter's tests inherit it."""

from abc import ABC, abstractmethod
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from ihm_desktop.domain.errors import (
    DiskFull,
    ExportFailed,
    IhmError,
    PassphraseRejected,
    ReadOnlyFolder,
    StorageFailed,
    WrongPassphrase,
)
from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.exchange import exporting
from ihm_desktop.exchange.export_port import Exporter, Proof, SealedCopy
from ihm_desktop.exchange.exporting import write_copy
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault.secret import Secret
from tests.fakes_vault import secret

WORD = "Quillfeather"  # stands in no other file, so that a leak can only be this one
PASSPHRASE = "a copy of its own, für dich"
BUNDLE = ExportBundle(
    title="",
    sections=(
        Section(
            heading="A morning",
            written_at=datetime.fromisoformat("1968-02-03T22:10"),
            paragraphs=(f"The office of {WORD} was first. The fjord. " * 80,),
            questions=(("What was warm?", "Affine efficient fish."),),
        ),
    ),
    footer="The end.",
)


class ExporterContract(ABC):
    """Inherit, and say which exporter, and how to read the text of what it wrote."""

    exporter: Exporter

    @abstractmethod
    def texts(self, data: bytes, passphrase: str) -> list[str]:
        """Reads a sealed copy's pages as its reader's program does."""

    @pytest.fixture
    def laid_out(self, qapp) -> LaidOut:
        return QtTypesetter(QLocale("en_GB")).lay_out(BUNDLE)

    @pytest.fixture
    def target(self, tmp_path) -> Path:
        return tmp_path / f"pages{self.exporter.suffix}"

    def write(self, laid_out: LaidOut, target: Path, passphrase: str = PASSPHRASE):
        return write_copy(self.exporter, laid_out, target, secret(passphrase))

    def test_the_copy_holds_the_pages_that_were_shown(self, laid_out, target):
        sealed = self.write(laid_out, target)

        texts = self.texts(target.read_bytes(), PASSPHRASE)
        assert sealed.pages == len(texts) == laid_out.page_count > 1
        for page, text in enumerate(texts):
            assert "".join(text.split()) == "".join(laid_out.text(page).split())

    def test_the_report_tells_the_file(self, laid_out, target):
        import hashlib

        sealed = self.write(laid_out, target)

        data = target.read_bytes()
        assert sealed.size_bytes == len(data)
        assert sealed.sha256 == hashlib.sha256(data).hexdigest()

    def test_no_word_can_be_read_without_the_passphrase(self, laid_out, target):
        self.write(laid_out, target)

        data = target.read_bytes()
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert WORD.encode(encoding) not in data

    @pytest.mark.parametrize("other", ["", "a copy of its own", PASSPHRASE.upper()])
    def test_another_passphrase_does_not_open_it(self, laid_out, target, other):
        self.write(laid_out, target)

        with pytest.raises((WrongPassphrase, PassphraseRejected)):
            self.exporter.open(target.read_bytes(), secret(other))

    def test_spaces_and_letters_typed_in_another_way_open_it(self, laid_out, target):
        self.write(laid_out, target, "fu\u0308r\u00a0dich")

        proof = self.exporter.open(target.read_bytes(), secret("für dich"))
        assert proof.pages == laid_out.page_count

    def test_two_copies_of_one_text_have_nothing_in_common_but_their_kind(self, laid_out, tmp_path):
        first, second = tmp_path / "a", tmp_path / "b"
        self.write(laid_out, first)
        self.write(laid_out, second)

        one, two = first.read_bytes(), second.read_bytes()
        shared = [
            at for at in range(64, min(len(one), len(two)) - 16, 16) if one[at : at + 16] in two
        ]
        assert len(shared) * 16 < 2_000  # what the format itself always writes

    def test_a_passphrase_that_cannot_be_used_writes_nothing(self, laid_out, target):
        with pytest.raises(PassphraseRejected):
            self.write(laid_out, target, "")

        assert list(target.parent.iterdir()) == []

    @pytest.mark.parametrize("damage", ["cut", "flip", "empty", "other"])
    def test_a_damaged_copy_is_not_taken_for_a_good_one(self, laid_out, target, damage):
        self.write(laid_out, target)
        data = target.read_bytes()
        good = self.exporter.open(data, secret(PASSPHRASE))
        changed = {
            "cut": data[: len(data) // 2],
            "flip": data[:2_000] + bytes([data[2_000] ^ 1]) + data[2_001:],
            "empty": b"",
            "other": b"not a copy at all" * 100,
        }[damage]

        try:
            found: Proof | None = self.exporter.open(changed, secret(PASSPHRASE))
        except IhmError:
            found = None

        assert found != good

    def test_what_does_not_read_back_is_removed(self, laid_out, target):
        broken = _Broken(self.exporter)

        with pytest.raises(ExportFailed):
            write_copy(broken, laid_out, target, secret(PASSPHRASE))

        assert list(target.parent.iterdir()) == []

    def test_an_older_copy_stays_when_the_new_one_fails(self, laid_out, target):
        target.write_bytes(b"older")

        with pytest.raises(ExportFailed):
            write_copy(_Broken(self.exporter), laid_out, target, secret(PASSPHRASE))

        assert target.read_bytes() == b"older"
        assert list(target.parent.iterdir()) == [target]

    def test_only_sealed_bytes_are_ever_written(self, laid_out, target, monkeypatch):
        written: list[bytes] = []
        real = exporting.write_checked

        def watched(path, data, check):
            written.append(data)
            return real(path, data, check)

        monkeypatch.setattr(exporting, "write_checked", watched)
        self.write(laid_out, target)

        assert written == [target.read_bytes()]

    def test_a_folder_that_is_gone_is_told(self, laid_out, tmp_path):
        with pytest.raises((StorageFailed, ReadOnlyFolder, DiskFull)):
            self.write(laid_out, tmp_path / "gone" / "pages")


class _Broken:
    """Seals as another exporter does, and loses the second half."""

    def __init__(self, exporter: Exporter) -> None:
        self._exporter = exporter
        self.suffix = exporter.suffix

    def seal(self, laid_out: LaidOut, passphrase: Secret) -> SealedCopy:
        whole = self._exporter.seal(laid_out, passphrase)
        return SealedCopy(data=whole.data[: len(whole.data) // 2], proof=whole.proof)

    def open(self, data: bytes, passphrase: Secret) -> Proof:
        return self._exporter.open(data, passphrase)
