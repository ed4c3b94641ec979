"""Names damaged pages, even of a database whose layout can no longer be read."""

import re
from pathlib import Path

from sqlcipher3 import dbapi2

from ihm_desktop.storage.connection import keyed
from ihm_desktop.vault.secret import Secret

PAGE_BYTES = 4096
FIRST_PAGE = 1
_NUMBER = re.compile(r"\d+$")


def page_named(message: str) -> int:
    """Reads the page number, which ends each line of the check, whatever the line says."""
    number = _NUMBER.search(message)
    return int(number.group()) if number else FIRST_PAGE


def damaged_pages_of_file(path: Path, data_key: Secret) -> tuple[int, ...]:
    """Checks the authentication code of every page: about 7.5 seconds a GiB.

    How many pages belong to the database is unknown here, so a run of pages that do not
    check and that ends with the file counts as the random bytes behind it.

    Args:
        path: A file whose layout cannot be read.
        data_key: 32 bytes.

    Returns:
        Numbers of the damaged pages, counted from 1. Where the first is among them, it is
        the only one: it holds what all others are checked with.

    Raises:
        dbapi2.Error: The file cannot be opened.
    """
    connection: dbapi2.Connection = keyed(path, data_key, can_write=False)
    try:
        lines = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        connection.close()
    found = {page_named(line[0]) for line in lines}
    if FIRST_PAGE in found:
        return (FIRST_PAGE,)
    last = path.stat().st_size // PAGE_BYTES
    while last in found:
        found.discard(last)
        last -= 1
    return tuple(sorted(found))
