"""Answers to instruments."""

from collections.abc import Callable
from dataclasses import replace

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.instrument_response import Response, ResponseDraft
from ihm_desktop.domain.text import storable
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories


class Instruments:
    """The responses; every call runs on the vault thread."""

    def __init__(
        self, database: Database, repositories: Repositories, new_uuid: Callable[[], str]
    ) -> None:
        self._database = database
        self._responses = repositories.responses
        self._scrubbing = repositories.scrubbing
        self._new_uuid = new_uuid

    def save(self, draft: ResponseDraft) -> tuple[Response, Change]:
        """Saves a response with any subset of its answers.

        Args:
            draft: An `id` of None makes a new one.

        Raises:
            NotFound: It was erased.
        """
        made_at = draft.made_at.replace(tzinfo=None)
        tidy = replace(draft, made_at=made_at, note=storable(draft.note))
        return self._responses.load(self._stored(tidy)), Change.of(Kind.RESPONSE)

    def _stored(self, draft: ResponseDraft) -> int:
        if draft.id is None:
            return self._responses.insert(draft, self._new_uuid())
        self._responses.update(draft.id, draft)
        return draft.id

    def rest(self, response_id: int) -> Change:
        """Lets the search index follow: the writer paused or left the page.

        Raises:
            NotFound: It was erased.
        """
        self._responses.update_index(response_id)
        return Change()

    def all(self) -> tuple[Response, ...]:
        """Lists all responses, oldest first."""
        return self._responses.all()

    def load(self, response_id: int) -> Response:
        """Loads a response.

        Raises:
            NotFound: There is none with this id.
        """
        return self._responses.load(response_id)

    def erase(self, response_id: int) -> Change:
        """Deletes a response for good; `Journal.scrub` sees to its words.

        Raises:
            NotFound: It was erased before.
        """
        with self._database.transaction():
            self._responses.delete(response_id)
            self._scrubbing.owe()
        return Change.of(Kind.RESPONSE, Kind.ERASED)
