"""What the format buttons and the Enter key do to text: pure functions on strings."""

import re
from dataclasses import dataclass

_PREFIX = re.compile(r"[ \t]*(?:#{1,3}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)")
_LIST_ITEM = re.compile(r"([ \t]*)(?:([-*+])|(\d{1,3})([.)]))([ \t]+)(.*)", re.DOTALL)
_QUOTED = re.compile(r"(>[ \t]?)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A selection after a sign was put around it or taken off.

    Attributes:
        text: What replaces the selection.
        start: Where the new selection begins inside `text`, in characters.
        length: How long the new selection is.
    """

    text: str
    start: int
    length: int


def toggle_sign(selected: str, sign: str) -> Wrapped:
    """Puts a sign such as `**` around a selection, or takes it off.

    Args:
        selected: The selected text; may be empty, then the cursor lands between two signs.
        sign: `**` for bold or `*` for italic.

    Returns:
        The replacement and what is selected in it; white space at the ends stays outside.
    """
    size = len(sign)
    if len(selected) > 2 * size and selected.startswith(sign) and selected.endswith(sign):
        bare = selected[size:-size]
        return Wrapped(bare, 0, len(bare))
    core = selected.strip()
    if not core:
        return Wrapped(f"{selected}{sign}{sign}", len(selected) + size, 0)
    before = selected[: selected.index(core)]
    after = selected[len(before) + len(core) :]
    return Wrapped(f"{before}{sign}{core}{sign}{after}", len(before) + size, len(core))


def toggle_prefix(line: str, prefix: str) -> str:
    """Gives a line a prefix such as `# `, `- ` or `> `, or takes it off.

    Args:
        line: One whole line.
        prefix: The wanted prefix with its space.

    Returns:
        The line; another kind of prefix is replaced, never stacked.
    """
    if line.startswith(prefix):
        return line[len(prefix) :]
    found = _PREFIX.match(line)
    return prefix + (line[found.end() :] if found else line)


def continued_prefix(line: str) -> str | None:
    """Tells how the next line begins when Enter is pressed at the end of a line.

    Args:
        line: The line up to the cursor.

    Returns:
        The prefix of the next list item or quoted line; an empty string when the line holds
        nothing but its prefix, which then is to be removed; None for an ordinary line.
    """
    if item := _LIST_ITEM.fullmatch(line):
        indent, bullet, number, dot, space, rest = item.groups()
        if not rest:
            return ""
        return f"{indent}{bullet or f'{int(number) + 1}{dot}'}{space}"
    if quoted := _QUOTED.fullmatch(line):
        return quoted.group(1) if quoted.group(2) else ""
    return None
