"""Check-ins with the Healing Tree, searchable by what was written beside them."""

from ihm_desktop.domain.check_in import CheckIn, CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.texts import read_time, time_text
from ihm_desktop.storage.timeline import free_place, is_same_minute

_SELECT = "SELECT id, uuid, made_at, caption, note, helper, place FROM check_ins"
_ANSWERS = """
    SELECT element_id, item_id, content_version, question_as_shown, value, no_value
    FROM item_answers WHERE check_in_id = ? ORDER BY position
"""
_INSERT_ANSWER = """
    INSERT INTO item_answers (check_in_id, position, element_id, item_id, content_version,
                              question_as_shown, value, no_value)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class CheckInRepository:
    """Stores and loads check-ins whole: any subset of the items may be answered."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def all(self) -> tuple[CheckIn, ...]:
        """Lists all check-ins, oldest first."""
        rows = self._database.rows(f"{_SELECT} ORDER BY place")
        return tuple(self._check_in(row) for row in rows)

    def load(self, check_in_id: int) -> CheckIn:
        """Loads one check-in.

        Raises:
            NotFound: There is none with this id.
        """
        return self._check_in(self._row(check_in_id))

    def insert(self, draft: CheckInDraft, uuid: str) -> int:
        """Stores a new check-in.

        Args:
            draft: Its words and answers.
            uuid: 32 hexadecimal digits.

        Returns:
            Its id.
        """
        with self._database.transaction():
            place = free_place(self._database, draft.made_at)
            self._index.mark_new(place)
            new_id = self._database.run(
                "INSERT INTO check_ins (uuid, place, made_at, caption, note, helper)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (bytes.fromhex(uuid), place, *_words(draft)),
            )
            self._set_answers(new_id, draft.answers)
        return new_id

    def update(self, check_in_id: int, draft: CheckInDraft) -> None:
        """Stores a changed check-in.

        Raises:
            NotFound: It was erased.
        """
        with self._database.transaction():
            row = self._row(check_in_id)
            place = self._placed(row, draft)
            self._database.run(
                "UPDATE check_ins SET made_at = ?, caption = ?, note = ?, helper = ?, place = ?"
                " WHERE id = ?",
                (*_words(draft), place, check_in_id),
            )
            self._set_answers(check_in_id, draft.answers)

    def update_index(self, check_in_id: int) -> None:
        """Brings the index up to a check-in as it is saved."""
        self._index.update(self._row(check_in_id)[6])

    def delete(self, check_in_id: int) -> None:
        """Deletes a check-in, from the index as well.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            row = self._row(check_in_id)
            self._index.forget(row[6], row[3], _searched(row))
            self._database.run("DELETE FROM check_ins WHERE id = ?", (check_in_id,))

    def _placed(self, row: Row, draft: CheckInDraft) -> int:
        if not is_same_minute(read_time(row[2]), draft.made_at):
            self._index.forget(row[6], row[3], _searched(row))
            moved = free_place(self._database, draft.made_at)
            self._index.mark_new(moved)
            return moved
        if (row[3], row[4], row[5]) != (draft.caption, draft.note, draft.helper):
            self._index.mark_changed(row[6], row[3], _searched(row))
        return int(row[6])

    def _set_answers(self, check_in_id: int, answers: tuple[ItemAnswer, ...]) -> None:
        self._database.run("DELETE FROM item_answers WHERE check_in_id = ?", (check_in_id,))
        self._database.run_many(
            _INSERT_ANSWER,
            [(check_in_id, at, *_answer_row(answer)) for at, answer in enumerate(answers)],
        )

    def _row(self, check_in_id: int) -> Row:
        row = self._database.row(f"{_SELECT} WHERE id = ?", (check_in_id,))
        if row is None:
            raise NotFound
        return row

    def _check_in(self, row: Row) -> CheckIn:
        return CheckIn(
            id=row[0],
            uuid=row[1].hex(),
            made_at=read_time(row[2]),
            caption=row[3],
            note=row[4],
            helper=row[5],
            answers=tuple(map(_answer, self._database.rows(_ANSWERS, (row[0],)))),
        )


def _searched(row: Row) -> str:
    """Returns the words as the view `searchable` has them."""
    return f"{row[4]}\n{row[5]}"


def _words(draft: CheckInDraft) -> Row:
    return (time_text(draft.made_at), draft.caption, draft.note, draft.helper)


def _answer_row(answer: ItemAnswer) -> Row:
    missing = isinstance(answer.value, NoValue)
    return (
        answer.element_id,
        answer.item_id,
        answer.content_version,
        answer.question_as_shown,
        None if missing else answer.value,
        answer.value if missing else None,
    )


def _answer(row: Row) -> ItemAnswer:
    return ItemAnswer(
        element_id=row[0],
        item_id=row[1],
        content_version=row[2],
        question_as_shown=row[3],
        value=NoValue(row[5]) if row[4] is None else row[4],
    )
