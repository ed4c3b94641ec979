"""A desktop and programs for journeys."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import harness
from tests.journeys.harness import Desktop, Program


@pytest.fixture(scope="session")
def desk() -> Iterator[Desktop]:
    if sys.platform != "linux":
        pytest.skip("journeys need X11")
    with harness.desktop() as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def program(desk: Desktop, folder: Path) -> Iterator[Program]:
    made = Program(desk, folder)
    yield made
    made.end()
    harness.wait_until(lambda: not desk.windows(), "every window closed")
