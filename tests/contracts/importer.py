"""What every importer must do; each importer's tests inherit it."""

from abc import ABC, abstractmethod
from datetime import date, datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import ImportRejected
from ihm_desktop.domain.importing import FoundEntry
from ihm_desktop.exchange.import_limits import BODY_CHARACTERS, TAG_CHARACTERS, TITLE_CHARACTERS
from ihm_desktop.exchange.import_messages import line, parse
from ihm_desktop.exchange.import_port import Importer, Item, Total


class ImporterContract(ABC):
    """Inherit, and say what to read and how to write a good source."""

    read: Importer

    @abstractmethod
    def write_good(self, folder: Path) -> Path:
        """Writes a source of exactly two entries, of 2 May 1960 and 3 June 2021."""

    @abstractmethod
    def write_foreign(self, folder: Path) -> Path:
        """Writes something that is not of this kind, or empty."""

    def items(self, source: Path) -> list[Item]:
        return list(type(self).read(source))

    def entries(self, source: Path) -> list[FoundEntry]:
        return [item for item in self.items(source) if isinstance(item, FoundEntry)]

    def test_the_total_comes_first_and_is_true(self, tmp_path):
        total, *others = self.items(self.write_good(tmp_path))

        assert total == Total(len(others))

    def test_a_good_source_gives_its_entries(self, tmp_path):
        found = self.entries(self.write_good(tmp_path))

        assert {entry.written_at.date() for entry in found} == {date(1960, 5, 2), date(2021, 6, 3)}
        assert all(entry.body for entry in found)

    def test_entries_are_clean_and_bounded(self, tmp_path):
        for entry in self.entries(self.write_good(tmp_path)):
            assert isinstance(entry.written_at, datetime)
            assert entry.written_at.tzinfo is None
            assert "\n" not in entry.title
            assert len(entry.title) <= TITLE_CHARACTERS
            assert "\r" not in entry.body
            assert "\0" not in entry.body
            assert len(entry.body) <= BODY_CHARACTERS
            assert all(0 < len(tag) <= TAG_CHARACTERS for tag in entry.tags)

    def test_reading_twice_gives_the_same(self, tmp_path):
        source = self.write_good(tmp_path)

        assert self.items(source) == self.items(source)

    def test_everything_found_fits_through_the_pipe(self, tmp_path):
        items = self.items(self.write_good(tmp_path))

        assert [parse(line(item)) for item in items] == items

    def test_what_is_not_there_is_rejected(self, tmp_path):
        with pytest.raises(ImportRejected):
            self.items(tmp_path / "nowhere")

    def test_what_is_of_another_kind_gives_no_entry(self, tmp_path):
        try:
            found = self.entries(self.write_foreign(tmp_path))
        except ImportRejected:
            found = []

        assert found == []

    def test_reading_alters_nothing(self, tmp_path):
        source = self.write_good(tmp_path)
        before = _contents(tmp_path)

        self.items(source)

        assert _contents(tmp_path) == before


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
