"""Reads the few lines that note-taking programs put before a text: never YAML as a whole.

YAML knows references, types and more that can be turned against its reader; a diary's
front matter is `key: value` and lists, so that is all that is understood. What is not
understood stays in the text.
"""

import re
from dataclasses import dataclass, field

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST_LINES = 200
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(.+)")
_TITLE = ("title",)
_DATE = ("date", "created", "created_at", "creation_date", "date_created", "datetime", "day")
_TIME = ("time",)
_TAGS = ("tags", "tag", "keywords", "categories")
_STAR = ("starred", "star", "favorite", "favourite", "pinned")
_KNOWN = {*_TITLE, *_DATE, *_TIME, *_TAGS, *_STAR}


@dataclass(slots=True)
class FrontMatter:
    """What stood before a text.

    Attributes:
        values: Value of each key that is known.
        lists: Items of each known key that has a list below it.
        rest: Lines that were not understood.
    """

    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title, or empty."""
        return self._first(_TITLE)

    @property
    def date(self) -> str:
        """Date and time as they were written, or empty."""
        return f"{self._first(_DATE)} {self._first(_TIME)}".strip()

    @property
    def tags(self) -> list[str]:
        """The tags in the order given."""
        found: list[str] = []
        for key in _TAGS:
            value = self.values.get(key, "").strip("[]")
            found += [_unquoted(tag) for tag in value.split(",")]
            found += self.lists.get(key, [])
        return [tag for tag in found if tag]

    @property
    def starred(self) -> bool:
        """Whether the text was marked."""
        return self._first(_STAR).lower() in {"true", "yes", "1", "on"}

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self.values[key] for key in keys if self.values.get(key)), "")


def split(text: str) -> tuple[FrontMatter, str]:
    """Takes the front matter off a text.

    Args:
        text: Clean text, newlines only.

    Returns:
        The front matter, empty where there is none, and the text after it.
    """
    lines = text.split("\n", _LONGEST_LINES + 1)
    closing = _FENCES.get(lines[0].rstrip())
    if closing is None:
        return FrontMatter(), text
    for number, line in enumerate(lines[1 : _LONGEST_LINES + 1], start=1):
        if line.rstrip() in closing:
            return _understood(lines[1:number], text, "\n".join(lines[number + 1 :]))
    return FrontMatter(), text


def _understood(lines: list[str], text: str, after: str) -> tuple[FrontMatter, str]:
    found, key = FrontMatter(), ""
    for line in lines:
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            key = pair[1].strip().lower().replace(" ", "_").replace("-", "_")
            key = key if key in _KNOWN else ""
        if pair and key:
            found.values.setdefault(key, _unquoted(pair[2]))
        elif item and key:
            found.lists.setdefault(key, []).append(_unquoted(item[1]))
        elif line.strip():
            found.rest.append(line)
    if not found.values and not found.lists:  # a line drawn across the page, not front matter
        return FrontMatter(), text
    return found, after


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
