"""Words that the program's own surface must not hold, each with the reason."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ihm_desktop.domain.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedWord:
    """A word, or a phrase, that is not to be used.

    Attributes:
        language: Code such as `en`.
        word: The word itself.
        forms: Its other forms; each is compared as a whole word.
        reason: Why it is listed.
    """

    language: str
    word: str
    reason: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """A list of words for one purpose."""

    version: int
    words: tuple[ListedWord, ...]


def listed_in(text: str, words: Iterable[ListedWord], language: str) -> tuple[ListedWord, ...]:
    """Finds the listed words that a text holds.

    Args:
        text: Any text.
        words: The list.
        language: Code of the text's language; words of other languages are passed over.

    Returns:
        The words found, in the order of the list. Case and diacritics do not matter.
    """
    folded = fold(text).replace("’", "'")
    return tuple(word for word in words if word.language == language and _holds(folded, word))


def _holds(folded: str, word: ListedWord) -> bool:
    forms = "|".join(re.escape(fold(form)) for form in (word.word, *word.forms))
    return re.search(rf"(?<!\w)(?:{forms})(?!\w)", folded) is not None
