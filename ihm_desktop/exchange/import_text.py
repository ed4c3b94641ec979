"""Turns bytes of unknown letters into clean text."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text made of bytes.

    Attributes:
        guessed: Whether the letters were neither marked nor UTF-8.
    """

    text: str
    guessed: bool = False


def decode(data: bytes) -> Decoded | None:
    """Finds out which letters bytes are written in.

    A byte order mark decides; then UTF-16 without one, told by its zero bytes; then UTF-8;
    at last Windows-1252, whose five unused bytes are read as Latin-1, so this never fails.

    Args:
        data: A whole file.

    Returns:
        The text, or None where the bytes are no text at all.

    Source: Unicode 15, section 23.8 (byte order marks); WHATWG Encoding (windows-1252 where
        a page says Latin-1).
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name)
    if b"\0" in data:
        return _utf16_without_mark(data)
    return _strictly(data, "utf-8") or Decoded(_windows_1252(data), guessed=True)


def clean(text: str) -> tuple[str, bool]:
    """Makes every line end a newline and drops what no page can show.

    Returns:
        The text, and whether signs were dropped.
    """
    text, dropped = _UNSHOWN.subn("", _LINE_ENDS.sub("\n", text))
    return text, dropped > 0


def one_line(text: str) -> str:
    """Folds white space, for titles and tags."""
    return " ".join(text.split())


def _strictly(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name))
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 8 * even and odd * 4 > len(sample) // 2:
        found = _strictly(data, "utf-16-le")
    elif even > 8 * odd and even * 4 > len(sample) // 2:
        found = _strictly(data, "utf-16-be")
    else:
        return None
    return Decoded(found.text, guessed=True) if found and "\0" not in found.text else None


def _windows_1252(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
