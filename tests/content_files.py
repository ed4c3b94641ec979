"""Every content file, parsed once, for the tests that walk through all of them."""

import re
import tomllib
from pathlib import Path
from typing import Any

from tests.reading import texts

CONTENT = Path(__file__).resolve().parent.parent / "resources" / "content"
FILES = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.toml"))
WORD_LISTS = frozenset({"shoulder_words.toml", "blaming_words.toml"})
SHOWN_FILES = [name for name in FILES if name not in WORD_LISTS]

# Keys whose values stand in headings, buttons, lists, field names or accessible names.
LABEL_KEYS = frozenset(
    (
        "caption",
        "date",
        "doesnt_fit",
        "find_label",
        "go_on",
        "labels",
        "looked_like_intro",
        "name",
        "not_now",
        "quiet_name",
        "short",
        "skip",
        "title",
    )
)


def table(name: str) -> dict[str, Any]:
    """Returns a parsed content file by its path below resources/content."""
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def shown_texts(name: str, keys: frozenset[str] | None = None) -> list[str]:
    """Returns the texts of a file that a person reads, in their order."""
    return list(texts(table(name), keys))


def own_voice(text: str) -> str:
    """Returns a text without what it quotes."""
    return re.sub(r"‘[^‘]*?’(?!\w)|“[^”]*”", " ", text)
