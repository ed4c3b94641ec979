"""How hard a text is to read, for content files and for the words of the interface."""

import re
from collections.abc import Iterator

import textstat

# Keys of content files whose values are not shown, or are shown as they are in every language.
NOT_TEXT = frozenset(
    (
        "address",
        "channel",
        "checked_on",
        "closing_links",
        "code",
        "emergency_number",
        "family",
        "forms",
        "golden",
        "id",
        "kind",
        "language",
        "native",
        "number",
        "order",
        "own_name",
        "reads",
        "reason",
        "rights",
        "scoring",
        "source_date",
        "sources",
        "tag",
        "verbatim",
        "version",
        "way",
        "word",
    )
)
SHORTEST_GRADED = 8  # words; the formula says nothing about shorter lines

_MARKDOWN = re.compile(r"^[#>*-]+ ?", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)[sd]|%[sd]")


def grade(text: str) -> float:
    """Returns the US school grade that a text asks for.

    Args:
        text: English; light Markdown and placeholders are left out of account.

    Source: Flesch-Kincaid grade level, as textstat computes it.
    """
    return float(textstat.flesch_kincaid_grade(sentence(text)))


def sentence(text: str) -> str:
    """Returns a text with a full stop at each end, as the formula needs it."""
    bare = _PLACEHOLDER.sub("it", _MARKDOWN.sub("", text))
    return " ".join(
        line if line[-1] in ".!?" else f"{line}."
        for line in (line.strip() for line in bare.splitlines())
        if line
    )


def too_hard(texts: list[str], limit: float) -> list[tuple[float, str]]:
    """Lists the texts of eight words or more whose grade is above a limit."""
    graded = [(grade(text), text) for text in texts if len(text.split()) >= SHORTEST_GRADED]
    return [(found, text) for found, text in graded if found > limit]


def texts(value: object, keys: frozenset[str] | None = None, key: str = "") -> Iterator[str]:
    """Walks through parsed TOML and yields the texts that a person reads.

    Args:
        value: Parsed TOML.
        keys: Yield only values of these keys; None for all.
        key: Key under which `value` stands.
    """
    match value:
        case str() if (keys is None or key in keys) and re.search(r"[^\W\d_]", value):
            yield value
        case list():
            for item in value:
                yield from texts(item, keys, key)
        case dict():
            for name, item in value.items():
                if name not in NOT_TEXT:
                    yield from texts(item, keys, name)
