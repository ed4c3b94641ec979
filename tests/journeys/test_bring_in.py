"""Bringing in a diary that was kept elsewhere."""

import json
from pathlib import Path

import pytest

from tests.journeys import steps
from tests.journeys.harness import Program


@pytest.fixture
def bring_in(program: Program) -> Program:
    steps.begin(program)
    steps.open_more(program, "Bring in", "Where did you write until now?")
    return program


def taken(bring_in: Program, kind: str, pick: str, place: Path) -> None:
    bring_in.press(kind)
    bring_in.press(pick)
    steps.choose_place(bring_in, place)
    bring_in.press("Look at it")
    bring_in.wait_for("What would come")
    bring_in.press("Bring them in")
    bring_in.wait_for("They are here")


def jrnl(place: Path) -> Path:
    entries = [
        {
            "title": "The harbour at six",
            "body": "Nets drying. @boats",
            "date": "1968-05-04",
            "time": "06:10",
            "tags": ["@boats"],
            "starred": True,
        },
        {"title": "", "body": "Only this line.", "date": "2019-11-02", "time": "21:30", "tags": []},
    ]
    place.write_text(json.dumps({"tags": {"@boats": 1}, "entries": entries}), encoding="utf-8")
    return place


def test_a_jrnl_export_is_looked_at_and_taken(bring_in, tmp_path):
    kind = "In jrnl: one JSON file"
    taken(bring_in, kind, "Pick the file", jrnl(tmp_path / "jrnl.json"))
    bring_in.press("To the pages")
    bring_in.wait_for("Pages, you are here")
    steps.write(bring_in, "Search all pages", "harbour")

    assert bring_in.wait_for("The harbour at six")
    assert bring_in.wait_for("1968" if bring_in.find("1968") else "68")


def test_a_folder_of_text_files_is_taken_and_the_rest_is_named(bring_in, tmp_path):
    folder = tmp_path / "old diary"
    folder.mkdir()
    (folder / "2021-03-04.md").write_text("# Wind\n\nThe door would not shut.", encoding="utf-8")
    (folder / "2021-03-05 evening.txt").write_text("Soup again.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    kind = "In text files: a folder of .txt or .md"
    taken(bring_in, kind, "Pick the folder", folder)
    bring_in.wait_for("picture.png: another kind of file")
    bring_in.press("To the pages")

    assert bring_in.wait_for("The door would not shut.")
    assert bring_in.wait_for("Soup again.")


def test_a_file_of_another_kind_takes_nothing(bring_in, tmp_path):
    wrong = tmp_path / "letter.json"
    wrong.write_text('{"dear": "nobody"}', encoding="utf-8")
    bring_in.press("In jrnl: one JSON file")
    bring_in.press("Pick the file")
    steps.choose_place(bring_in, wrong)
    bring_in.press("Look at it")

    assert bring_in.wait_for("This is not the kind you picked")
