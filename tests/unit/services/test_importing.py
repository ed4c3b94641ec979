"""Bringing writing in: all of it that can be taken, or nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ihm_desktop.domain.change import Kind
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import Cancelled, ImportRejected
from ihm_desktop.domain.importing import Guess, ImportKind, LeftOut
from tests.fakes import open_services


@pytest.fixture
def services(tmp_path):
    return open_services(tmp_path)


def export(folder: Path, *records: dict[str, object]) -> Path:
    usual = {"title": "", "body": "", "date": "2020-01-02", "time": "10:15", "tags": []}
    source = folder / "export.json"
    source.write_text(json.dumps({"entries": [usual | record for record in records]}))
    return source


def ignore(_done: int, _total: int) -> None:
    pass


def take(services, source, kind=ImportKind.JRNL):
    return services.importing.take(source, kind, ignore)


def lines(services):
    return services.journal.lines(EntryQuery())


def test_what_is_taken_is_in_the_journal_and_can_be_found(services, tmp_path):
    source = export(
        tmp_path,
        {"title": "Kettle", "body": "Steam", "date": "1960-05-02", "tags": ["@home"]},
        {"title": "Window", "body": "Light", "starred": True},
    )

    report, change = take(services, source)

    assert report.taken == 2
    assert Kind.ENTRY in change
    assert [line.title for line in lines(services)] == ["Window", "Kettle"]
    (hit,) = services.journal.find("steam", EntryQuery())
    entry = services.journal.load(hit.ref)
    assert (entry.tags, entry.written_at.year, len(entry.uuid)) == (("home",), 1960, 32)


def test_a_preview_takes_nothing(services, tmp_path):
    source = export(tmp_path, {"body": "one two three"}, {"body": "four", "date": "1960-05-02"}, {})

    preview = services.importing.look(source, ImportKind.JRNL)

    assert (preview.entries, preview.words) == (2, 4)
    assert (preview.first_day.year, preview.last_day.year) == (1960, 2020)
    assert preview.not_taken == ((LeftOut.EMPTY, 1),)
    assert lines(services) == ()


def test_taking_twice_adds_once(services, tmp_path):
    source = export(tmp_path, {"body": "one"}, {"body": "two"})
    take(services, source)

    report, change = take(services, source)

    assert report.taken == 0
    assert report.not_taken == ((LeftOut.ALREADY_HERE, 2),)
    assert not change
    assert len(lines(services)) == 2


def test_the_same_text_at_the_same_minute_is_taken_once(services, tmp_path):
    same = {"body": "one"}
    source = export(tmp_path, same, same, {"body": "one", "time": "10:16"}, {"body": "two"})

    report, _ = take(services, source)

    assert report.taken == 3
    assert report.not_taken == ((LeftOut.TWICE, 1),)
    assert [left.name for left in report.names] == ["2"]


def test_what_was_edited_since_is_taken_beside_it(services, tmp_path):
    source = export(tmp_path, {"body": "one"})
    take(services, source)
    (line,) = lines(services)
    draft = services.journal.load(line.id).draft()
    services.journal.save(replace(draft, body="one and more"))

    report, _ = take(services, source)

    assert report.taken == 1
    assert services.journal.load(line.id).body == "one and more"


def test_a_folder_is_taken_and_its_guesses_are_told(services, tmp_path):
    diary = tmp_path / "diary"
    diary.mkdir()
    (diary / "2020-01-02.md").write_bytes("Füße".encode("latin-1"))
    (diary / "notes.txt").write_text("Text")
    (diary / "photo.jpg").write_bytes(b"x")

    report, _ = take(services, diary, ImportKind.FOLDER)

    assert report.taken == 2
    assert dict(report.guesses) == {Guess.LETTERS: 1, Guess.DATE_FROM_FILE_TIME: 1}
    assert [(left.name, left.why) for left in report.names] == [("photo.jpg", LeftOut.OTHER_KIND)]


def test_progress_goes_up_to_the_total(services, tmp_path):
    told: list[tuple[int, int]] = []
    source = export(tmp_path, *({"body": f"{n}"} for n in range(20)))

    services.importing.take(source, ImportKind.JRNL, lambda *step: told.append(step))

    assert told == [(n, 20) for n in range(1, 21)]


@pytest.mark.parametrize("after", [0, 1, 300])
def test_a_stopped_import_takes_nothing(services, tmp_path, after):
    told: list[int] = []
    source = export(tmp_path, *({"body": f"{n}"} for n in range(600)))

    with pytest.raises(Cancelled):
        services.importing.take(
            source,
            ImportKind.JRNL,
            lambda done, _total: told.append(done),
            lambda: len(told) >= after,
        )

    assert lines(services) == ()
    assert services.journal.find("1", EntryQuery()) == ()


def test_an_import_that_breaks_half_way_takes_nothing(services, tmp_path):
    services.importing._command = (
        "/bin/sh",
        "-c",
        'read x; echo \'{"is":"total","count":2}\';'
        'echo \'{"is":"entry","name":"","title":"t","body":"b","written_at":"2020-01-02T03:04",'
        '"tags":[],"starred":false,"guesses":[]}\'',
    )

    with pytest.raises(ImportRejected):
        take(services, tmp_path)

    assert lines(services) == ()


def test_what_cannot_be_read_leaves_the_journal_as_it_was(services, tmp_path):
    take(services, export(tmp_path, {"body": "one"}))

    with pytest.raises(ImportRejected):
        take(services, tmp_path / "gone")

    assert len(lines(services)) == 1
