"""Text made comparable for searching and sorting: accents and capitals do not count."""

import unicodedata


def folded(text: str) -> str:
    """Returns the text without capitals and accents.

    Args:
        text: Any text.
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def found_in(text: str, search: str) -> bool:
    """Tells whether every word of a search is in a text.

    Args:
        text: Already folded.
        search: As it was typed.
    """
    return all(word in text for word in folded(search).split())
