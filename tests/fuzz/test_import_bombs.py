"""Crafted files, read by the real child: refused or taken, never a hang, never 512 MiB.

Each bomb is one way to make a small file cost much. The child's own limits are part of what
is tested: where they strike, the import is rejected and the journal does not notice.
"""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from ihm_desktop.domain.errors import ImportRejected
from ihm_desktop.domain.importing import FoundEntry, ImportKind
from ihm_desktop.exchange.import_process import found_by_child, reader_command

MIB = 1024 * 1024


def records(body: bytes, count: int) -> bytes:
    one = b'{"title":"t","date":"2020-01-02","body":"' + body + b'"}'
    return b'{"entries":[' + b",".join([one] * count) + b"]}"


JSON_BOMBS = {
    "deep lists": b'{"entries":[' + b"[" * MIB,
    "deep objects": b'{"a":' * MIB,
    "deep and closed": b'{"x":' + b"[" * MIB + b"]" * MIB + b',"entries":[]}',
    "deep in a record": b'{"entries":[{"title":"t","body":"b","date":"2020-01-02","x":'
    + b"[" * MIB
    + b"]" * MIB
    + b"}]}",
    "many lists": b'{"entries":[' + b"[]," * (2 * MIB) + b"[]]}",
    "many objects": b'{"entries":[' + b"{}," * (2 * MIB) + b"{}]}",
    "many keys": b'{"entries":[],' + b'"k":1,' * (2 * MIB) + b'"k":1}',
    "same key again": b'{"entries":[],' * 1 + b'"entries":[],' * 200_000 + b'"entries":[]}',
    "long number": b'{"entries":[' + b"9" * (20 * MIB) + b"]}",
    "long fraction": b'{"entries":[0.' + b"9" * (20 * MIB) + b"e-999999]}",
    "long key": b'{"' + b"k" * (20 * MIB) + b'":1,"entries":[]}',
    "long body": records(b"b" * (20 * MIB), 1),
    "many long bodies": records(b"b" * 900_000, 60),
    "wide letters": records("\N{GRINNING FACE}".encode() + b"b" * 900_000, 60),
    "only escapes": records(rb"\u0041" * 150_000, 60),
    "half characters": records(rb"\ud83d" * 150_000, 60),
    "backslashes": records(rb"\\" * 400_000, 60),
    "unfinished escapes": b'{"entries":["' + rb"\u12" * MIB,
    "blank": b" " * (60 * MIB),
    "zeros": b"\0" * (60 * MIB),
    "control signs": records(b"\x01" * 900_000, 3),
    "accents without a letter": records("\u0301".encode() * 400_000, 20),
    "packed": zlib.compress(b"{" * (60 * MIB)),
    "many tags": b'{"entries":[{"title":"t","body":"b","date":"2020-01-02","tags":['
    + b'"a",' * (2 * MIB)
    + b'"a"]}]}',
    "other letters": b"\xff\xfe" + ('{"entries":[' + "[" * MIB).encode("utf-16-le"),
    "many entries": records(b"b", 220_000),
}
OUTCOMES = {
    "deep lists": "not_this_kind",
    "deep objects": "not_this_kind",
    "deep and closed": "not_this_kind",
    "deep in a record": "not_this_kind",
    "many lists": "too_large",
    "many objects": "too_large",
    "many keys": "0 taken",
    "same key again": "0 taken",
    "long number": "0 taken",
    "long fraction": "0 taken",
    "long key": "0 taken",
    "long body": "0 taken",
    "many long bodies": "60 taken",
    "wide letters": "60 taken",
    "only escapes": "60 taken",
    "half characters": "too_hard",
    "backslashes": "60 taken",
    "unfinished escapes": "not_this_kind",
    "blank": "not_this_kind",
    "zeros": "not_this_kind",
    "control signs": "not_this_kind",
    "accents without a letter": "20 taken",
    "packed": "not_this_kind",
    "many tags": "1 taken",
    "other letters": "not_this_kind",
    "many entries": "too_large",
}
TEXT_BOMBS = {
    "one line": b"x" * (4 * MIB),
    "hashes": b"#" * (3 * MIB),
    "hash and spaces": b"# " + b" " * (3 * MIB),
    "heading of hashes": b"# x" + b" #" * MIB,
    "fences": b"---\n" * 800_000,
    "pairs": b"---\n" + b"a: b\n" * 500_000 + b"---\n",
    "one long pair": b"---\ntitle: " + b"x" * (3 * MIB) + b"\n---\n",
    "long key": b"---\n" + b"k " * MIB + b": v\n---\n",
    "many tags": b"---\ntags: [" + b"a," * MIB + b"]\n---\nText",
    "quotes": b"---\ntitle: " + b'"' * (3 * MIB) + b"\n---\n",
    "digits": b"---\ndate: " + b"2020-" * 500_000 + b"\n---\nText",
    "underlines": b"x\n" + b"=" * (3 * MIB),
    "breaks": b"\r\n" * (2 * MIB),
    "blank": b" \n" * (2 * MIB),
    "zeros": b"\0" * (4 * MIB),
    "half zeros": b"a\0" * (2 * MIB),
    "byte order marks": b"\xef\xbb\xbf" * MIB,
    "utf-32": b"\xff\xfe\0\0" + b"a\0\0\0" * MIB,
    "broken utf-8": b"\xc3" * (4 * MIB),
    "accents": "\u0301".encode() * (2 * MIB),
}


def read(kind: ImportKind, source: Path) -> str:
    """Reads as the journal does; returns how it ended."""
    try:
        taken = sum(
            isinstance(item, FoundEntry)
            for item in found_by_child(reader_command(), kind, source, lambda: False)
        )
    except ImportRejected as rejected:
        return rejected.reason.value
    return f"{taken} taken"


@pytest.mark.parametrize("name", JSON_BOMBS)
def test_a_json_bomb_is_refused_or_read(name, tmp_path):
    source = tmp_path / "export.json"
    source.write_bytes(JSON_BOMBS[name])

    assert read(ImportKind.JRNL, source) == OUTCOMES[name]


@pytest.mark.parametrize("name", TEXT_BOMBS)
def test_a_text_bomb_is_refused_or_read(name, tmp_path):
    for number in range(3):
        (tmp_path / f"2020-01-0{number + 1}.md").write_bytes(TEXT_BOMBS[name])

    assert read(ImportKind.FOLDER, tmp_path).endswith("taken")


def test_folders_deeper_than_a_path_can_name_do_not_stop_the_rest(tmp_path):
    (tmp_path / "2020-01-01.txt").write_text("Text")
    deep = tmp_path
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)

    assert read(ImportKind.FOLDER, tmp_path) == "1 taken"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured as Linux counts")
def test_no_bomb_makes_the_child_take_512_mib(tmp_path):
    script = (
        "import resource, subprocess, sys\n"
        "for path in sys.argv[1:]:\n"
        "    subprocess.run([sys.executable, '-B', '-m', 'ihm_desktop', '--reader'],"
        " input=open(path, 'rb').read(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    questions = []
    for name in ("many objects", "many long bodies", "wide letters", "many keys", "zeros"):
        source = tmp_path / f"{name}.json"
        source.write_bytes(JSON_BOMBS[name])
        question = tmp_path / f"{name}.line"
        question.write_text(json.dumps({"kind": "jrnl", "path": str(source)}) + "\n")
        questions.append(str(question))

    done = subprocess.run(
        [sys.executable, "-c", script, *questions], capture_output=True, text=True, check=True
    )

    assert int(done.stdout) < 512 * 1024  # kibibytes
