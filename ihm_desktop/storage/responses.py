"""Answers to instruments, searchable by the note that was written beside them."""

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.instrument_response import (
    Freely,
    Response,
    ResponseAnswer,
    ResponseDraft,
)
from ihm_desktop.storage.database import Database, Row
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.texts import read_time, time_text
from ihm_desktop.storage.timeline import free_place, is_same_minute

_COLUMNS = "made_at, instrument_id, instrument_name, content_version, language, freely, note"
_SELECT = f"SELECT id, uuid, place, {_COLUMNS} FROM responses"
_ANSWERS = """
    SELECT item_id, question_as_shown, option_as_shown, value, no_value
    FROM response_answers WHERE response_id = ? ORDER BY position
"""
_INSERT_ANSWER = """
    INSERT INTO response_answers (response_id, position, item_id, question_as_shown,
                                  option_as_shown, value, no_value)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_PLACE, _MADE_AT, _NAME, _NOTE = 2, 3, 5, 9  # columns of `_SELECT`


class ResponseRepository:
    """Stores and loads answers to instruments whole."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index

    def all(self) -> tuple[Response, ...]:
        """Lists all responses, oldest first."""
        rows = self._database.rows(f"{_SELECT} ORDER BY place")
        return tuple(self._response(row) for row in rows)

    def load(self, response_id: int) -> Response:
        """Loads one response.

        Raises:
            NotFound: There is none with this id.
        """
        return self._response(self._row(response_id))

    def insert(self, draft: ResponseDraft, uuid: str) -> int:
        """Stores a new response.

        Args:
            draft: Its answers.
            uuid: 32 hexadecimal digits.

        Returns:
            Its id.
        """
        with self._database.transaction():
            place = free_place(self._database, draft.made_at)
            self._index.mark_new(place)
            new_id = self._database.run(
                f"INSERT INTO responses (uuid, place, {_COLUMNS})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (bytes.fromhex(uuid), place, *_words(draft)),
            )
            self._set_answers(new_id, draft.answers)
        return new_id

    def update(self, response_id: int, draft: ResponseDraft) -> None:
        """Stores a changed response.

        Raises:
            NotFound: It was erased.
        """
        with self._database.transaction():
            place = self._placed(self._row(response_id), draft)
            self._database.run(
                f"UPDATE responses SET ({_COLUMNS}, place) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
                (*_words(draft), place, response_id),
            )
            self._set_answers(response_id, draft.answers)

    def update_index(self, response_id: int) -> None:
        """Brings the index up to a response as it is saved."""
        self._index.update(self._row(response_id)[_PLACE])

    def delete(self, response_id: int) -> None:
        """Deletes a response, from the index as well.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            row = self._row(response_id)
            self._index.forget(row[_PLACE], row[_NAME], row[_NOTE])
            self._database.run("DELETE FROM responses WHERE id = ?", (response_id,))

    def _placed(self, row: Row, draft: ResponseDraft) -> int:
        if not is_same_minute(read_time(row[_MADE_AT]), draft.made_at):
            self._index.forget(row[_PLACE], row[_NAME], row[_NOTE])
            moved = free_place(self._database, draft.made_at)
            self._index.mark_new(moved)
            return moved
        if (row[_NAME], row[_NOTE]) != (draft.instrument_name, draft.note):
            self._index.mark_changed(row[_PLACE], row[_NAME], row[_NOTE])
        return int(row[_PLACE])

    def _set_answers(self, response_id: int, answers: tuple[ResponseAnswer, ...]) -> None:
        self._database.run("DELETE FROM response_answers WHERE response_id = ?", (response_id,))
        self._database.run_many(
            _INSERT_ANSWER,
            [(response_id, at, *_answer_row(answer)) for at, answer in enumerate(answers)],
        )

    def _row(self, response_id: int) -> Row:
        row = self._database.row(f"{_SELECT} WHERE id = ?", (response_id,))
        if row is None:
            raise NotFound
        return row

    def _response(self, row: Row) -> Response:
        return Response(
            id=row[0],
            uuid=row[1].hex(),
            made_at=read_time(row[_MADE_AT]),
            instrument_id=row[4],
            instrument_name=row[_NAME],
            content_version=row[6],
            language=row[7],
            answers=tuple(map(_answer, self._database.rows(_ANSWERS, (row[0],)))),
            freely=None if row[8] is None else Freely(row[8]),
            note=row[_NOTE],
        )


def _words(draft: ResponseDraft) -> Row:
    return (
        time_text(draft.made_at),
        draft.instrument_id,
        draft.instrument_name,
        draft.content_version,
        draft.language,
        draft.freely,
        draft.note,
    )


def _answer_row(answer: ResponseAnswer) -> Row:
    missing = isinstance(answer.value, NoValue)
    return (
        answer.item_id,
        answer.question_as_shown,
        answer.option_as_shown,
        None if missing else answer.value,
        answer.value if missing else None,
    )


def _answer(row: Row) -> ResponseAnswer:
    return ResponseAnswer(
        item_id=row[0],
        question_as_shown=row[1],
        option_as_shown=row[2],
        value=NoValue(row[4]) if row[3] is None else row[3],
    )
