"""An ingredient for another number of people, in amounts that can be measured."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from ihm_desktop.front.recipe_box.amounts import Amount, cooks_fraction, decimal, read_amount
from ihm_desktop.front.recipe_box.recipe import is_heading

# Small unit, large unit, and how many of the one are the other.
_LADDERS: Final = (("g", "kg", 1000), ("ml", "l", 1000))
_SPELLED: Final = {
    "g": "g", "gr": "g", "gram": "g", "grams": "g", "gramo": "g", "gramos": "g",
    "kg": "kg", "kilo": "kg", "kilos": "kg",
    "ml": "ml", "l": "l", "litre": "l", "litres": "l", "liter": "l", "liters": "l",
    "litro": "l", "litros": "l",
    "cl": "cl", "dl": "dl",
}  # fmt: skip
_UNIT: Final = re.compile(r"([A-Za-z]+)\b\.?(.*)", re.DOTALL)

_POINT: Final = re.compile(r"\d([.,])\d")


def scaled(line: str, factor: Fraction, point: str = ".") -> str:
    """Returns an ingredient for another number of people.

    Args:
        line: As written; headings and lines without an amount at the start stay as they are.
        factor: Wanted servings over those of the recipe; 1 changes nothing.
        point: Sign between whole and part in decimals.
    """
    amount = None if factor == 1 or is_heading(line) else read_amount(line)
    if amount is None:
        return line
    unit = _UNIT.fullmatch(amount.rest)
    short = _SPELLED.get(unit[1].lower() if unit else "")
    if unit is None or short is None:
        return _in_fractions(amount, factor)
    return _in_metric(amount, factor, short, unit[2], point)


def decimal_point(lines: Iterable[str], usual: str) -> str:
    """Returns the sign between whole and part: the one the recipe uses, else the usual one.

    Args:
        lines: Ingredients of the recipe.
        usual: What this computer's region uses.
    """
    found = next((sign for line in lines for sign in _POINT.findall(line)), usual)
    return found if found in (".", ",") else "."


def factor_for(servings: int, wanted: int) -> Fraction:
    """Returns by how much to scale.

    Args:
        servings: What the recipe is written for; 0 where unknown, which counts as 1.
        wanted: For how many it is to be.
    """
    return Fraction(max(1, wanted), max(1, servings))


def _in_fractions(amount: Amount, factor: Fraction) -> str:
    text = cooks_fraction(amount.low * factor)
    if amount.high is not None:
        high = cooks_fraction(amount.high * factor)
        text = text if high == text else f"{text}–{high}"
    return f"{text}{amount.gap}{amount.rest}"


def _in_metric(amount: Amount, factor: Fraction, unit: str, rest: str, point: str) -> str:
    low, high = amount.low * factor, (amount.high or amount.low) * factor
    for small, large, step in _LADDERS:
        if unit == small and low >= step:
            low, high, unit = low / step, high / step, large
        elif unit == large and high < 1:
            low, high, unit = low * step, high * step, small
    first, last = (_metric(value, unit, point) for value in (low, high))
    text = first if first == last else f"{first}–{last}"
    return f"{text} {unit}{rest}"


def _metric(value: Fraction, unit: str, point: str) -> str:
    """Rounds to what kitchen scales and jugs show."""
    if unit in ("kg", "l"):
        return decimal(value, 2, point)
    if unit in ("cl", "dl") or value < 5:
        return decimal(max(Fraction(round(value * 2), 2), Fraction(1, 2)), 1, point)
    step = 1 if value < 100 else 5 if value < 500 else 10
    return str(round(value / step) * step)
