"""Measures the program and prints what came out as a Markdown table.

Run by `dev.py bench`, which provides a screen, a bus and the rival's environment.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import machine, report
from tests.benchmarks.figure import GOALS, Figure, Goal
from tests.benchmarks.measures import MEASURES, Bench, Measure

TEMPORARY_PREFIX = "bench-"


def main(arguments: Sequence[str]) -> int:
    """Measures what was asked for.

    Returns:
        0 where everything was measured, whether or not it reached its goal; 2 for an
        unknown id; 1 where something could not be measured.
    """
    options = _parser().parse_args(arguments)
    asked = wanted(options.only)
    if asked is None:
        sys.stderr.write(f"Known ids: {', '.join(goal.id for goal in GOALS)}\n")
        return 2
    begun = time.monotonic()
    figures: dict[str, Figure] = {}
    faults: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix=TEMPORARY_PREFIX) as folder:
        _say(f"{machine.described(Path(folder))}\n")
        bench = Bench(Path(folder))
        for ids, measure in _chosen(asked):
            _run(bench, ids, measure, figures, faults)
    _say(report.table_head())
    for goal in asked:
        _say(report.table_line(goal, figures.get(goal.id), faults.get(goal.id, "")))
    _say(f"\nMeasured in {time.monotonic() - begun:.0f} s.")
    if options.json is not None:
        options.json.write_text(report.as_json(figures, asked), encoding="utf-8")
    return 1 if faults else 0


def wanted(only: str | None) -> tuple[Goal, ...] | None:
    """Picks goals by a list of ids with commas between them; None where one is unknown."""
    if only is None:
        return GOALS
    ids = {word.strip() for word in only.split(",") if word.strip()}
    found = tuple(goal for goal in GOALS if goal.id in ids)
    return found if len(found) == len(ids) and found else None


def _chosen(asked: Sequence[Goal]) -> Iterator[tuple[tuple[str, ...], Measure]]:
    ids = {goal.id for goal in asked}
    return ((group, measure) for group, measure in MEASURES.items() if ids.intersection(group))


def _run(
    bench: Bench,
    ids: tuple[str, ...],
    measure: Measure,
    figures: dict[str, Figure],
    faults: dict[str, str],
) -> None:
    """Measures one group; what goes wrong there must not cost the other figures."""
    begun = time.monotonic()
    try:
        figures.update({figure.id: figure for figure in measure(bench)})
    except Exception as fault:  # said in the table
        faults.update(dict.fromkeys(ids, f"could not be measured: {type(fault).__name__}"))
        sys.stderr.write(f"{', '.join(ids)}: {fault!r}\n")
    sys.stderr.write(f"{', '.join(ids)}: {time.monotonic() - begun:.0f} s\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--only", metavar="ID,...")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
