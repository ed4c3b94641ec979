"""Tags as one line of text: words with commas between them."""


def parse_tags(line: str) -> tuple[str, ...]:
    """Splits a line into tags.

    Args:
        line: What was typed; commas, semicolons or line breaks lie between tags.

    Returns:
        Tags without surrounding spaces or a leading `#`, each once when case is folded.
    """
    parts = line.replace(";", ",").replace("\n", ",").split(",")
    found: dict[str, str] = {}
    for part in parts:
        tag = " ".join(part.strip().lstrip("#").split())
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def format_tags(tags: tuple[str, ...]) -> str:
    """Joins tags for the field in which they can be changed."""
    return ", ".join(tags)
