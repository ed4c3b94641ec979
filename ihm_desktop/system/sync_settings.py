"""Which folders are copied, as the settings of the programs that copy them say.

Only what a person can change to a name of their own making has to be read here; the usual
names are known to `synced_folders`. Files are foreign: capped, and never an error.
"""

import json
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 1024 * 1024


class Client(StrEnum):
    """A program whose settings are understood."""

    DROPBOX = "dropbox"
    NEXTCLOUD = "nextcloud"
    SYNCTHING = "syncthing"


# Below the person's own folder, on Linux, macOS and Windows.
# Source: help.dropbox.com "Programmatically find Dropbox folder paths"; nextcloud desktop
# manual "Configuration file"; docs.syncthing.net "Syncthing Configuration".
PLACES: Final = (
    (Client.DROPBOX, ".dropbox/info.json"),
    (Client.DROPBOX, "AppData/Roaming/Dropbox/info.json"),
    (Client.DROPBOX, "AppData/Local/Dropbox/info.json"),
    (Client.NEXTCLOUD, ".config/Nextcloud/nextcloud.cfg"),
    (Client.NEXTCLOUD, ".config/ownCloud/owncloud.cfg"),
    (
        Client.NEXTCLOUD,
        ".var/app/com.nextcloud.desktopclient.nextcloud/config/Nextcloud/nextcloud.cfg",
    ),
    (Client.NEXTCLOUD, "Library/Preferences/Nextcloud/nextcloud.cfg"),
    (Client.NEXTCLOUD, "AppData/Roaming/Nextcloud/nextcloud.cfg"),
    (Client.SYNCTHING, ".local/state/syncthing/config.xml"),
    (Client.SYNCTHING, ".config/syncthing/config.xml"),
    (Client.SYNCTHING, "Library/Application Support/Syncthing/config.xml"),
    (Client.SYNCTHING, "AppData/Local/Syncthing/config.xml"),
)
_LOCAL_PATH: Final = re.compile(r"^[^=\n]*\blocalPath=(.+)$", re.MULTILINE)
_FOLDER: Final = re.compile(r'<folder\b[^>]*\bpath="([^"]+)"')


def copied_folders(home: Path) -> Iterator[tuple[Client, Path]]:
    """Lists the folders that known programs copy elsewhere.

    Args:
        home: The person's own folder.
    """
    for client, below in PLACES:
        text = _text(home / below)
        for place in READERS[client](text) if text else ():
            yield client, _absolute(place, home)


def _dropbox(text: str) -> Iterator[str]:
    try:
        accounts = json.loads(text)
    except (ValueError, RecursionError):
        return
    for account in accounts.values() if isinstance(accounts, dict) else ():
        path = account.get("path") if isinstance(account, dict) else None
        if isinstance(path, str) and path:
            yield path


def _nextcloud(text: str) -> Iterator[str]:
    return (line.strip().strip('"') for line in _LOCAL_PATH.findall(text))


def _syncthing(text: str) -> Iterator[str]:
    return (_unescaped(path) for path in _FOLDER.findall(text))


READERS: Final[dict[Client, Callable[[str], Iterator[str]]]] = {
    Client.DROPBOX: _dropbox,
    Client.NEXTCLOUD: _nextcloud,
    Client.SYNCTHING: _syncthing,
}


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""


def _absolute(written: str, home: Path) -> Path:
    if written == "~" or written.startswith(("~/", "~\\")):
        return home / written[2:]
    return home / written  # an absolute one stays as it is


def _unescaped(text: str) -> str:
    for sign, code in (
        ('"', "&#34;"),
        ('"', "&quot;"),
        ("'", "&#39;"),
        ("<", "&lt;"),
        ("&", "&amp;"),
    ):
        text = text.replace(code, sign)
    return text
