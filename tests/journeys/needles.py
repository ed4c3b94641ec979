"""Looks for planted words in everything that a session may leave behind."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PIECE = 1 << 20
OVERLAP = 4_096  # longer than any needle in any writing


@dataclass(frozen=True)
class Hit:
    """A planted word somewhere."""

    needle: str
    writing: str
    where: str


def writings(needle: str) -> Mapping[str, bytes]:
    """Writes a word in the ways in which it could be left behind.

    Base64 is written from each of its three places, without what hangs on its neighbours.
    """
    utf8, utf16 = needle.encode(), needle.encode("utf-16-le")
    found = {"utf-8": utf8, "utf-16": utf16}
    for name, data in (("utf-8", utf8), ("utf-16", utf16)):
        found[f"hex of {name}"] = data.hex().encode()
        found[f"HEX of {name}"] = data.hex().upper().encode()
        for shift in range(3):
            whole = base64.b64encode(b"\0" * shift + data)
            found[f"base64+{shift} of {name}"] = whole[4 if shift else 0 : -4]
    return found


def in_bytes(data: bytes, needles: Iterable[str], where: str) -> Iterator[Hit]:
    """Finds needles in one piece of data."""
    for needle in needles:
        for writing, sought in writings(needle).items():
            if sought in data:
                yield Hit(needle, writing, where)


def in_file(path: Path, needles: Iterable[str]) -> Iterator[Hit]:
    """Finds needles in a file's name and content; what cannot be read holds nothing of ours."""
    wanted = list(needles)
    yield from in_bytes(str(path).encode(errors="surrogateescape"), wanted, f"name of {path}")
    if path.is_symlink() or not path.is_file():
        return
    try:
        with path.open("rb") as file:
            before = b""
            while piece := file.read(PIECE):
                yield from in_bytes(before + piece, wanted, str(path))
                before = piece[-OVERLAP:]
    except OSError:
        return


def in_folder(folder: Path, needles: Iterable[str]) -> Iterator[Hit]:
    """Finds needles in everything below a folder."""
    wanted = list(needles)
    for path in sorted(folder.rglob("*")):
        yield from in_file(path, wanted)


def in_process(pid: int, needles: Iterable[str]) -> Iterator[Hit]:
    """Finds needles in what others can ask about a process: arguments, variables, open files."""
    wanted = list(needles)
    for name in ("cmdline", "environ", "comm"):
        try:
            data = Path(f"/proc/{pid}/{name}").read_bytes()
        except OSError:
            continue
        yield from in_bytes(data, wanted, f"{name} of {pid}")
    for link in open_files(pid):
        yield from in_bytes(link.encode(), wanted, f"open file of {pid}")


def open_files(pid: int) -> list[str]:
    """Lists what a process has open, as names."""
    found = []
    for link in Path(f"/proc/{pid}/fd").glob("*"):
        try:
            found.append(str(link.readlink()))
        except OSError:
            continue
    return found
