"""The words that ask for a new book where there is only a small window to type into."""

import unicodedata
from typing import Final

# One for each language of the program. All are understood, and refused as a passphrase,
# whatever language is in use: it may be another one tomorrow.
PHRASES: Final = frozenset({"start a new book", "empezar un libro nuevo"})


def is_phrase(text: str) -> bool:
    """Tells whether a text asks for a new book.

    Args:
        text: What was typed; case, width of signs and number of spaces do not matter.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.split()) in PHRASES
