"""The sentence for every error: what happened, and what to do next."""

from collections.abc import Mapping
from typing import Final

from ihm_desktop.domain import errors
from ihm_desktop.domain.errors import IhmError, PassphraseRejected, RejectedPassphrase
from ihm_desktop.i18n import N_, _

SENTENCES: Final[Mapping[type[IhmError], str]] = {
    errors.WrongPassphrase: N_(
        "That did not open anything. Please type it again. Check whether Caps Lock is on."
    ),
    errors.SlotFileDamaged: N_(
        "A small file that is needed for opening is damaged. Nothing was changed. "
        "If you have a backup, “Start new” can bring it back."
    ),
    errors.DatabaseDamaged: N_(
        "Some of what was written cannot be read. Nothing was changed. "
        "Please make a copy of the whole folder first. A backup can bring the pages back."
    ),
    errors.NewerVersion: N_(
        "This was written by a newer version of the program. "
        "Please use that version. Nothing was changed."
    ),
    errors.AlreadyOpen: N_(
        "This is open in another window. Please close that one, then try again."
    ),
    errors.DiskFull: N_(
        "The disk is full. What was saved before is still there. "
        "Please make some room, then try again."
    ),
    errors.ReadOnlyFolder: N_(
        "The folder cannot be written to. Nothing was changed. "
        "Please check that the disk is not write-protected, then try again."
    ),
    errors.OnlyForReading: N_(
        "You chose only to read for now, so this was not saved. "
        "It can be written again once you close this and open it."
    ),
    errors.StorageFailed: N_(
        "The disk reported an error while writing. What was saved before is still there. "
        "Please close this and open it again."
    ),
    errors.VaultDamaged: N_("Something could not be read. Nothing was changed."),
    errors.NotFound: N_("This is no longer there."),
    errors.BackupDamaged: N_(
        "This file is not a whole backup. Nothing was changed. Please try another copy of it."
    ),
    errors.ContentInvalid: N_(
        "A file of the program itself is damaged. Installing the program again repairs it. "
        "What you wrote is not touched."
    ),
    errors.ImportRejected: N_("This file could not be taken in. Nothing was changed."),
    errors.Cancelled: N_("Stopped. Nothing was kept of it."),
    errors.ExportFailed: N_(
        "The copy did not read back as it was written, so it was removed. Please try again."
    ),
}

REJECTED: Final[Mapping[RejectedPassphrase, str]] = {
    RejectedPassphrase.EMPTY: N_("Please type something first."),
    RejectedPassphrase.TOO_LONG: N_("This is longer than the program can take."),
    RejectedPassphrase.CONTROL_CHARACTER: N_(
        "There is a sign in it that cannot be typed the same way again, such as a tab."
    ),
    RejectedPassphrase.UNASSIGNED_CHARACTER: N_(
        "There is a sign in it that this program does not know. Please choose another."
    ),
    RejectedPassphrase.IN_USE: N_("This one is taken. Please choose another."),
}

UNEXPECTED: Final = N_(
    "Something went wrong inside the program. What you wrote last was saved. "
    "Please close this and open it again."
)


def sentence(error: BaseException, outcomes: Mapping[str, str] | None = None) -> str:
    """Returns what a person reads about an error, in the language in use.

    Args:
        error: What happened.
        outcomes: A cover's own wordings, message ids by name of the error's class.
    """
    if isinstance(error, PassphraseRejected):
        return _(REJECTED[error.reason])
    for kind in type(error).__mro__:
        if outcomes and kind.__name__ in outcomes:
            return _(outcomes[kind.__name__])
        if issubclass(kind, IhmError) and kind in SENTENCES:
            return _(SENTENCES[kind])
    return _(UNEXPECTED)
