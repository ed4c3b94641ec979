"""Every check and test, and one closing line that adds them up."""

import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from dev_process import ROOT, run, say

RESULTS: Final = ROOT / "build" / "test-results"
NOTHING_COLLECTED: Final = 5  # pytest's exit status
OFFSCREEN: Final = {"QT_QPA_PLATFORM": "offscreen"}
NO_SCREEN: Final = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "DBUS_SESSION_BUS_ADDRESS": ""}
REAL_WINDOWS: Final = (
    ROOT / "tests" / "journeys",
    ROOT / "tests" / "scenarios",
    ROOT / "tests" / "contracts" / "test_covers.py",
)

CHECKS: Final[Mapping[str, Sequence[str]]] = {
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "ruff check": ["-m", "ruff", "check", "--quiet", "."],
    "mypy --strict": ["-m", "mypy", "--strict", "--no-error-summary"],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
    "catalogue up to date": ["packaging/catalogue.py", "check"],
}


def run_all(python: Path, arguments: Sequence[str]) -> int:
    """Runs the checks and tests; what is printed last is their sum.

    Args:
        python: Python of the development environment.
        arguments: Paths and options for pytest; with any, only tests run.

    Returns:
        0 where everything passed, else 1.
    """
    begun = time.monotonic()
    sums: Counter[str] = Counter()
    if not arguments:
        sums += _static(python)
    if _asks_for_units(arguments):
        sums += _pytest(
            python, "units", ["-m", "not journey", *_on_all_cores("worksteal")], arguments
        )
    if sys.platform == "linux" and _asks_for_journeys(arguments):
        sums += _journeys(python, arguments)
    failed = sums["failed"] + sums["error"]
    if not failed and not sums["passed"]:
        say("Nothing was run.")
    say(closing_line(sums, time.monotonic() - begun))
    return 1 if failed or not sums["passed"] else 0


def closing_line(sums: Mapping[str, int], seconds: float) -> str:
    """Writes the line a test runner ends with.

    Args:
        sums: Numbers by outcome: passed, failed, error, skipped.
        seconds: How long everything took.
    """
    order = ("failed", "passed", "skipped", "error")
    parts = [f"{sums[name]} {name}" for name in order if sums.get(name)]
    text = f" {', '.join(parts) or 'no tests ran'} in {seconds:.2f}s "
    return text.center(80, "=")


def _static(python: Path) -> Counter[str]:
    sums: Counter[str] = Counter()
    for name, command in CHECKS.items():
        begun = time.monotonic()
        outcome = "passed" if run([python, *command]) == 0 else "failed"
        say(f"check: {name}: {outcome} ({time.monotonic() - begun:.1f} s)")
        sums[outcome] += 1
    return sums


def _journeys(python: Path, arguments: Sequence[str]) -> Counter[str]:
    where = () if _named_paths(arguments) else map(str, REAL_WINDOWS)
    options = ["-m", "journey", *_on_all_cores("loadfile")]
    # Each process brings a screen and a bus of its own, so that none takes another's keyboard.
    return _pytest(python, "journeys", options, [*arguments, *where], NO_SCREEN)


def _pytest(
    python: Path,
    name: str,
    options: Sequence[str],
    arguments: Sequence[str],
    env: Mapping[str, str] = OFFSCREEN,
) -> Counter[str]:
    results = RESULTS / f"{name}.xml"
    results.unlink(missing_ok=True)
    command: list[str | Path] = [python, "-m", "pytest", "-q", f"--junitxml={results}"]
    command += [*options, *arguments]
    status = run(command, env)
    sums = _counted(results)
    if status not in (0, NOTHING_COLLECTED) and not sums["failed"] + sums["error"]:
        sums["error"] += 1  # pytest itself went wrong: interrupted, misused or killed
    return sums


def _counted(results: Path) -> Counter[str]:
    sums: Counter[str] = Counter()
    if not results.exists():
        return sums
    for suite in ElementTree.parse(results).getroot().iter("testsuite"):  # noqa: S314 - our own file
        failed, error, skipped = (
            int(suite.get(name, "0")) for name in ("failures", "errors", "skipped")
        )
        passed = int(suite.get("tests", "0")) - failed - error - skipped
        sums.update({"passed": passed, "failed": failed, "error": error, "skipped": skipped})
    return sums


def _on_all_cores(sharing: str) -> list[str]:
    """Has every core run tests.

    Args:
        sharing: How xdist shares them out: by stealing from busy cores, since single tests run
            for a minute, or by files, whose tests share what takes long to begin.
    """
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return ["-n", str(cores), "--dist", sharing]


def _asks_for_journeys(arguments: Sequence[str]) -> bool:
    paths = _named_paths(arguments)
    return not paths or any(
        path.is_relative_to(folder) or folder.is_relative_to(path)
        for path in paths
        for folder in REAL_WINDOWS
    )


def _asks_for_units(arguments: Sequence[str]) -> bool:
    paths = _named_paths(arguments)
    return not paths or any(
        not any(path.is_relative_to(folder) for folder in REAL_WINDOWS) for path in paths
    )


def _named_paths(arguments: Sequence[str]) -> list[Path]:
    named = [Path(word.split("::")[0]).resolve() for word in arguments if not word.startswith("-")]
    return [path for path in named if path.exists()]
