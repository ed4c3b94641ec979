"""The words that recipes use for their own parts, in the languages that recipes come in."""

import re
from enum import StrEnum
from typing import Final

from ihm_desktop.front.kit.folding import folded
from ihm_desktop.i18n import _


class Part(StrEnum):
    """What stands under a heading."""

    INGREDIENTS = "ingredients"
    STEPS = "steps"
    NOTES = "notes"


class Fact(StrEnum):
    """What a line such as "Serves: 4" tells."""

    SERVINGS = "servings"
    MINUTES = "minutes"
    CATEGORY = "category"
    TAGS = "tags"


PARTS: Final = {
    Part.INGREDIENTS: (
        "ingredients", "ingredient list", "you need", "you will need", "what you need",
        "ingredientes", "necesitas", "ingrédients", "zutaten", "ingredienti",
    ),
    Part.STEPS: (
        "method", "directions", "instructions", "steps", "preparation", "how to make it",
        "procedure", "preparación", "preparacion", "elaboración", "instrucciones", "pasos",
        "modo de preparación", "método", "procedimiento", "préparation", "étapes",
        "zubereitung", "anleitung", "preparazione", "procedimento", "preparo",
        "modo de preparo", "modo de fazer",
    ),
    Part.NOTES: (
        "notes", "note", "tips", "tip", "hints", "notas", "nota", "consejos", "consejo",
        "trucos", "remarques", "conseils", "hinweise", "hinweis", "tipps", "notizen",
        "consigli", "dicas",
    ),
}  # fmt: skip
FACTS: Final = {
    Fact.SERVINGS: (
        "serves", "servings", "serving", "yield", "yields", "makes", "portions", "for",
        "raciones", "porciones", "personas", "comensales", "para", "rinde", "pour",
        "portionen", "porzioni", "porções", "rende", "für", "personen",
    ),
    Fact.MINUTES: (
        "time", "total time", "total", "ready in", "tiempo", "tiempo total", "temps",
        "temps total", "zeit", "gesamtzeit", "tempo", "tempo totale", "tempo total",
    ),
    Fact.CATEGORY: ("category", "course", "categoría", "categoria", "kategorie", "catégorie"),
    Fact.TAGS: (
        "tags", "keywords", "labels", "etiquetas", "palabras clave", "mots-clés", "stichworte",
    ),
}  # fmt: skip
_EDGES: Final = re.compile(r"^[\s#*_=~-]+|[\s#*_=~:-]+$")


def part_named(line: str) -> Part | None:
    """Returns the part that a heading begins, or None where the line is no such heading."""
    bare = folded(_EDGES.sub("", line))
    own = {folded(_("Ingredients")): Part.INGREDIENTS, folded(_("Steps")): Part.STEPS}
    own[folded(_("Notes"))] = Part.NOTES
    if bare in own:
        return own[bare]
    return next((part for part, names in _FOLDED_PARTS.items() if bare in names), None)


def fact_named(label: str) -> Fact | None:
    """Returns what the word before a colon tells, or None."""
    bare = folded(_EDGES.sub("", label))
    own = {folded(_("Servings")): Fact.SERVINGS, folded(_("Minutes")): Fact.MINUTES}
    own |= {folded(_("Category")): Fact.CATEGORY, folded(_("Tags")): Fact.TAGS}
    if bare in own:
        return own[bare]
    return next((fact for fact, names in _FOLDED_FACTS.items() if bare in names), None)


_FOLDED_PARTS: Final = {part: {folded(name) for name in names} for part, names in PARTS.items()}
_FOLDED_FACTS: Final = {fact: {folded(name) for name in names} for fact, names in FACTS.items()}
