"""What came of writing a backup and of adding one to an open journal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """A backup that was written, opened again and found whole.

    Attributes:
        size_bytes: Size of the file.
        entries: Entries in it, those in the trash included.
        steps: Saved steps in it.
        check_ins: Check-ins in it.
        responses: Answered instruments in it.
    """

    size_bytes: int
    entries: int
    steps: int
    check_ins: int
    responses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What adding a backup to an open journal brought; nothing that was there was touched.

    Attributes:
        entries: Entries added because the journal did not have them.
        steps: Saved steps added.
        check_ins: Check-ins added.
        responses: Answered instruments added.
        kept_beside: Things that are here in another version: that version was added beside
            the one that is here, so that nothing is lost.
        already_here: Things that are here just as they are in the backup.
    """

    entries: int
    steps: int
    check_ins: int
    kept_beside: int
    already_here: int
    responses: int = 0
