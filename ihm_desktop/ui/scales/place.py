"""Where on the page one is, and the target that brings it back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the page; the overview unless something is named.

    Attributes:
        instrument_id: The instrument that is answered anew.
        response_id: The earlier answers that are open.
        numbers_of: The instrument whose numbers are shown over time.
    """

    instrument_id: str = ""
    response_id: int | None = None
    numbers_of: str = ""

    def target(self, response_id: int | None) -> object:
        """Returns the place as a target that can be kept; None for the overview.

        Args:
            response_id: The answers that are open now, saved at least once; else None.
        """
        if response_id is not None:
            return {"response": response_id}
        if self.numbers_of:
            return {"numbers": self.numbers_of}
        return {"begin": self.instrument_id} if self.instrument_id else None


def read_place(target: object) -> Place:
    """Reads a target; anything unknown in it is passed over.

    Args:
        target: None, the id of a response, or a mapping as `Place.target` makes it.
    """
    if isinstance(target, int) and not isinstance(target, bool):
        return Place(response_id=target)
    if not isinstance(target, dict):
        return Place()
    response_id = target.get("response")
    return Place(
        instrument_id=str(target.get("begin") or ""),
        response_id=response_id if isinstance(response_id, int) else None,
        numbers_of=str(target.get("numbers") or ""),
    )
