"""Reads the amount at the start of an ingredient and writes amounts as cooks do: 1½, ¾, 250 g."""

import re
from fractions import Fraction
from typing import Final, NamedTuple

GLYPHS: Final = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
}
# What a cook can measure; eighths only in small amounts.
_FINE: Final = ("⅛", "¼", "⅓", "½", "⅔", "¾")
_COARSE: Final = ("¼", "⅓", "½", "⅔", "¾")
FINE_BELOW: Final = Fraction(1, 2)
WHOLE_FROM: Final = 10  # nobody measures 12⅓ spoons
_SLASHES: Final = "/⁄"
_NUMBER: Final = (
    rf"(?:\d{{1,6}}[ \u00a0\u202f]?[{''.join(GLYPHS)}]|[{''.join(GLYPHS)}]"
    rf"|\d{{1,4}}[ \u00a0]\d{{1,3}}[{_SLASHES}]\d{{1,3}}|\d{{1,4}}[{_SLASHES}]\d{{1,3}}"
    r"|\d{1,6}[.,]\d{1,4}|\d{1,6})"
)
_AMOUNT: Final = re.compile(
    rf"\s*(?P<low>{_NUMBER})(?:\s*(?:[-–—]|\b(?:to|or|a|o|bis|à|ou)\b)\s*(?P<high>{_NUMBER}))?"
    r"(?P<gap>[ \u00a0\u202f]*)(?P<rest>.*)",
    re.DOTALL,
)


class Amount(NamedTuple):
    """The amount at the start of a line.

    Attributes:
        low: The amount, or the lower end of "2–3".
        high: The upper end, or None.
        gap: The space between amount and the rest.
        rest: The unit and everything after it, as written.
    """

    low: Fraction
    high: Fraction | None
    gap: str
    rest: str


def read_amount(line: str) -> Amount | None:
    """Reads the amount at the start of a line; None where there is none.

    Args:
        line: Such as "1½ cups rice", "200g flour", "2–3 cloves garlic".
    """
    found = _AMOUNT.fullmatch(line)
    if found is None or found["rest"][:1].isdigit():
        return None
    low = _value(found["low"])
    high = _value(found["high"]) if found["high"] else None
    if low is None or low <= 0 or (high is None and found["high"]):
        return None
    return Amount(low, high, found["gap"], found["rest"])


def _value(text: str) -> Fraction | None:
    whole, glyph = text.rstrip("".join(GLYPHS)).strip(), text[-1:]
    if glyph in GLYPHS:
        return GLYPHS[glyph] + (Fraction(whole) if whole else 0)
    parts = re.split(rf"[{_SLASHES}]", text.replace(",", "."))
    if len(parts) == 1:
        return Fraction(parts[0])
    below = int(parts[1])
    above = [int(number) for number in parts[0].split()]
    if not below:
        return None
    return Fraction(above[-1], below) + (above[0] if len(above) > 1 else 0)


def cooks_fraction(value: Fraction) -> str:
    """Writes a number the way a measuring spoon is marked.

    Args:
        value: Above 0.
    """
    if value >= WHOLE_FROM:
        return str(round(value))
    whole = int(value)
    signs = _FINE if value < FINE_BELOW else _COARSE
    near = min(
        [(abs(value - whole - GLYPHS[sign]), sign) for sign in signs]
        + [(value - whole, ""), (whole + 1 - value, "1")]
    )[1]
    if near == "1":
        return str(whole + 1)
    if not near and not whole:
        return signs[0]
    return f"{whole or ''}{near}"


def decimal(value: Fraction, places: int, point: str) -> str:
    """Writes a number with a decimal point, without needless zeros.

    Args:
        value: The number.
        places: Most places after the point.
        point: Sign between whole and part, such as "." or ",".
    """
    text = f"{float(round(value, places)):.{places}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", point)
