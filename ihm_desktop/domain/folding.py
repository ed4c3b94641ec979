"""Folds words so that case, accents and spacing do not matter when they are compared."""

import unicodedata


def fold(text: str) -> str:
    """Folds a text for comparison.

    Args:
        text: Any text.

    Returns:
        The text without diacritics, case-folded, with single spaces and none at its ends.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.split())
