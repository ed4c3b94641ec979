"""An empty journal database for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories
from tests.fakes import new_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = new_database(tmp_path / "journal.db")
    yield made
    made.close()


@pytest.fixture
def stored(database: Database) -> Repositories:
    return Repositories.of(database)
