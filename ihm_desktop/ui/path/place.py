"""Where on the page one is, and the target that brings it back."""

from dataclasses import dataclass, replace

from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place on the page; the overview of the newest walk unless something is named.

    Attributes:
        answer_id: A step answer, as a search finds it.
        cursor: Place of the cursor in the step's words, in UTF-16 units; -1 for as it was saved.
        another: Whether another walk is to begin.
    """

    walk_id: int | None = None
    step_id: str = ""
    read_id: str = ""
    landing: bool = False
    answer_id: int | None = None
    cursor: int = -1
    another: bool = False

    @property
    def is_overview(self) -> bool:
        """Whether the whole walk is shown."""
        named = (self.step_id, self.read_id, self.landing, self.another)
        return self.answer_id is None and not any(named)

    def found_in(self, snapshot: PathSnapshot) -> "Place":
        """Returns the place with the walk that is shown, and the step of an answer."""
        place = replace(self, walk_id=snapshot.walk.id if snapshot.walk else None, answer_id=None)
        for answer in snapshot.answers.values():
            if answer.id == self.answer_id:
                of_read = answer.step_id.startswith(READ)
                read_id = answer.step_id.removeprefix(READ) if of_read else ""
                return replace(place, step_id="" if of_read else answer.step_id, read_id=read_id)
        return place

    def target(self, cursor: int) -> object:
        """Returns the place as a target that can be kept; None for the overview.

        Args:
            cursor: Where the cursor is now.
        """
        if self.read_id:
            return {"walk": self.walk_id, "step": self.step_id, "read": self.read_id}
        if self.step_id:
            return {"walk": self.walk_id, "step": self.step_id, "cursor": cursor}
        return {"walk": self.walk_id, "landing": True} if self.landing else None


def read_place(target: object) -> Place:
    """Reads a target; anything unknown in it is passed over.

    Args:
        target: None, the id of a step answer, or a mapping as `Place.target` makes it.
    """
    if isinstance(target, int) and not isinstance(target, bool):
        return Place(answer_id=target)
    if not isinstance(target, dict):
        return Place()
    walk_id, cursor = target.get("walk"), target.get("cursor")
    return Place(
        walk_id=walk_id if isinstance(walk_id, int) else None,
        step_id=str(target.get("step") or ""),
        read_id=str(target.get("read") or ""),
        landing=target.get("landing") is True,
        cursor=cursor if isinstance(cursor, int) else -1,
    )
