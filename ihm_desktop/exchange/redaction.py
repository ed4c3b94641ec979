"""Takes names out of a bundle: truly out, in every field, before anything is laid out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.domain.sharing import Gathered, Replaced, Replacement
from ihm_desktop.exchange.folding import Folded, fold, is_unspaced, is_word_sign

_SHORTEST_INSIDE: Final = 3  # characters of a name that are looked for inside other words
_MOST_NEARLY: Final = 50
_WORD: Final = re.compile(r"(?:[^\W_][\u0300-\u036f\u00ad]*)+")


def redact(bundle: ExportBundle, replacements: Sequence[Replacement], instead: str) -> Gathered:
    """Replaces names as whole words, whatever their case and accents.

    `Anna's` becomes `a friend's`; `Annas` and `Annabel` stay and are named in `nearly`.
    Where one name begins with another, the longer one is found first. What was put in is
    not looked at again.

    Args:
        bundle: What would leave.
        replacements: Names and what stands for them.
        instead: What stands for a name that has nothing of its own.

    Returns:
        The bundle without the names, what was replaced, and words that come close.
    """
    names = _Names(replacements, instead)
    clean = replace(
        bundle,
        title=names.replaced(bundle.title),
        sections=tuple(_section(section, names) for section in bundle.sections),
        footer=names.replaced(bundle.footer),
    )
    return Gathered(bundle=clean, replaced=names.report(), nearly=names.nearly())


def _section(section: Section, names: "_Names") -> Section:
    return replace(
        section,
        heading=names.replaced(section.heading),
        paragraphs=tuple(names.replaced(text) for text in section.paragraphs),
        questions=tuple(
            (names.replaced(question), names.replaced(answer))
            for question, answer in section.questions
        ),
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A name ready to be looked for."""

    name: str
    folded: str
    stands_for: str
    pattern: re.Pattern[str]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Finds the name in folded text: as a whole word, or in a script without spaces."""
        for match in self.pattern.finditer(text):
            start, end = match.span()
            starts_word = start == 0 or not is_word_sign(text[start - 1])
            ends_word = end == len(text) or not is_word_sign(text[end])
            if (starts_word or is_unspaced(text[start])) and (
                ends_word or is_unspaced(text[end - 1])
            ):
                yield start, end


class _Names:
    def __init__(self, replacements: Sequence[Replacement], instead: str) -> None:
        self._wanted = _wanted(replacements, instead)
        self._times: Counter[str] = Counter()
        self._nearly: dict[str, None] = {}
        parts = [part for one in self._wanted for part in one.folded.split()]
        self._parts = [part for part in parts if len(part) >= _SHORTEST_INSIDE]

    def replaced(self, text: str) -> str:
        """Returns a text without the names."""
        if not self._wanted or not text:
            return text
        folded = fold(text)
        kept: list[str] = []
        put: list[str] = []
        done = 0
        for start, end, wanted in self._found(folded):
            first, last = folded.span(start, end)
            kept.append(text[done:first])
            put.append(wanted.stands_for)
            done = last
            self._times[wanted.folded] += 1
        kept.append(text[done:])
        self._look_inside(kept)
        return "".join(part for pair in zip(kept, [*put, ""], strict=True) for part in pair)

    def report(self) -> tuple[Replaced, ...]:
        """Lists every name with how often it was replaced."""
        return tuple(
            Replaced(name=one.name, stands_for=one.stands_for, times=self._times[one.folded])
            for one in self._wanted
        )

    def nearly(self) -> tuple[str, ...]:
        """Lists words that are left and hold a part of a name."""
        return tuple(self._nearly)[:_MOST_NEARLY]

    def _found(self, folded: Folded) -> Iterator[tuple[int, int, _Wanted]]:
        """Yields what to replace from left to right; of two at one place, the longer."""
        everything = [
            (start, end, wanted)
            for wanted in self._wanted
            for start, end in wanted.spans(folded.text)
        ]
        done = 0
        for start, end, wanted in sorted(everything, key=lambda one: (one[0], -one[1])):
            if start >= done:
                yield start, end, wanted
                done = end

    def _look_inside(self, pieces: list[str]) -> None:
        if not self._parts or len(self._nearly) >= _MOST_NEARLY:
            return
        for word in {word for piece in pieces for word in _WORD.findall(piece)}:
            folded = fold(word).text
            if any(part in folded for part in self._parts):
                self._nearly.setdefault(word)


def _wanted(replacements: Sequence[Replacement], instead: str) -> tuple[_Wanted, ...]:
    found: dict[str, _Wanted] = {}
    for one in replacements:
        folded = " ".join(fold(one.name).text.split())
        if folded:
            # A space in a name may be a line break, a hyphen or a sign of Markdown in the text.
            parts = r"[\s_*-]+".join(map(re.escape, folded.split()))
            stands_for = one.stands_for.strip() or instead
            name = " ".join(one.name.split())
            found.setdefault(folded, _Wanted(name, folded, stands_for, re.compile(parts)))
    return tuple(found.values())
