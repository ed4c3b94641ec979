"""How hard a Spanish text is to read, in the grades that the English texts are held to."""

import re
import unicodedata

from tests.reading import SHORTEST_GRADED, sentence

EASY = 70.0  # up to grade 6
ORDINARY = 60.0  # up to grade 8

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,:]*")
_END = re.compile(r"[.?!…]+(?=\s|$|[»”)])")
_CORE = re.compile(
    r"[iu]?[aeoáéó][iuy](?![aeoáéóíú])"  # falling: ai, ey, ou, and three in a row: iai
    r"|[iuü][aeoáéó]"  # rising: ia, ue, güe
    r"|[iuü][uiúí]|uy(?![aeoáéó])"  # iu, ui
    r"|[aeiouáéíóúü]"
    r"|y(?![aeiouáéíóú])"  # y alone and at the end of a word
)


def ease(text: str) -> float:
    """Returns how easy a Spanish text reads: 100 for very easy, 0 for very hard.

    Args:
        text: Spanish; light Markdown and placeholders are left out of account.

    Source: J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214 (1959):
        L = 206.84 - 0.60 P - 1.02 F, with P syllables in 100 words and F words in a sentence.
        His table sets 70 to 80 at the sixth school year, 60 to 70 at the seventh and eighth.
    """
    bare = sentence(text.replace("…", "."))
    words = _WORD.findall(bare)
    if not words:
        return 100.0
    spoken = sum(syllables(word) for word in words)
    sentences = max(1, len(_END.findall(bare)))
    return 206.84 - 60 * spoken / len(words) - 1.02 * len(words) / sentences


def syllables(word: str) -> int:
    """Counts the syllables of a Spanish word; at least one.

    Two vowels are one syllable where one of them is an unaccented i or u, else two.

    Source: Real Academia Española, "Ortografía de la lengua española" (2010), on diphthongs
        and hiatus.
    """
    folded = unicodedata.normalize("NFC", word.lower())
    folded = re.sub(r"(?<=[gq])u(?=[eéií])", "", folded)  # silent in gue, gui, que, qui
    return max(1, len(_CORE.findall(folded)))


def too_hard(texts: list[str], limit: float) -> list[tuple[float, str]]:
    """Lists the texts of eight words or more that read less easily than a limit."""
    graded = [(ease(text), text) for text in texts if len(text.split()) >= SHORTEST_GRADED]
    return [(round(found, 1), text) for found, text in graded if found < limit]
