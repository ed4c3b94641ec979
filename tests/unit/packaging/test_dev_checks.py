"""The closing line adds up what ran, and a broken test run can never look green."""

import sys
from collections import Counter
from pathlib import Path

import dev_checks
import pytest

PASSING = "def test_one():\n    assert 1 + 1 == 2\n"
FAILING = "def test_two():\n    assert 1 + 1 == 3\n"


@pytest.fixture(autouse=True)
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev_checks, "RESULTS", tmp_path / "results")


@pytest.fixture
def inner(tmp_path: Path):
    """Runs pytest on a file of its own and returns the sums."""

    def run(text: str) -> Counter[str]:
        path = tmp_path / "test_inner.py"
        path.write_text(text, encoding="utf-8")
        return dev_checks._pytest(Path(sys.executable), "inner", ["-p", "no:randomly"], [str(path)])

    return run


@pytest.mark.parametrize(
    ("sums", "expected"),
    [
        ({"passed": 12, "failed": 0}, " 12 passed in 3.50s "),
        ({"passed": 12, "failed": 2, "skipped": 1}, " 2 failed, 12 passed, 1 skipped in 3.50s "),
        ({"error": 1}, " 1 error in 3.50s "),
        ({}, " no tests ran in 3.50s "),
    ],
)
def test_the_closing_line_reads_like_pytests(sums, expected):
    line = dev_checks.closing_line(sums, 3.5)

    assert expected in line
    assert line.startswith("=")
    assert line.endswith("=")


def test_outcomes_are_counted(inner):
    assert inner(PASSING + FAILING) == Counter(passed=1, failed=1)


def test_a_file_that_cannot_be_imported_is_a_failure(inner):
    assert inner("import nothing_of_that_name\n")["error"] == 1


def test_a_run_that_dies_is_a_failure(inner):
    dying = "import os\n\ndef test_gone():\n    os._exit(3)\n"

    assert inner(dying)["error"] == 1


def test_collecting_nothing_is_no_failure(inner):
    assert +inner("") == Counter()


@pytest.mark.parametrize(
    ("arguments", "units", "journeys"),
    [
        ([], True, True),
        (["-k", "lock"], True, True),
        (["tests"], True, True),
        (["tests/journeys"], False, True),
        (["tests/journeys/conftest.py"], False, True),
        (["tests/unit", "tests/journeys"], True, True),
        (["tests/unit"], True, False),
        (["tests/unit/test_i18n.py::test_languages"], True, False),
    ],
)
def test_a_screen_is_started_only_for_journeys(arguments, units, journeys, monkeypatch):
    monkeypatch.chdir(dev_checks.ROOT)

    assert dev_checks._asks_for_units(arguments) is units
    assert dev_checks._asks_for_journeys(arguments) is journeys
