"""Takes hold of the data folder in use, against another front that is just leaving it.

A front that is being closed may still give the folder another name. Whoever looked before
that and took hold after it would make a never-used folder under the old name, and the next
start would find nothing of hers there.
"""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ihm_desktop.content.cover_choice import Place
from ihm_desktop.system import one_instance
from ihm_desktop.system.one_instance import FolderHold

PATIENCE_S: Final = 2.0  # closing takes well under a second: tidying, perhaps new names
PAUSE_S: Final = 0.05

Find = Callable[[], Place]


def claim(find: Find, *, patience_s: float = PATIENCE_S) -> tuple[Place, FolderHold | None]:
    """Takes hold of the folder in use.

    Args:
        find: Looks which one that is.
        patience_s: How long another front may take to leave, in seconds.

    Returns:
        The place in use, and the claim; None where another front stays.
    """
    last = time.monotonic() + patience_s
    while True:
        place = find()
        held = _hold(place.folder)
        if held is not None:
            if find() == place:
                return place, held
            held.release()
            _forget(place.folder)
        elif time.monotonic() > last:
            return place, None
        time.sleep(PAUSE_S)


def _hold(folder: Path) -> FolderHold | None:
    """Claims a folder; where it cannot even be made, the tidying says so in the window."""
    try:
        return one_instance.hold(folder)
    except OSError:
        return FolderHold(-1)


def _forget(folder: Path) -> None:
    """Removes the empty folder that was made in the place of one that has moved on."""
    with contextlib.suppress(OSError):
        folder.rmdir()
