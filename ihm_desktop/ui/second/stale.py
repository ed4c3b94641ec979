"""What is said where the key that is kept of the second journal opens it no longer."""

from ihm_desktop.i18n import _


def stale() -> str:
    """Returns the sentence: the second journal may have been written anew under another key."""
    return _(
        "The key that is kept here does not open the second journal now. Perhaps it was given a "
        "new one. Please let this journal write there once more."
    )
