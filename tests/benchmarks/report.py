"""Writes figures as a Markdown table and as JSON."""

import json
from collections.abc import Mapping

from tests.benchmarks.figure import GOALS, Figure, Goal

HEAD = ("id", "what", "value", "unit", "beside it", "reach", "ok")


def table_head() -> str:
    """Returns the first two lines of the table."""
    return f"{_line(HEAD)}\n{_line(['---'] * len(HEAD))}"


def table_line(goal: Goal, figure: Figure | None, fault: str = "") -> str:
    """Writes one figure.

    Args:
        goal: What was to be measured.
        figure: What came out, or None where it could not be measured.
        fault: Why not.
    """
    if figure is None:
        return _line((f"`{goal.id}`", goal.what, "–", goal.unit, fault, goal.reach, "**no**"))
    ok = "yes" if goal.is_reached_by(figure.value) else "**no**"
    value = f"{figure.value:.2f}" if figure.value < 10 else f"{figure.value:.0f}"
    return _line((f"`{goal.id}`", goal.what, value, goal.unit, figure.beside, goal.reach, ok))


def as_json(figures: Mapping[str, Figure], asked: tuple[Goal, ...] = GOALS) -> str:
    """Writes every figure that was asked for; one that could not be measured is not ok.

    Args:
        figures: What came out, by id.
        asked: What was to be measured.
    """
    table = {}
    for goal in asked:
        figure = figures.get(goal.id)
        table[goal.id] = {
            "value": None if figure is None else round(figure.value, 3),
            "unit": goal.unit,
            "reach": goal.reach,
            "ok": figure is not None and goal.is_reached_by(figure.value),
            "beside": "" if figure is None else figure.beside,
        }
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def _line(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"
