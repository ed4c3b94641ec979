"""Where on the page one is, and the target that brings it back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the page; the overview unless something is named.

    Attributes:
        check_in_id: The check-in that is open; None for today's.
        element_id: The element that is asked.
        rings: Whether the list of rings is shown.
        own: Whether a ring of her own is begun, without a question.
        afresh: Whether a new ring is begun although there is one of today.
        same_ring: Whether the ring that is open goes on, saved or not.
    """

    check_in_id: int | None = None
    element_id: str = ""
    rings: bool = False
    own: bool = False
    afresh: bool = False
    same_ring: bool = False

    def target(self, check_in_id: int | None) -> object:
        """Returns the place as a target that can be kept; None for the overview.

        Args:
            check_in_id: The check-in that is open now.
        """
        if self.element_id:
            return {"check_in": check_in_id, "element": self.element_id}
        if self.rings:
            return {"rings": True}
        opened = check_in_id if self.own else self.check_in_id
        return None if opened is None else {"check_in": opened}


def read_place(target: object) -> Place:
    """Reads a target; anything unknown in it is passed over.

    Args:
        target: None, the id of a check-in, or a mapping as `Place.target` makes it.
    """
    if isinstance(target, int) and not isinstance(target, bool):
        return Place(check_in_id=target)
    if not isinstance(target, dict):
        return Place()
    check_in_id = target.get("check_in")
    return Place(
        check_in_id=check_in_id if isinstance(check_in_id, int) else None,
        element_id=str(target.get("element") or ""),
        rings=target.get("rings") is True,
    )
