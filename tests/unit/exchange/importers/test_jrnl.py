"""What is read from jrnl's JSON."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import FoundEntry, Guess, LeftOut, NotTaken
from ihm_desktop.exchange import import_limits
from ihm_desktop.exchange.importers import jrnl
from tests.contracts.importer import ImporterContract

# As jrnl 4.6 wrote it, byte for byte.
REAL = """{
  "tags": {
    "@work": 1,
    "#plan": 1
  },
  "entries": [
    {
      "title": "Old day. Long ago",
      "body": "second paragraph\\n\\nthird",
      "date": "1960-05-02",
      "time": "09:00",
      "tags": [],
      "starred": true
    },
    {
      "title": "A *starred thing.",
      "body": "With body @work and #plan \\u00fcber. Second line",
      "date": "2021-06-03",
      "time": "10:15",
      "tags": [
        "@work",
        "#plan"
      ],
      "starred": false
    }
  ]
}"""


def record(**changes):
    return {
        "title": "Title",
        "body": "Body",
        "date": "2020-01-02",
        "time": "10:15",
        "tags": [],
        "starred": False,
    } | changes


def items_of(folder: Path, *records, text: str = ""):
    source = folder / "export.json"
    source.write_text(text or json.dumps({"tags": {}, "entries": list(records)}), encoding="utf-8")
    return list(jrnl.read(source))[1:]


class TestJrnlKeepsTheContract(ImporterContract):
    read = jrnl.read

    def write_good(self, folder):
        source = folder / "export.json"
        source.write_text(REAL, encoding="utf-8")
        return source

    def write_foreign(self, folder):
        source = folder / "notes.json"
        source.write_text('{"notes": [1, 2, 3]}', encoding="utf-8")
        return source


def test_jrnls_own_output_is_read_whole(tmp_path):
    old, new = items_of(tmp_path, text=REAL)

    assert old == FoundEntry(
        name="1",
        title="Old day. Long ago",
        body="second paragraph\n\nthird",
        written_at=datetime.fromisoformat("1960-05-02T09:00"),
        starred=True,
    )
    assert new.tags == ("work", "plan")
    assert "über" in new.body


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_letters_as_powershell_writes_them_are_read(tmp_path, encoding):
    source = tmp_path / "export.json"
    source.write_text(REAL, encoding=encoding)

    assert sum(isinstance(item, FoundEntry) for item in jrnl.read(source)) == 2


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"date": "2020-13-02"}, LeftOut.NO_DATE),
        ({"date": "yesterday"}, LeftOut.NO_DATE),
        ({"date": "0000-01-01"}, LeftOut.NO_DATE),
        ({"time": "25:00"}, LeftOut.NO_DATE),
        ({"title": "", "body": " \n "}, LeftOut.EMPTY),
        ({"title": 7}, LeftOut.NOT_AN_ENTRY),
        ({"tags": "work"}, LeftOut.NOT_AN_ENTRY),
        ({"body": "x" * (import_limits.BODY_CHARACTERS + 1)}, LeftOut.TOO_LONG),
    ],
)
def test_one_bad_record_is_left_out_and_named(tmp_path, changes, why):
    found = items_of(tmp_path, record(), record(**changes), record(title="Third"))

    assert [type(item) for item in found] == [FoundEntry, NotTaken, FoundEntry]
    assert found[1] == NotTaken(name="2", why=why)


def test_a_title_as_long_as_a_page_goes_to_the_top_of_the_text(tmp_path):
    (found,) = items_of(tmp_path, record(title="word " * 200, body="Then more."))

    assert found.title == ""
    assert found.body.startswith("word word")
    assert found.body.endswith("word\n\nThen more.")


def test_half_a_character_does_not_cost_the_entry(tmp_path):
    body = r"a \ud83d b \ud83d\ude00 c \\ud83d"
    text = '{"entries": [{"title": "t", "body": "' + body + '", "date": "2020-01-02"}]}'

    (found,) = items_of(tmp_path, text=text)

    assert found.body == "a \N{REPLACEMENT CHARACTER} b \N{GRINNING FACE} c \\ud83d"


def test_control_signs_are_removed_and_told(tmp_path):
    (found,) = items_of(tmp_path, record(body="one\x00two\r\nthree\x1b"))

    assert found.body == "onetwo\nthree"
    assert found.guesses == (Guess.SIGNS_REMOVED,)


def test_a_year_before_1000_is_a_year(tmp_path):
    (found,) = items_of(tmp_path, record(date="981-03-04"))  # strftime writes no zeros there

    assert found.written_at.year == 981


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"entries": {}}', "[" * 100_000, '{"entries": [{"a":' + "[" * 5_000],
)
def test_what_is_no_export_is_rejected(tmp_path, text):
    source = tmp_path / "export.json"
    source.write_text(text, encoding="utf-8")

    with pytest.raises(ImportRejected) as rejected:
        list(jrnl.read(source))

    assert rejected.value.reason is RejectedImport.NOT_THIS_KIND


def test_more_values_than_anyone_writes_are_refused_before_they_are_parsed(tmp_path):
    source = tmp_path / "export.json"
    source.write_text('{"entries": [' + "1," * import_limits.JSON_COMMAS + "1]}", encoding="utf-8")

    with pytest.raises(ImportRejected) as rejected:
        list(jrnl.read(source))

    assert rejected.value.reason is RejectedImport.TOO_LARGE


def test_a_file_beyond_the_limit_is_refused(tmp_path):
    source = tmp_path / "export.json"
    with source.open("wb") as file:
        file.truncate(import_limits.JRNL_FILE_BYTES + 1)

    with pytest.raises(ImportRejected) as rejected:
        list(jrnl.read(source))

    assert rejected.value.reason is RejectedImport.TOO_LARGE
