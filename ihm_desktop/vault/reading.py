"""Reads a slot file and says how far it can be trusted. Standard library only."""

from dataclasses import dataclass
from enum import Enum

from ihm_desktop.domain.errors import NewerVersion
from ihm_desktop.vault.header import (
    FORMAT_VERSION,
    HEADER_BYTES,
    PROFILE_COUNT,
    SLOT_FILE_BYTES,
    Header,
    header_of,
    is_intact,
)
from ihm_desktop.vault.mending import mend


class Condition(Enum):
    """What the checksum says about a slot file."""

    INTACT = "intact"
    REPAIRED = "repaired"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A slot file as it was read.

    Attributes:
        header: Its header; not to be trusted where the file is damaged.
        slots: The eight key slots, 3,968 bytes.
        condition: What the checksum says.
    """

    header: Header
    slots: bytes
    condition: Condition


def read(data: bytes) -> Reading:
    """Reads a slot file, repairing it where one flipped bit explains the damage.

    Args:
        data: The file's bytes. Missing ones are taken as damage, surplus ones are
            ignored.

    Returns:
        What the file says, and whether that can be trusted.

    Raises:
        NewerVersion: The file is intact and of a later format version.
    """
    whole = data[:SLOT_FILE_BYTES].ljust(SLOT_FILE_BYTES, b"\0")
    if is_intact(whole):
        condition = Condition.INTACT if len(data) == SLOT_FILE_BYTES else Condition.REPAIRED
        return _understood(whole, condition)
    mended = mend(whole)
    if mended is not None:
        return _understood(mended, Condition.REPAIRED)
    return Reading(header=header_of(whole), slots=whole[HEADER_BYTES:], condition=Condition.DAMAGED)


def _understood(data: bytes, condition: Condition) -> Reading:
    header = header_of(data)
    if header.version > FORMAT_VERSION:
        raise NewerVersion
    if header.version < FORMAT_VERSION or header.profile >= PROFILE_COUNT:
        condition = Condition.DAMAGED  # no program ever wrote this, whatever its checksum
    return Reading(header=header, slots=data[HEADER_BYTES:], condition=condition)
