"""Makes text of a file's bytes, and finds out what parts its columns."""

import csv
from collections import Counter
from collections.abc import Iterator
from typing import Final

MOST_BYTES: Final = 5 * 1024 * 1024
SAMPLE_LINES: Final = 30
LONGEST_RECORD_LINES: Final = 30  # a quote that is never closed swallows the rest of a file
DELIMITERS: Final = ("\t", ";", ",", "|")
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

Row = tuple[int, list[str]]  # number of its first line, counted from 1; its cells


def decoded(raw: bytes) -> str:
    """Makes text of bytes.

    Args:
        raw: UTF-8, UTF-16 with its mark, or what Windows programs of Western Europe write;
            the last takes any bytes.

    Returns:
        The text with line feeds as line ends and without other control characters than tabs.
    """
    text = _text(raw)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n")


def _text(raw: bytes) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def delimiter(text: str) -> str:
    """Returns the sign that parts the columns.

    Source: none; the sign that gives most of the first 30 lines the same number of columns,
    two or more, wins. `csv.Sniffer` also guesses letters.
    """
    sample = "\n".join(text.split("\n")[:SAMPLE_LINES])
    return max(DELIMITERS, key=lambda sign: _evenness(sample, sign))


def _evenness(sample: str, sign: str) -> int:
    widths = Counter(len(cells) for _, cells in rows(sample, sign) if len(cells) > 1)
    return max(widths.values(), default=0)


def rows(text: str, sign: str) -> Iterator[Row]:
    """Parts a text into rows and cells; blank lines are passed over.

    A file whose quotes do not close is read line by line, with its quotes as they stand.

    Args:
        text: As `decoded` returns it.
        sign: What parts the columns.

    Yields:
        Each row with the number of its first line.
    """
    found = _quoted(text, sign)
    yield from _plain(text, sign) if found is None else found


def _quoted(text: str, sign: str) -> list[Row] | None:
    """Returns None where a quote swallows the rest, or a cell is longer than `csv` takes."""
    reader = csv.reader(text.split("\n"), delimiter=sign, skipinitialspace=True, strict=False)
    found: list[Row] = []
    before = 0
    try:
        for cells in reader:
            if reader.line_num - before > LONGEST_RECORD_LINES:
                return None
            if any(cell.strip() for cell in cells):
                found.append((before + 1, cells))
            before = reader.line_num
    except csv.Error:
        return None
    return found


def _plain(text: str, sign: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.split(sign)
