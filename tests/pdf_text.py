"""Reads the text of a PDF as a screen reader or a search would: glyphs through their tables."""

import re
from io import BytesIO

import pikepdf

_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]]*)\])")


def page_texts(data: bytes, password: str = "") -> list[str]:
    """Returns the text of every page, without line breaks, glyph by glyph."""
    with pikepdf.open(BytesIO(data), password=password) as pdf:
        return [_page_text(page) for page in pdf.pages]


def squeezed(text: str) -> str:
    """Drops white space, which a PDF may express by position alone."""
    return "".join(text.split())


def _page_text(page: pikepdf.Page) -> str:
    tables = {name: _table(font) for name, font in page.resources.Font.items()}
    table: dict[int, str] = {}
    found: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator == "Tf":
            table = tables[str(instruction.operands[0])]
        elif operator == "Tj":
            codes = bytes(instruction.operands[0])
            found += [
                table.get(int.from_bytes(codes[at : at + 2]), "\N{REPLACEMENT CHARACTER}")
                for at in range(0, len(codes), 2)
            ]
    return "".join(found)


def _table(font: pikepdf.Object) -> dict[int, str]:
    table: dict[int, str] = {}
    for first, _last, one, many in _RANGE.findall(font.ToUnicode.read_bytes()):
        targets = [one] if one else re.findall(rb"[0-9A-F]{4}", many)
        for offset, target in enumerate(targets):
            table[int(first, 16) + offset] = chr(int(target, 16))
    return table
