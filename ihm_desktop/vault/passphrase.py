"""Helping somebody choose: six random words, and how easily a passphrase is guessed.

The meter never refuses anything. It is not loaded before it is needed: its word lists
take a noticeable time.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from ihm_desktop.domain.errors import PassphraseRejected
from ihm_desktop.i18n import N_
from ihm_desktop.vault.normalisation import normalised_text

WORD_COUNT = 6  # six of 7,776 words: 2 to the power of 77.5
WORD_LIST_SIZE = 7776

_METER_CHARACTERS = 72  # zxcvbn raises above that
_SHORTEST_TERM = 3


class StrengthLevel(IntEnum):
    """How hard a passphrase is to guess for someone who holds a copy of the folder."""

    EASY = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


# Guesses as a power of ten, at about one second each on a computer like this one. Ten
# million tries take one such computer four months, and a hundred rented ones a day; ten
# to the power of 12 takes those hundred three hundred years.
_FAIR_FROM, _STRONG_FROM, _WEAK_FROM = 9.0, 12.0, 6.0

VERDICTS = {
    StrengthLevel.EASY: N_("This is easy to guess."),
    StrengthLevel.WEAK: N_("Someone who tries for a while could guess this."),
    StrengthLevel.FAIR: N_("This is hard to guess."),
    StrengthLevel.STRONG: N_("This is very hard to guess."),
}

_KNOWN_TERM = N_("It holds something about you. Someone who knows you may try that first.")
_COMMON = N_("Many people use this. It would be tried early.")
_NAMES = N_("Names are easy to guess.")
_KEYS = N_("Keys that lie side by side are easy to guess.")
_YEARS = N_("Years and dates are easy to guess, most of all your own.")
_REPEATS = N_("Repeating a word or a letter helps little.")
_SEQUENCES = N_("Rows like abc or 6543 are easy to guess.")
_MORE_WORDS = N_("Another word or two would help. Rare words are best.")
_CAPITALS = N_("Capital letters help little. Another word helps more.")
_BACKWARDS = N_("Writing a word backwards helps little.")
_SIGNS = N_("Signs in place of letters, like @ for a, help little.")
_ONE_WORD = N_("One word alone is easy to guess.")

# By what zxcvbn 4.5 says, since its own sentences are neither plain nor translated.
_ADVICE = {
    "Use a few words, avoid common phrases.": _MORE_WORDS,
    "No need for symbols, digits, or uppercase letters.": "",
    "Add another word or two. Uncommon words are better.": _MORE_WORDS,
    "Straight rows of keys are easy to guess.": _KEYS,
    "Short keyboard patterns are easy to guess.": _KEYS,
    "Use a longer keyboard pattern with more turns.": "",
    'Repeats like "aaa" are easy to guess.': _REPEATS,
    'Repeats like "abcabcabc" are only slightly harder to guess than "abc".': _REPEATS,
    "Avoid repeated words and characters.": "",
    'Sequences like "abc" or "6543" are easy to guess.': _SEQUENCES,
    "Avoid sequences.": "",
    "Recent years are easy to guess.": _YEARS,
    "Avoid recent years.": "",
    "Avoid years that are associated with you.": "",
    "Dates are often easy to guess.": _YEARS,
    "Avoid dates and years that are associated with you.": "",
    "This is a top-10 common password.": _COMMON,
    "This is a top-100 common password.": _COMMON,
    "This is a very common password.": _COMMON,
    "This is similar to a commonly used password.": _COMMON,
    "A word by itself is easy to guess.": _ONE_WORD,
    "Names and surnames by themselves are easy to guess.": _NAMES,
    "Common names and surnames are easy to guess.": _NAMES,
    "Capitalization doesn't help very much.": _CAPITALS,
    "All-uppercase is almost as easy to guess as all-lowercase.": _CAPITALS,
    "Reversed words aren't much harder to guess.": _BACKWARDS,
    "Predictable substitutions like '@' instead of 'a' don't help very much.": _SIGNS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """What the meter says.

    Attributes:
        level: How hard it is to guess.
        verdict: The level as a sentence; a message id.
        advice: What would help, most useful first; message ids.
    """

    level: StrengthLevel
    verdict: str
    advice: tuple[str, ...]


def strength(text: str, known: Iterable[str] = ()) -> Strength:
    """Judges how easily a passphrase is guessed.

    Args:
        text: What was typed. Characters beyond the first 72 cannot make it weaker and
            are not looked at.
        known: What the person typed about herself, such as names, places and dates;
            a partner knows those.

    Returns:
        A level and advice in plain words. What cannot be used at all counts as easy.

    Source: Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX 2016.
    """
    from zxcvbn import zxcvbn

    try:
        judged = normalised_text(text)[:_METER_CHARACTERS]
    except PassphraseRejected:
        return Strength(level=StrengthLevel.EASY, verdict=VERDICTS[StrengthLevel.EASY], advice=())
    terms = _terms(known)
    result = zxcvbn(judged, user_inputs=terms)
    level = _level(float(result["guesses_log10"]))
    feedback = result["feedback"]
    said = [_KNOWN_TERM] if any(term in judged.casefold() for term in terms) else []
    if level < StrengthLevel.STRONG:
        said += [_ADVICE.get(line, "") for line in (feedback["warning"], *feedback["suggestions"])]
        said.append(_MORE_WORDS)
    advice = tuple(dict.fromkeys(line for line in said if line))
    return Strength(level=level, verdict=VERDICTS[level], advice=advice)


def read_words(text: str) -> tuple[str, ...]:
    """Reads the generator's word list.

    Args:
        text: `resources/content/words.txt`: one word on a line.
    """
    return tuple(text.split())


def six_words(words: Sequence[str], randbelow: Callable[[int], int]) -> str:
    """Draws a passphrase.

    Args:
        words: The word list; all are equally likely.
        randbelow: `secrets.randbelow`.

    Returns:
        Six words with spaces between them.
    """
    return " ".join(words[randbelow(len(words))] for _ in range(WORD_COUNT))


def _terms(known: Iterable[str]) -> list[str]:
    whole = [" ".join(term.casefold().split()) for term in known]
    parts = [part for term in whole for part in re.split(r"[^\w]+", term)]
    joined = [first + second for first, second in pairwise(parts) if first and second]
    return [term for term in dict.fromkeys(whole + parts + joined) if len(term) >= _SHORTEST_TERM]


def _level(guesses_log10: float) -> StrengthLevel:
    steps = (_WEAK_FROM, _FAIR_FROM, _STRONG_FROM)
    return StrengthLevel(sum(guesses_log10 >= step for step in steps))
