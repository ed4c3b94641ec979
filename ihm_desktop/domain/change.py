"""Which kinds of data a service call altered, so that screens know what to reload."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of data that screens show."""

    ENTRY = "entry"
    TAG = "tag"
    TRASH = "trash"
    WALK = "walk"
    STEP = "step"
    CHECK_IN = "check_in"
    RESPONSE = "response"
    SETTING = "setting"
    PERSON = "person"
    ERASED = "erased"  # something is gone for good; what it left behind has to be scrubbed


@dataclass(frozen=True, slots=True)
class Change:
    """What a service call altered; falsy when nothing was.

    Attributes:
        kinds: The kinds of data that screens should reload.
    """

    kinds: frozenset[Kind] = frozenset()

    @classmethod
    def of(cls, *kinds: Kind) -> "Change":
        """Builds a change from the kinds it names."""
        return cls(frozenset(kinds))

    def __or__(self, other: "Change") -> "Change":
        return Change(self.kinds | other.kinds)

    def __contains__(self, kind: Kind) -> bool:
        return kind in self.kinds

    def __bool__(self) -> bool:
        return bool(self.kinds)
