"""Answers at the steps of a walk, searchable beside the entries."""

from datetime import datetime

from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepAnswer, StepDraft
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.texts import read_time, time_text
from ihm_desktop.storage.timeline import free_place

_SELECT = """
    SELECT id, uuid, walk_id, step_id, content_version, step_name, belongs, prompt_id,
           prompt_as_shown, text, got_through, happening_now, cursor, changed_at, place
    FROM step_answers
"""
_INSERT = """
    INSERT INTO step_answers (uuid, place, walk_id, step_id, content_version, step_name, belongs,
                              prompt_id, prompt_as_shown, text, got_through, happening_now,
                              cursor, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
    UPDATE step_answers SET content_version = ?, step_name = ?, belongs = ?, prompt_id = ?,
                            prompt_as_shown = ?, text = ?, got_through = ?, happening_now = ?,
                            cursor = ?, changed_at = ?
    WHERE id = ?
"""


class StepAnswerRepository:
    """Stores and loads step answers; a step has one answer in a walk."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def of(self, walk_id: int) -> tuple[StepAnswer, ...]:
        """Lists the answers of a walk in the order in which they were begun."""
        rows = self._database.rows(f"{_SELECT} WHERE walk_id = ? ORDER BY id", (walk_id,))
        return tuple(_answer(row) for row in rows)

    def load(self, answer_id: int) -> StepAnswer:
        """Loads one answer.

        Raises:
            NotFound: There is none with this id.
        """
        return _answer(self._row(answer_id))

    def find(self, walk_id: int, step_id: str) -> StepAnswer | None:
        """Finds the answer of a step, or None while there is none."""
        row = self._database.row(f"{_SELECT} WHERE walk_id = ? AND step_id = ?", (walk_id, step_id))
        return None if row is None else _answer(row)

    def insert(self, draft: StepDraft, uuid: str, changed_at: datetime) -> int:
        """Stores a step's first answer.

        Args:
            draft: The answer.
            uuid: 32 hexadecimal digits.
            changed_at: Wall-clock time.

        Returns:
            Its id.
        """
        with self._database.transaction():
            place = free_place(self._database, changed_at)
            self._index.mark_new(place)
            head = (bytes.fromhex(uuid), place, draft.walk_id, draft.step_id)
            return self._database.run(_INSERT, (*head, *_words(draft), time_text(changed_at)))

    def update(self, answer_id: int, draft: StepDraft, changed_at: datetime) -> None:
        """Stores a changed answer; it keeps its place in time.

        Raises:
            NotFound: It was erased.
        """
        with self._database.transaction():
            row = self._row(answer_id)
            if (row[5], row[9], row[10]) != (draft.step_name, draft.text, draft.got_through):
                self._index.mark_changed(row[14], row[5], _searched(row))
            self._database.run(_UPDATE, (*_words(draft), time_text(changed_at), answer_id))

    def update_index(self, answer_id: int) -> None:
        """Brings the index up to an answer as it is saved."""
        self._index.update(self._row(answer_id)[14])

    def delete_all_of(self, walk_id: int) -> None:
        """Deletes a walk's answers, from the index as well."""
        with self._database.transaction():
            for row in self._database.rows(f"{_SELECT} WHERE walk_id = ?", (walk_id,)):
                self._index.forget(row[14], row[5], _searched(row))
                self._database.run("DELETE FROM step_answers WHERE id = ?", (row[0],))

    def _row(self, answer_id: int) -> Row:
        row = self._database.row(f"{_SELECT} WHERE id = ?", (answer_id,))
        if row is None:
            raise NotFound
        return row


def _searched(row: Row) -> str:
    """Returns the words as the view `searchable` has them."""
    return f"{row[9]}\n{row[10]}"


def _words(draft: StepDraft) -> Row:
    return (
        draft.content_version,
        draft.step_name,
        draft.belongs,
        draft.prompt_id,
        draft.prompt_as_shown,
        draft.text,
        draft.got_through,
        draft.happening_now,
        draft.cursor,
    )


def _answer(row: Row) -> StepAnswer:
    return StepAnswer(
        id=row[0],
        uuid=row[1].hex(),
        walk_id=row[2],
        step_id=row[3],
        content_version=row[4],
        step_name=row[5],
        belongs=None if row[6] is None else Belongs(row[6]),
        prompt_id=row[7],
        prompt_as_shown=row[8],
        text=row[9],
        got_through=row[10],
        happening_now=None if row[11] is None else HappeningNow(row[11]),
        cursor=row[12],
        changed_at=read_time(row[13]),
    )
