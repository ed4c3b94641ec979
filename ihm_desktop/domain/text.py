"""Makes typed text fit to be stored, without altering what a person sees."""

_LONE_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


def storable(text: str) -> str:
    """Replaces half characters, which can come from a paste and fit no encoding.

    Args:
        text: Anything a text field can hold.

    Returns:
        The same text, able to be UTF-8.
    """
    if text.isascii():
        return text
    return text.translate(_LONE_SURROGATES)


def unique_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drops empty and repeated words; case is folded to compare, the first spelling stays.

    Args:
        words: Words such as tags, in order.
    """
    kept: dict[str, str] = {}
    for word in words:
        tidy = " ".join(storable(word).split())
        if tidy:
            kept.setdefault(tidy.casefold(), tidy)
    return tuple(kept.values())
