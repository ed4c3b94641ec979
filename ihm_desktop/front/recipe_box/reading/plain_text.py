"""Reads a recipe from plain text or Markdown, as people write, mail and paste it."""

import re
from collections.abc import Iterable
from typing import Final

from ihm_desktop.front.recipe_box.amounts import read_amount
from ihm_desktop.front.recipe_box.durations import total_minutes
from ihm_desktop.front.recipe_box.reading.limits import NoRecipe, bounded, clean
from ihm_desktop.front.recipe_box.reading.words import Fact, Part, fact_named, part_named
from ihm_desktop.front.recipe_box.recipe import MAX_LINE, MAX_LINES, Recipe

MAX_LINES_LOOKED_AT: Final = 5_000
_BULLET: Final = re.compile(r"^\s*(?:[-*+•·▪◦–]|\[[ xX]?\])\s+")
_NUMBERED: Final = re.compile(r"^\s*(?:(?:step|paso|schritt|étape)\s*)?\d{1,3}\s*[.):]\s+", re.I)
_MARKS: Final = re.compile(r"\*\*|__|^#{1,6}\s*|`")
_FACT: Final = re.compile(r"^([^:]{1,30}):\s*(\S.*)$")
_SERVES: Final = re.compile(
    r"^(?:serves|makes|for|para|rinde|pour|für|per)\s+(\d{1,3})\b.{0,40}$", re.I
)
_FIRST_NUMBER: Final = re.compile(r"\d{1,4}")


def read_text(text: str) -> Recipe:
    """Reads one recipe.

    The first line is its name. Headings such as "Ingredients" and "Method" part the rest;
    where there are none, lines that begin with an amount or a bullet are ingredients.

    Args:
        text: Whole text.

    Returns:
        A recipe without an id.

    Raises:
        NoRecipe: There is no name, or nothing that could be cooked.
    """
    lines = text.splitlines()[:MAX_LINES_LOOKED_AT]
    reader = _Reader()
    for line in lines:
        reader.take(line)
    found = reader.recipe()
    if not found.name or not (found.ingredients or found.steps):
        raise NoRecipe
    return found


class _Reader:
    """Goes down the lines and sorts them."""

    def __init__(self) -> None:
        self._name = ""
        self._part: Part | None = None
        self._facts: dict[Fact, str] = {}
        self._parts: dict[Part, list[str]] = {part: [] for part in Part}
        self._loose: list[str] = []
        self._open = False  # whether the next line goes on with the step before

    def take(self, line: str) -> None:
        bare = clean(_MARKS.sub("", line), MAX_LINE)
        if not bare:
            self._open = False
            if self._part is Part.NOTES:
                self._parts[Part.NOTES].append("")
        elif not self._name:
            self._name = bare
        elif (part := part_named(bare)) is not None:
            self._part, self._open = part, False
        elif not self._take_fact(bare):
            self._take_words(line, bare)

    def recipe(self) -> Recipe:
        self._sort_loose()
        facts = self._facts
        return bounded(
            name=self._name,
            category=facts.get(Fact.CATEGORY, ""),
            tags=re.split(r"[,;]", facts.get(Fact.TAGS, "")),
            servings=_first_number(facts.get(Fact.SERVINGS, "")),
            minutes=total_minutes(facts.get(Fact.MINUTES, "")),
            ingredients=self._parts[Part.INGREDIENTS],
            steps=self._parts[Part.STEPS],
            notes="\n".join(self._parts[Part.NOTES]),
        )

    def _take_fact(self, bare: str) -> bool:
        if self._part is not None and self._part is not Part.INGREDIENTS:
            return False
        serves = _SERVES.match(bare)
        if serves and Fact.SERVINGS not in self._facts and self._part is None:
            self._facts[Fact.SERVINGS] = serves[1]
            return True
        pair = _FACT.match(_BULLET.sub("", bare))
        fact = fact_named(pair[1]) if pair else None
        if pair is None or fact is None or fact in self._facts:
            return False
        self._facts[fact] = pair[2]
        return True

    def _take_words(self, line: str, bare: str) -> None:
        if self._part is None:
            self._loose.append(line)
        elif self._part is Part.INGREDIENTS:
            self._parts[Part.INGREDIENTS].append(_BULLET.sub("", bare))
        elif self._part is Part.NOTES:
            self._parts[Part.NOTES].append(bare)
        else:
            self._take_step(bare)

    def _take_step(self, bare: str) -> None:
        steps = self._parts[Part.STEPS]
        begins = _NUMBERED.match(bare) or _BULLET.match(bare)
        if self._open and not begins and steps and len(steps[-1]) < MAX_LINE:
            steps[-1] = f"{steps[-1]} {bare}"
        elif len(steps) < MAX_LINES:
            steps.append(_BULLET.sub("", _NUMBERED.sub("", bare)))
        self._open = True

    def _sort_loose(self) -> None:
        """Sorts what stood under no heading: with parts, it is a note; else it is all there is."""
        if self._parts[Part.INGREDIENTS] and self._parts[Part.STEPS]:
            before = [clean(line, MAX_LINE) for line in self._loose]
            self._parts[Part.NOTES] = [*before, *self._parts[Part.NOTES]]
            return
        for line in self._loose:
            bare = clean(_MARKS.sub("", line), MAX_LINE)
            if not self._parts[Part.INGREDIENTS] or not self._parts[Part.STEPS]:
                self._guess(bare)
            else:
                self._take_step(bare)
            self._open = False

    def _guess(self, bare: str) -> None:
        listed = _BULLET.match(bare)
        amount = read_amount(_BULLET.sub("", bare))
        if not _NUMBERED.match(bare) and (listed or amount is not None):
            self._parts[Part.INGREDIENTS].append(_BULLET.sub("", bare))
        else:
            self._take_step(bare)


def _first_number(words: str) -> int:
    found = _FIRST_NUMBER.search(words)
    return int(found[0]) if found else 0


def paragraphs(lines: Iterable[str]) -> tuple[str, ...]:
    """Joins the lines of a form's text field into steps: one for each line that is not empty."""
    return tuple(_NUMBERED.sub("", line).strip() or line.strip() for line in lines if line.strip())
