"""How far two colours stand apart, so that a test can hold every theme to it."""


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Computes the relative luminance of a colour.

    Args:
        colour: `#rrggbb`.

    Returns:
        0.0 (black) to 1.0 (white).

    Source: WCAG 2.2, definition of relative luminance.
    """
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Computes the contrast ratio of two colours.

    Args:
        one: `#rrggbb`.
        other: `#rrggbb`.

    Returns:
        1.0 (the same) to 21.0 (black on white).

    Source: WCAG 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
