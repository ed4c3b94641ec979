"""Finds the words in content files: a Babel extractor for TOML."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO, Final

# Keys whose values are never shown, or shown as they are in every language. A word too many
# in the catalogue costs a translator a minute; one too few stays English for good.
NOT_WORDS: Final = frozenset(
    (
        "address",
        "app_id",
        "channel",
        "checked",
        "checked_on",
        "closing_links",
        "code",
        "country",
        "email",
        "emergency_number",
        "family",
        "files",
        "folder",
        "forms",
        "golden",
        "icon",
        "id",
        "kind",
        "language",
        "native",
        "number",
        "own_name",
        "phone",
        "reads",
        "reason",
        "ref",
        "rights",
        "scale_id",
        "scoring",
        "shortcuts",
        "sms",
        "source_date",
        "sources",
        "tag",
        "tty",
        "url",
        "verbatim",
        "way",
        "web",
        "word",
    )
)

Message = tuple[int, str, str, list[str]]


def extract(
    fileobj: BinaryIO,
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Message]:
    """Yields every text of a content file that a person reads.

    Args:
        fileobj: The file, UTF-8.
        keywords: Unused; TOML has no calls.
        comment_tags: Unused.
        options: Unused.

    Yields:
        Line number, function name (`gettext`), message, comments for the translator.
    """
    text = fileobj.read().decode("utf-8")
    lines = text.splitlines()
    for message in words(tomllib.loads(text)):
        yield _line_of(message, lines), "gettext", message, []


def words(value: object) -> Iterator[str]:
    """Walks through parsed TOML and yields its words in the order of the file."""
    match value:
        case str() if re.search(r"[^\W\d_]", value):  # figures and signs alone need no translator
            yield value
        case list():
            for item in value:
                yield from words(item)
        case dict():
            for key, item in value.items():
                if key not in NOT_WORDS:
                    yield from words(item)


def _line_of(message: str, lines: list[str]) -> int:
    start = message.splitlines()[0]
    return next((number for number, line in enumerate(lines, 1) if start in line), 1)
