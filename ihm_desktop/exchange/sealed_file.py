"""Writes a file that is whole or not there: only sealed bytes ever reach the disk."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ihm_desktop.vault.disk import disk_errors, sync_folder, write_new

_NAME_BYTES = 6


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Gives a name beside a file; what is there at the end takes the file's place.

    Args:
        target: The file as it will be called; an older one stays until the end.

    Raises:
        DiskFull: There is no room; nothing is left behind.
        ReadOnlyFolder: The folder cannot be written.
        StorageFailed: The disk reported an error, or the folder is gone.
    """
    with disk_errors():
        waiting = target.with_name(f"{secrets.token_hex(_NAME_BYTES)}{target.suffix}")
        try:
            yield waiting
            os.replace(waiting, target)  # noqa: PTH105 - Path.replace is the same, and sync follows
            sync_folder(target.parent)
        except BaseException:
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
            raise


def write_checked(target: Path, data: bytes, check: Callable[[bytes], None]) -> bytes:
    """Writes sealed bytes, reads them back, and lets them be checked before they count.

    Args:
        target: Where they go.
        data: Sealed bytes.
        check: Raises where what was read back is not what it should be.

    Returns:
        The bytes that were read back.
    """
    with written_beside(target) as waiting:
        write_new(waiting, data)
        found = waiting.read_bytes()
        check(found)
    return found
