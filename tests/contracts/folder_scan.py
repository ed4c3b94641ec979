"""Looks at a data folder as somebody with the usual tools does: file, strings, binwalk."""

import os
import re
import shutil
import subprocess
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

# Beginnings of at least six bytes, so that random bytes hold one of them in one of 10^7 files
# of 8 MiB. Source: file(1)'s magic, en.wikipedia.org/wiki/List_of_file_signatures.
SIGNATURES: Mapping[str, bytes] = {
    "SQLite": b"SQLite format 3\0",
    "SQLite rollback file": bytes.fromhex("d9d505f920a163d7"),
    "PNG": b"\x89PNG\r\n\x1a\n",
    "PDF": b"%PDF-1.",
    "7z": bytes.fromhex("377abcaf271c"),
    "xz": bytes.fromhex("fd377a585a00"),
    "RAR": b"Rar!\x1a\x07",
    "LUKS": b"LUKS\xba\xbe",
    "KeePass": bytes.fromhex("03d9a29a67fb4bb5"),
    "OLE": bytes.fromhex("d0cf11e0a1b11ae1"),
    "age": b"age-encryption.org",
    "openssl enc": b"Salted__",
    "PEM": b"-----BEGIN",
    "ELF": bytes.fromhex("7f454c46020101"),
    "plist": b"bplist00",
    "JFIF": b"\x10JFIF\0\x01",
    "Office": b"[Content_Types].xml",
    "pickle": b"\x80\x04\x95" + b"\0\0\0\0",
    "XML": b"<?xml version",
    "TOML": b"[files]\n",
}
NOTHING = ("data", "")  # what file(1) says of random bytes, and what is said where it is missing
SHORTEST_WORD = 6  # letters; random bytes hold a given one in one of 10^7 files of 8 MiB


@dataclass(frozen=True)
class Looked:
    """What the tools say about one file.

    Attributes:
        name: Of the file.
        kind: What file(1) calls it; empty where the tool is missing.
        signatures: Beginnings of known kinds of files, anywhere in it.
        words: Telling words in it.
        by_chance: Whether it is called so for its first four bytes alone. Of 48,000 files of
            random bytes 0.26 % were.
    """

    name: str
    kind: str
    signatures: tuple[str, ...]
    words: tuple[str, ...]
    by_chance: bool = False


def look(folder: Path, words: Collection[str]) -> list[Looked]:
    """Looks at every file of a folder, and at copies of nothing: the files may be in use."""
    return [_look(path, words) for path in sorted(folder.iterdir()) if path.is_file()]


def _look(path: Path, words: Collection[str]) -> Looked:
    data = path.read_bytes()
    wanted = "|".join(re.escape(word) for word in words if len(word) >= SHORTEST_WORD)
    narrow = re.findall(wanted.encode(), data, re.IGNORECASE)
    wide = re.findall(wanted.encode(), data.replace(b"\0", b""), re.IGNORECASE)
    kind = _kind(path)
    return Looked(
        name=path.name,
        kind=kind,
        signatures=tuple(name for name, begins in SIGNATURES.items() if begins in data),
        words=tuple(sorted({found.decode().lower() for found in (*narrow, *wide)})),
        by_chance=kind not in NOTHING and _kind("-", data[:4] + os.urandom(4_096)) == kind,
    )


def _kind(path: Path | str, given: bytes | None = None) -> str:
    if shutil.which("file") is None:
        return ""
    done = subprocess.run(["file", "-b", path], input=given, capture_output=True, check=True)
    return done.stdout.decode(errors="replace").strip()
