"""Where the word lists lie that other programs have installed on this computer."""

from pathlib import Path

_LINUX = ("/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts")
_MAC = ("/Library/Spelling", "/opt/homebrew/share/hunspell")
_WINDOWS = ("C:/Program Files/LibreOffice/share/extensions",)
_MAC_OWN = "Library/Spelling"
_LINUX_OWN = ".local/share/hunspell"


def dictionary_folders(platform: str, home: Path) -> tuple[Path, ...]:
    """Lists the folders that may hold Hunspell dictionaries; they need not exist.

    Args:
        platform: `sys.platform`.
        home: The person's own folder.
    """
    if platform == "darwin":
        return (*map(Path, _MAC), home / _MAC_OWN)
    if platform == "win32":
        return tuple(map(Path, _WINDOWS))
    return (*map(Path, _LINUX), home / _LINUX_OWN)
