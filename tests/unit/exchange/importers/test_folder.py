"""What is read from a folder of text files."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import ImportRejected
from ihm_desktop.domain.importing import FoundEntry, Guess, LeftOut, NotTaken
from ihm_desktop.exchange import import_limits, text_files
from ihm_desktop.exchange.importers import folder
from tests.contracts.importer import ImporterContract


class TestFolderKeepsTheContract(ImporterContract):
    read = folder.read

    def write_good(self, folder):
        diary = folder / "diary"
        (diary / "old").mkdir(parents=True)
        (diary / "old" / "1960-05-02.txt").write_text("A long time ago.")
        (diary / "note.md").write_text("---\ndate: 2021-06-03\ntags: [a, b]\n---\n# Name\r\nText")
        return diary

    def write_foreign(self, folder):
        empty = folder / "pictures"
        empty.mkdir()
        (empty / "photo.jpg").write_bytes(b"\xff\xd8\xff")
        return empty


def one(tmp_path: Path, name: str, data: str | bytes, seconds: float | None = None):
    """Reads a folder with a single file in it."""
    source = tmp_path / "diary"
    file = source / name
    file.parent.mkdir(parents=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    if seconds is not None:
        os.utime(file, (seconds, seconds))
    _, found = folder.read(source)
    return found


def test_front_matter_gives_date_title_tags_and_star(tmp_path):
    text = (
        "---\ntitle: 'A name'\ndate: 1968-02-03T22:10:00Z\n"
        "tags:\n  - one\n  - '#two'\nstarred: yes\n---\nText"
    )

    found = one(tmp_path, "x.md", text)

    assert found == FoundEntry(
        name="x.md",
        title="A name",
        body="Text",
        written_at=datetime.fromisoformat("1968-02-03T22:10"),
        tags=("one", "two"),
        starred=True,
    )


def test_front_matter_that_is_not_understood_stays_in_the_text(tmp_path):
    found = one(tmp_path, "2020-01-02.md", "---\ndate: 2020-01-02\nweather: rain\n---\nText")

    assert found.body == "weather: rain\nText"


@pytest.mark.parametrize(
    ("name", "at", "title"),
    [
        ("2020-01-31.md", "2020-01-31T12:00", ""),
        ("2020-01-31 A walk.md", "2020-01-31T12:00", "A walk"),
        ("2020_01_31 10.15.txt", "2020-01-31T10:15", ""),
        ("20200131T101500.txt", "2020-01-31T10:15", ""),
        ("31.01.2020.txt", "2020-01-31T12:00", ""),
        ("31 January 2020.txt", "2020-01-31T12:00", ""),
        ("January 31, 2020.txt", "2020-01-31T12:00", ""),
        ("31-01-1969.txt", "1969-01-31T12:00", ""),
        ("2020/01/31.md", "2020-01-31T12:00", ""),
        ("2020/01/31 Garden.md", "2020-01-31T12:00", "31 Garden"),
    ],
)
def test_the_name_gives_a_date(tmp_path, name, at, title):
    found = one(tmp_path, name, "Text", seconds=0)

    assert found.written_at == datetime.fromisoformat(at)
    assert found.title == title
    assert found.guesses == ()


@pytest.mark.parametrize("name", ["02-01-2020.txt", "phone 01771234567.txt", "notes.txt"])
def test_a_name_that_may_mean_two_days_means_none(tmp_path, name):
    found = one(tmp_path, name, "Text", seconds=86_400 * 5)

    assert found.written_at.date() == (datetime.fromisoformat("1970-01-06")).date()
    assert found.guesses == (Guess.DATE_FROM_FILE_TIME,)


def test_a_file_time_before_1970_is_a_date(tmp_path):
    found = one(tmp_path, "notes.txt", "Text", seconds=-365.25 * 86_400 * 10)

    assert found.written_at.year in {1959, 1960}


def test_a_file_time_beyond_all_years_is_no_date():
    assert text_files.local_time(1e18) is None


def test_two_pages_of_a_day_keep_their_order_by_file_time(tmp_path):
    day = datetime.fromisoformat("2020-01-31T18:40")

    found = one(tmp_path, "2020-01-31 second.txt", "Text", seconds=day.timestamp())

    assert found.written_at - day < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# Heading\n\nText", "Heading", "Text"),
        ("\n## Heading ##\nText", "Heading", "Text"),
        ("Heading\n=======\nText", "Heading", "Text"),
        ("#hashtag stays\nText", "", "#hashtag stays\nText"),
        ("Text\n# Later", "", "Text\n# Later"),
    ],
)
def test_a_heading_at_the_top_is_the_title(tmp_path, text, title, body):
    found = one(tmp_path, "2020-01-02.md", text)

    assert (found.title, found.body) == (title, body)


@pytest.mark.parametrize(
    ("data", "text", "guessed"),
    [
        ("Füße".encode(), "Füße", False),
        ("Füße".encode("utf-8-sig"), "Füße", False),
        ("Füße".encode("utf-16"), "Füße", False),
        ("Füße".encode("utf-32"), "Füße", False),
        (("Füße und mehr, " * 9).strip(", ").encode("utf-16-be"), None, True),
        ("Füße".encode("latin-1"), "Füße", True),
        ("“Füße”".encode("cp1252"), "“Füße”", True),
        (b"F\xfc\x81", "Fü", True),
    ],
)
def test_letters_of_many_kinds_are_read(tmp_path, data, text, guessed):
    found = one(tmp_path, "2020-01-02.txt", data)

    assert found.body == (text or ("Füße und mehr, " * 9).strip(", "))
    assert (Guess.LETTERS in found.guesses) is guessed


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("2020-01-02.txt", b"", LeftOut.EMPTY),
        ("2020-01-02.txt", b"\n \n", LeftOut.EMPTY),
        ("2020-01-02.txt", b"\x89PNG\x00\x01\x00\x00\xff\x00ab\x00", LeftOut.NOT_TEXT),
        ("2020-01-02.jpg", b"x", LeftOut.OTHER_KIND),
        ("2020-01-02.txt", b"x" * (import_limits.TEXT_FILE_BYTES + 1), LeftOut.TOO_LONG),
        ("/".join("abcdefghijklmnopq") + "/x.txt", b"x", LeftOut.TOO_DEEP),
    ],
)
def test_what_cannot_be_taken_is_named(tmp_path, name, data, why):
    found = one(tmp_path, name, data)

    assert isinstance(found, NotTaken)
    assert found.why is why


def test_links_and_pipes_are_never_opened(tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("not theirs to take")
    source = tmp_path / "diary"
    source.mkdir()
    (source / "2020-01-01.txt").symlink_to(outside)
    (source / "loop").symlink_to(source)
    os.mkfifo(source / "2020-01-02.txt")

    _, *found = folder.read(source)

    assert [item.why for item in found] == [LeftOut.OTHER_KIND] * 3


def test_a_file_exchanged_for_a_link_after_it_was_listed_is_not_followed(tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("not theirs to take")
    link = tmp_path / "2020-01-01.txt"
    link.symlink_to(outside)

    assert text_files.read(link) is LeftOut.UNREADABLE


def test_hidden_files_are_passed_over(tmp_path):
    source = tmp_path / "diary"
    (source / ".obsidian").mkdir(parents=True)
    (source / ".obsidian" / "x.txt").write_text("x")
    (source / ".note.txt").write_text("x")

    (total,) = folder.read(source)

    assert total.count == 0


def test_a_name_that_is_not_utf8_is_read_and_shown(tmp_path):
    source = tmp_path / "diary"
    source.mkdir()
    (source / os.fsdecode(b"2020-01-02 \xff.txt")).write_text("Text")

    _, found = folder.read(source)

    assert found.body == "Text"
    assert found.name.encode()


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(text_files, "FOLDER_FILES", 3)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("x")

    with pytest.raises(ImportRejected):
        list(folder.read(tmp_path))
