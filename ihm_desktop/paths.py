"""Where things lie: the program's own resources and the folder that keeps a person's data.

The only place that knows; everything else is given paths.
"""

import sys
from pathlib import Path
from typing import Final

PORTABLE_MARKER: Final = "portable"  # a file of this name beside the program keeps data there


def program() -> Path:
    """Returns the folder the program was unpacked into."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Returns the folder of everything that is read but is not code."""
    return Path(__file__).resolve().parent.parent / "resources"


def locales() -> Path:
    """Returns the folder of the compiled catalogues."""
    return resources() / "locales"


def data_folder(name: str, chosen: Path | None, beside: Path) -> Path:
    """Returns the folder of slot file and databases; makes nothing.

    Args:
        name: The dull name that the cover in use gives this folder.
        chosen: A folder the person named when starting the program, or None.
        beside: The program's folder, where a marker file asks for portable mode.

    Returns:
        The chosen folder; else, in portable mode, one beside the program; else the one that
        this operating system has for such data.
    """
    return chosen.absolute() if chosen is not None else data_home(beside) / name


def data_home(beside: Path) -> Path:
    """Returns the folder in which data folders lie; makes nothing.

    Args:
        beside: See `data_folder`.
    """
    if is_portable(beside):
        return beside
    import platformdirs  # 6 ms before the first paint, for nothing where a folder is named

    return Path(platformdirs.user_data_dir(appauthor=False, roaming=False))


def is_portable(beside: Path) -> bool:
    """Tells whether the program keeps everything beside itself.

    Args:
        beside: The program's folder.
    """
    return (beside / PORTABLE_MARKER).is_file()
