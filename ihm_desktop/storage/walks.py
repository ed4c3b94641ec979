"""Walks along the Stairway."""

from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.reflection import Walk
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.texts import read_time, time_text

_COLUMNS = "id, uuid, name, started_at, last_step_id"


class WalkRepository:
    """Stores and loads walks; their steps are in `StepAnswerRepository`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Walk, ...]:
        """Lists all walks, oldest first."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM walks ORDER BY id")
        return tuple(_walk(row) for row in rows)

    def load(self, walk_id: int) -> Walk:
        """Loads a walk.

        Raises:
            NotFound: There is none with this id.
        """
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM walks WHERE id = ?",
            (walk_id,),
        )
        if row is None:
            raise NotFound
        return _walk(row)

    def insert(self, walk: Walk) -> int:
        """Stores a new walk, whose `id` is not looked at.

        Returns:
            Its id.
        """
        values = (
            bytes.fromhex(walk.uuid),
            walk.name,
            time_text(walk.started_at),
            walk.last_step_id,
        )
        with self._database.transaction():
            return self._database.run(
                "INSERT INTO walks (uuid, name, started_at, last_step_id) VALUES (?, ?, ?, ?)",
                values,
            )

    def rename(self, walk_id: int, name: str) -> None:
        """Gives a walk another name.

        Raises:
            NotFound: It was erased.
        """
        self._change("UPDATE walks SET name = ? WHERE id = ? RETURNING id", name, walk_id)

    def leave_at(self, walk_id: int, step_id: str) -> None:
        """Notes where a walk was left.

        Raises:
            NotFound: It was erased.
        """
        self._change(
            "UPDATE walks SET last_step_id = ? WHERE id = ? RETURNING id", step_id, walk_id
        )

    def delete(self, walk_id: int) -> None:
        """Deletes a walk whose steps are gone from the index."""
        self._change("DELETE FROM walks WHERE id = ? RETURNING id", walk_id)

    def _change(self, statement: str, *values: object) -> None:
        with self._database.transaction():
            if not self._database.rows(statement, values):
                raise NotFound


def _walk(row: Row) -> Walk:
    return Walk(
        id=row[0],
        uuid=row[1].hex(),
        name=row[2],
        started_at=read_time(row[3]),
        last_step_id=row[4],
    )
