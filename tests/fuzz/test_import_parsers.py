"""Importers under anything: they give entries or a rejection, and nothing else."""

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ihm_desktop.domain.errors import ImportRejected
from ihm_desktop.domain.importing import FoundEntry
from ihm_desktop.exchange import front_matter, import_text
from ihm_desktop.exchange.import_messages import line, parse
from ihm_desktop.exchange.importers import folder, jrnl

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["entries", "title", "body", "date", "time", "tags", "starred", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)
RECORDS = st.fixed_dictionaries(
    {"title": st.text(max_size=30), "body": st.text(max_size=100)},
    optional={
        "date": st.dates().map(str) | st.text(max_size=12),
        "time": st.times().map(lambda time: f"{time:%H:%M}") | st.text(max_size=6),
        "tags": st.lists(st.text(max_size=5), max_size=3),
        "starred": st.booleans(),
        "uuid": JSON,
    },
)
PIECES = st.sampled_from(
    [
        "---\n",
        "+++\n",
        "date: ",
        "title: ",
        "tags: [",
        "- ",
        "# ",
        "\n",
        "2020-01-02",
        "===\n",
        "\0",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=15), max_size=20).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1"])


def encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "replace")


def check(items):
    """Everything that comes out must be storable and fit through the pipe."""
    for item in items:
        assert parse(line(item)) == item
        if isinstance(item, FoundEntry):
            item.body.encode()
            assert isinstance(item.written_at, datetime)


def read_jrnl(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with suppress(ImportRejected):
        check(jrnl.read(file))


@given(data=st.binary(max_size=400))
def test_any_bytes_as_jrnl(data, tmp_path_factory):
    read_jrnl(tmp_path_factory.getbasetemp() / "bytes.json", data)


@given(value=JSON, ascii_only=st.booleans())
def test_any_json_as_jrnl(value, ascii_only, tmp_path_factory):
    data = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    read_jrnl(tmp_path_factory.getbasetemp() / "json.json", data)


@given(records=st.lists(RECORDS, max_size=4), cut=st.integers(0, 30))
def test_near_exports_as_jrnl(records, cut, tmp_path_factory):
    data = json.dumps({"tags": {}, "entries": records}).encode()
    read_jrnl(tmp_path_factory.getbasetemp() / "near.json", data[: len(data) - cut])


@given(
    data=st.binary(max_size=300) | st.builds(lambda t, e: t.encode(e, "replace"), TEXTS, ENCODINGS)
)
def test_any_bytes_as_a_text_file(data, tmp_path_factory):
    source = tmp_path_factory.getbasetemp() / "one"
    source.mkdir(exist_ok=True)
    (source / "note.md").write_bytes(data)

    check(folder.read(source))


@given(
    name=st.text(
        st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40
    ),
    seconds=st.integers(-(2**40), 2**40),
)
@settings(max_examples=60)
def test_any_name_and_time_of_a_text_file(name, seconds, tmp_path_factory):
    source = tmp_path_factory.mktemp("names")
    file = source / f"{name.encode()[:60].decode(errors='ignore')}.txt"
    file.write_text("Text")
    try:
        os.utime(file, (seconds, seconds))
    except OSError:
        return

    check(folder.read(source))


@given(data=st.binary(max_size=300))
def test_bytes_become_clean_text_or_none(data):
    decoded = import_text.decode(data)

    if decoded is not None:
        text, _ = import_text.clean(decoded.text)
        text.encode()
        assert "\r" not in text
        assert "\0" not in text


@given(text=TEXTS)
def test_front_matter_loses_no_word(text):
    matter, after = front_matter.split(text)
    kept = " ".join([after, *matter.rest, str(matter.values), str(matter.lists)])

    if matter.values or matter.lists:
        assert text.endswith(after)
    else:
        assert after == text
        assert kept
