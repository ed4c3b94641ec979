"""What is said about an opening that succeeded, but not quite as usual."""

from collections.abc import Mapping, Sequence
from typing import Final

from ihm_desktop.domain.opening import OpeningNotice
from ihm_desktop.i18n import N_, _

SENTENCES: Final[Mapping[OpeningNotice, str]] = {
    OpeningNotice.SLOTS_REPAIRED: N_(
        "A small file had a fault and was repaired. Nothing is lost. "
        "A fresh backup would be a good idea."
    ),
    OpeningNotice.SLOTS_DAMAGED: N_(
        "A small file that is needed for opening is damaged. It opened this time. "
        "Please make a backup soon."
    ),
    OpeningNotice.SLOTS_ROLLED_BACK: N_(
        "A small file was put back to an older state. If nobody did that for you, "
        "someone may have copied it. Settings can give this a new key."
    ),
    OpeningNotice.REKEY_CUT_OFF: N_(
        "Writing everything anew was cut off. Your new passphrase opens this. "
        "Please do it once more: Settings, “Someone may know it”."
    ),
    OpeningNotice.READ_ONLY: N_(
        "The folder cannot be written to. You can read everything, but nothing new is saved."
    ),
    OpeningNotice.DISK_FULL: N_(
        "The disk is full. You can read everything, but nothing new is saved "
        "until there is some room."
    ),
}


def said(notices: Sequence[OpeningNotice]) -> str:
    """Returns everything that should be heard, in the language in use; empty for nothing."""
    return "\n".join(_(SENTENCES[notice]) for notice in notices)
