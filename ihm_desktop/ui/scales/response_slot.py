"""The call that saves answers; it is made on the GUI thread and run elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.instrument_response import Response, ResponseDraft

if TYPE_CHECKING:
    from ihm_desktop.services.instruments import Instruments


@dataclass(slots=True)
class ResponseSlot:
    """Where the answers to an instrument go.

    Attributes:
        response_id: Known from the first save on, so that a second one makes no second response.
    """

    instruments: "Instruments"
    response_id: int | None = None

    def save(self, draft: ResponseDraft) -> Callable[[], tuple[Response, Change]]:
        """Returns the call that saves a draft."""

        def work() -> tuple[Response, Change]:
            response, change = self.instruments.save(replace(draft, id=self.response_id))
            self.response_id = response.id
            return response, change

        return work

    def rest(self) -> Change:
        """Lets the search index follow, if anything was saved."""
        return Change() if self.response_id is None else self.instruments.rest(self.response_id)
