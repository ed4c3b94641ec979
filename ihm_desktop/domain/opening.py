"""How a journal was opened, and what should be said about it."""

from dataclasses import dataclass
from enum import StrEnum


class OpenedAs(StrEnum):
    """What the passphrase belongs to."""

    JOURNAL = "journal"
    DECOY = "decoy"
    RECOVERY = "recovery"


class OpeningNotice(StrEnum):
    """Something that a person should hear although the journal is open."""

    SLOTS_REPAIRED = "slots_repaired"
    SLOTS_DAMAGED = "slots_damaged"
    SLOTS_ROLLED_BACK = "slots_rolled_back"
    REKEY_CUT_OFF = "rekey_cut_off"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An open journal.

    Attributes:
        opened_as: What the passphrase belongs to.
        notices: What to say, the most important first.
    """

    opened_as: OpenedAs
    notices: tuple[OpeningNotice, ...] = ()
