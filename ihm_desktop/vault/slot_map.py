"""Which of the eight slots a journal may write.

An unused slot is random bytes and looks like a used one. A session that wrote outside its
map could overwrite somebody's key without noticing. Every journal has two places: its own
and a spare one for a recovery code. A journal that was made with room for a decoy knows
that all other places are unused, and notes the two that it gives away.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from ihm_desktop.domain.errors import SlotFileDamaged
from ihm_desktop.vault.header import SLOT_COUNT


class Role(IntEnum):
    """What a key slot opens, or what a place is kept for; the number is what is written."""

    JOURNAL = 1
    DECOY = 2  # in maps only: a decoy's own slot says JOURNAL
    RECOVERY = 3


@dataclass(frozen=True, slots=True)
class SlotMap:
    """The role of each slot.

    Attributes:
        roles: Eight roles in the order of the slots; None for a place outside the map.
    """

    roles: tuple[Role | None, ...] = (None,) * SLOT_COUNT

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Reads a map.

        Args:
            data: One byte for each slot, 0 for an unused one.

        Raises:
            SlotFileDamaged: A number is no role.
        """
        try:
            return cls(tuple(Role(number) if number else None for number in data))
        except ValueError as error:
            raise SlotFileDamaged from error

    def to_bytes(self) -> bytes:
        """Writes the map, one byte for each slot."""
        return bytes(role or 0 for role in self.roles)

    def free(self) -> tuple[int, ...]:
        """Lists the places outside the map; nobody's only where the journal has room."""
        return tuple(index for index, role in enumerate(self.roles) if role is None)

    def where(self, role: Role) -> tuple[int, ...]:
        """Lists the slots that have a role."""
        return tuple(index for index, other in enumerate(self.roles) if other is role)

    def put(self, index: int, role: Role | None) -> "SlotMap":
        """Returns the map with one slot changed.

        Args:
            index: The slot, 0 to 7.
            role: Its role from now on, None to free it.
        """
        return SlotMap((*self.roles[:index], role, *self.roles[index + 1 :]))


NO_SLOTS = SlotMap()
