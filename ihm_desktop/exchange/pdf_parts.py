"""The parts of a PDF that tell on its maker, and those that draw its text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pikepdf

_TELLING: Final = ("/Metadata", "/PieceInfo", "/LastModified", "/OutputIntents", "/Names")
# One line of a code point table: `<first> <last> <target>` or `<first> <last> [<target> …]`.
_RANGE: Final = re.compile(rb"^(<[0-9A-F]{4}> <[0-9A-F]{4}> )(.*)$", re.MULTILINE)
_TAB, _SPACE = b"<0009>", b"<0020>"


def remove_traces(pdf: "pikepdf.Pdf") -> None:
    """Removes title, author, program, dates and other notes, and mends what spaces stand for.

    Args:
        pdf: Open and unencrypted.

    Source: QPdfWriter of Qt 6.11 writes Producer, both dates and an identifier.
    """
    for key in ("/Info", "/ID"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    for owner in (pdf.Root, *(page.obj for page in pdf.pages)):
        for key in _TELLING:
            if key in owner:
                del owner[key]
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            font.ToUnicode.write(_with_spaces(font.ToUnicode.read_bytes()))


def fonts(pdf: "pikepdf.Pdf") -> list[Any]:
    """Lists the fonts that pages use, each once, in the order of their first use."""
    found: dict[tuple[int, int], Any] = {}
    for page in pdf.pages:
        if "/Font" not in page.resources:
            continue
        for _, font in sorted(page.resources.Font.items()):
            found.setdefault(font.objgen, font)
    return list(found.values())


def drawing_streams(pdf: "pikepdf.Pdf") -> Iterator[bytes]:
    """Yields everything that draws text: what pages say, and the letters they say it with."""
    for page in pdf.pages:
        yield page.Contents.read_bytes()
    for font in fonts(pdf):
        yield font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
        for descendant in font.get("/DescendantFonts", []):
            descriptor = descendant.FontDescriptor
            for key in ("/FontFile2", "/FontFile3"):
                if key in descriptor:
                    yield descriptor[key].read_bytes()


def _with_spaces(table: bytes) -> bytes:
    """Names the space glyph a space; Qt names it after the tab, which has the same shape."""
    return _RANGE.sub(lambda line: line[1] + line[2].replace(_TAB, _SPACE), table)
