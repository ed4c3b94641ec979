"""Recognises folders that a service copies to other computers.

Old versions of an overwritten file live on there, so a passphrase that was changed because
someone knew it would go on opening them.
"""

from enum import StrEnum
from pathlib import Path
from typing import Final


class Service(StrEnum):
    """Who copies the folder; names as the services write them."""

    DROPBOX = "Dropbox"
    ONEDRIVE = "OneDrive"
    ICLOUD = "iCloud"
    NEXTCLOUD = "Nextcloud"
    GOOGLE_DRIVE = "Google Drive"
    SYNCTHING = "Syncthing"
    MEGA = "MEGA"


# Folder names, case folded. A prefix is enough where services add an account's name.
NAMES: Final = (
    ("dropbox", Service.DROPBOX),
    ("onedrive", Service.ONEDRIVE),
    ("icloud", Service.ICLOUD),
    ("mobile documents", Service.ICLOUD),  # macOS: ~/Library/Mobile Documents
    ("nextcloud", Service.NEXTCLOUD),
    ("owncloud", Service.NEXTCLOUD),
    ("google drive", Service.GOOGLE_DRIVE),
    ("googledrive", Service.GOOGLE_DRIVE),
    ("megasync", Service.MEGA),
)
MARKS: Final = (  # files or folders that a service keeps at the top of what it copies
    (".dropbox", Service.DROPBOX),
    (".dropbox.cache", Service.DROPBOX),
    (".nextcloudsync.log", Service.NEXTCLOUD),
    (".stfolder", Service.SYNCTHING),
    (".megaignore", Service.MEGA),
)


def service_of(folder: Path) -> Service | None:
    """Finds out whether a folder lies in one that is copied elsewhere.

    Args:
        folder: An absolute path; need not exist.

    Returns:
        The service, or None. A service with a name of its own making cannot be recognised.
    """
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        for beginning, service in NAMES:
            if name.startswith(beginning):
                return service
        for mark, service in MARKS:
            if (place / mark).exists() and place != place.parent:
                return service
    return None
