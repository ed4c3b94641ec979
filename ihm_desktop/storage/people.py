"""People to turn to, in the order in which they were put."""

from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.person import Person, PersonDraft
from ihm_desktop.storage.database import Database, Row

_SELECT = "SELECT id, uuid, name, reach, note FROM people"


class PersonRepository:
    """Stores and loads people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Person, ...]:
        """Lists all people in their order."""
        return tuple(map(_person, self._database.rows(f"{_SELECT} ORDER BY position, id")))

    def load(self, person_id: int) -> Person:
        """Loads one.

        Raises:
            NotFound: There is none with this id.
        """
        row = self._database.row(f"{_SELECT} WHERE id = ?", (person_id,))
        if row is None:
            raise NotFound
        return _person(row)

    def insert(self, draft: PersonDraft, uuid: str) -> int:
        """Stores someone new, behind the others.

        Returns:
            The id.
        """
        with self._database.transaction():
            return self._database.run(
                "INSERT INTO people (uuid, position, name, reach, note) VALUES"
                " (?, (SELECT coalesce(max(position), 0) + 1 FROM people), ?, ?, ?)",
                (bytes.fromhex(uuid), draft.name, draft.reach, draft.note),
            )

    def update(self, person_id: int, draft: PersonDraft) -> None:
        """Stores changed words.

        Raises:
            NotFound: It was erased.
        """
        self._change(
            "UPDATE people SET name = ?, reach = ?, note = ? WHERE id = ? RETURNING id",
            (draft.name, draft.reach, draft.note, person_id),
        )

    def delete(self, person_id: int) -> None:
        """Deletes one.

        Raises:
            NotFound: It was erased before.
        """
        self._change("DELETE FROM people WHERE id = ? RETURNING id", (person_id,))

    def _change(self, statement: str, values: Row) -> None:
        with self._database.transaction():
            if not self._database.rows(statement, values):
                raise NotFound


def _person(row: Row) -> Person:
    return Person(id=row[0], uuid=row[1].hex(), name=row[2], reach=row[3], note=row[4])
