"""Reads recipes from a file or from pasted text, whatever form they are in."""

from pathlib import Path

from ihm_desktop.front.recipe_box.reading.limits import MAX_FILE_BYTES, NoRecipe
from ihm_desktop.front.recipe_box.reading.plain_text import read_text
from ihm_desktop.front.recipe_box.reading.schema_org import read_json, read_page
from ihm_desktop.front.recipe_box.recipe import Recipe


def read_file(path: Path) -> tuple[Recipe, ...]:
    """Reads the recipes of a file.

    Args:
        path: Plain text, Markdown, JSON (schema.org) or a saved web page.

    Returns:
        Recipes without ids, at least one.

    Raises:
        NoRecipe: None is in it, or it is too long.
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        raw = file.read(MAX_FILE_BYTES + 1)
    return read_bytes(raw)


def read_bytes(raw: bytes) -> tuple[Recipe, ...]:
    """Reads the recipes of a file's bytes; see `read_file`."""
    if len(raw) > MAX_FILE_BYTES:
        raise NoRecipe
    return read_pasted(_decoded(raw))


def read_pasted(text: str) -> tuple[Recipe, ...]:
    """Reads the recipes of a text.

    Args:
        text: As pasted.

    Raises:
        NoRecipe: None is in it, or it is too long.
    """
    if len(text) > MAX_FILE_BYTES:
        raise NoRecipe
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "["):
        return read_json(text.lstrip("\ufeff"))
    if start == "<":
        return read_page(text)
    return (read_text(text),)


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")  # what old programs on Windows write
