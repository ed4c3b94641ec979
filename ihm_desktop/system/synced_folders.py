"""Recognises folders that a service copies to other computers.

Old versions of an overwritten file live on there, so a passphrase that was changed because
someone knew it would go on opening them.

A folder is known by the name a service gives it, by a mark that the service leaves in it, by
what the service's own settings say (`sync_settings`), or by a variable of the environment.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from ihm_desktop.system import sync_settings


class Service(StrEnum):
    """Who copies the folder; names as the services write them."""

    DROPBOX = "Dropbox"
    ONEDRIVE = "OneDrive"
    ICLOUD = "iCloud"
    NEXTCLOUD = "Nextcloud"
    GOOGLE_DRIVE = "Google Drive"
    SYNCTHING = "Syncthing"
    RESILIO = "Resilio Sync"
    MEGA = "MEGA"
    BOX = "Box"
    PCLOUD = "pCloud"
    PROTON = "Proton Drive"
    SEAFILE = "Seafile"
    YANDEX = "Yandex.Disk"
    INSYNC = "Insync"
    KDRIVE = "kDrive"
    JOTTA = "Jottacloud"
    SPIDEROAK = "SpiderOak"
    OTHER = "CloudStorage"  # macOS keeps what any other service copies below this folder


# Folder names, case folded. A beginning is enough where services add an account's name.
BEGINNINGS: Final = (
    ("dropbox", Service.DROPBOX),
    ("onedrive", Service.ONEDRIVE),
    ("icloud", Service.ICLOUD),
    ("mobile documents", Service.ICLOUD),  # macOS: ~/Library/Mobile Documents
    ("nextcloud", Service.NEXTCLOUD),
    ("owncloud", Service.NEXTCLOUD),
    ("google drive", Service.GOOGLE_DRIVE),
    ("googledrive", Service.GOOGLE_DRIVE),  # macOS: ~/Library/CloudStorage/GoogleDrive-…
    ("google-drive:", Service.GOOGLE_DRIVE),  # GNOME: /run/user/…/gvfs/google-drive:host=…
    ("megasync", Service.MEGA),
    ("box-box", Service.BOX),  # macOS: ~/Library/CloudStorage/Box-Box
    ("box sync", Service.BOX),
    ("pcloud", Service.PCLOUD),
    ("protondrive", Service.PROTON),
    ("proton drive", Service.PROTON),
    ("seafile", Service.SEAFILE),
    ("yandex.disk", Service.YANDEX),
    ("insync", Service.INSYNC),
    ("spideroak", Service.SPIDEROAK),
    ("resilio sync", Service.RESILIO),
)
NAMES: Final[Mapping[str, Service]] = {  # a beginning would be too common a word
    "box": Service.BOX,
    "mega": Service.MEGA,
    "my drive": Service.GOOGLE_DRIVE,  # Windows: G:\My Drive
    "shared drives": Service.GOOGLE_DRIVE,
    "kdrive": Service.KDRIVE,
    "jottacloud": Service.JOTTA,
    "cloudstorage": Service.OTHER,  # macOS: ~/Library/CloudStorage
}
MARKS: Final = (  # files or folders that a service keeps at the top of what it copies
    (".dropbox", Service.DROPBOX),
    (".dropbox.cache", Service.DROPBOX),
    (".nextcloudsync.log", Service.NEXTCLOUD),
    (".owncloudsync.log", Service.NEXTCLOUD),
    (".stfolder", Service.SYNCTHING),
    (".stversions", Service.SYNCTHING),
    (".sync/ID", Service.RESILIO),
    (".megaignore", Service.MEGA),
    (".seafile-data", Service.SEAFILE),
    (".tmp.drivedownload", Service.GOOGLE_DRIVE),
    (".shortcut-targets-by-id", Service.GOOGLE_DRIVE),
)
SETTINGS: Final[Mapping[sync_settings.Client, Service]] = {
    sync_settings.Client.DROPBOX: Service.DROPBOX,
    sync_settings.Client.NEXTCLOUD: Service.NEXTCLOUD,
    sync_settings.Client.SYNCTHING: Service.SYNCTHING,
}
VARIABLES: Final = (  # what Windows sets to the copied folder itself
    ("OneDrive", Service.ONEDRIVE),
    ("OneDriveConsumer", Service.ONEDRIVE),
    ("OneDriveCommercial", Service.ONEDRIVE),
)


def service_of(
    folder: Path, home: Path | None = None, environment: Mapping[str, str] | None = None
) -> Service | None:
    """Finds out whether a folder lies in one that is copied elsewhere.

    Args:
        folder: An absolute path; need not exist. A link is looked at from both ends.
        home: The person's own folder, where services keep their settings; None asks no settings.
        environment: Variables of the process; None asks none.

    Returns:
        The service, or None. A service that leaves no sign of its own cannot be recognised.
    """
    told = [*_told_by_variables(environment or {}), *_told_by_settings(home)]
    for place in dict.fromkeys((folder, _followed(folder))):
        found = _by_name(place) or _by_mark(place, home) or _by_what_was_told(place, told)
        if found is not None:
            return found
    return None


def _by_name(folder: Path) -> Service | None:
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        if name in NAMES:
            return _nearest(folder, place) or NAMES[name]
        for beginning, service in BEGINNINGS:
            if name.startswith(beginning):
                return service
    return None


def _nearest(folder: Path, place: Path) -> Service | None:
    """Prefers a service's own name to that of the folder for all of them."""
    if NAMES[place.name.casefold()] is not Service.OTHER or place == folder:
        return None
    return _by_name(Path(folder.relative_to(place)))


def _by_mark(folder: Path, home: Path | None) -> Service | None:
    for place in (folder, *folder.parents):
        for mark, service in MARKS:
            # Dropbox keeps its settings in ~/.dropbox, which does not make it copy the home.
            if mark == ".dropbox" and place == home:
                continue
            if place != place.parent and _exists(place / mark):
                return service
    return None


def _by_what_was_told(folder: Path, told: list[tuple[Path, Service]]) -> Service | None:
    for place, service in told:
        if folder.is_relative_to(place) or folder.is_relative_to(_followed(place)):
            return service
    return None


def _told_by_variables(environment: Mapping[str, str]) -> list[tuple[Path, Service]]:
    return [
        (Path(environment[name]), service) for name, service in VARIABLES if environment.get(name)
    ]


def _told_by_settings(home: Path | None) -> list[tuple[Path, Service]]:
    if home is None:
        return []
    return [(place, SETTINGS[client]) for client, place in sync_settings.copied_folders(home)]


def _followed(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        return folder


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
