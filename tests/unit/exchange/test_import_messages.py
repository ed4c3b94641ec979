"""The lines from the child: nothing in them is trusted."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.domain.errors import ImportRejected, RejectedImport
from ihm_desktop.domain.importing import FoundEntry, Guess, ImportKind, LeftOut, NotTaken
from ihm_desktop.exchange.import_messages import Done, Rejected, ask, asked, line, parse
from ihm_desktop.exchange.import_port import Total

ENTRY = {
    "is": "entry",
    "name": "1",
    "title": "t",
    "body": "b",
    "written_at": "2020-01-02T03:04:05",
    "tags": ["a"],
    "starred": False,
    "guesses": [],
}


def test_every_kind_of_line_arrives_as_it_was_sent():
    entry = FoundEntry(
        name="1",
        title="t",
        body="b\n\N{GRINNING FACE}",
        written_at=datetime.fromisoformat("0981-01-02T03:04:05"),
        tags=("a", "b"),
        starred=True,
        guesses=(Guess.LETTERS,),
    )
    for item in (
        Total(3),
        entry,
        NotTaken(name="x", why=LeftOut.TWICE),
        Rejected(why=RejectedImport.TOO_LARGE),
        Done(),
    ):
        assert parse(line(item)) == item


@pytest.mark.parametrize("path", ["/a/b c", "/ü/\N{GRINNING FACE}", "/\udcff.txt"])
def test_a_path_of_any_bytes_reaches_the_child(path):
    question = ask(ImportKind.FOLDER, Path(path))

    assert question.endswith(b"\n")
    assert question.count(b"\n") == 1
    assert asked(question) == (ImportKind.FOLDER, Path(path))


@pytest.mark.parametrize(
    "changes",
    [
        {"is": "code"},
        {"title": "t" * 1_000},
        {"body": "b" * 2_000_000},
        {"written_at": "2020-01-02T03:04:05+01:00"},
        {"written_at": 5},
        {"tags": ["a"] * 200},
        {"tags": [""]},
        {"guesses": ["anything"]},
        {"id": 7},
    ],
)
def test_a_line_that_is_not_as_agreed_ends_the_import(changes):
    with pytest.raises(ImportRejected):
        parse(msgspec.json.encode(ENTRY | changes))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_line_or_a_rejection(data):
    with suppress(ImportRejected):
        assert parse(data) is not None
