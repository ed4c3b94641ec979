"""Reads what really lies in a database file, page by page, past SQLite's own view of it."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE_BYTES = 4096
_SALT_BYTES = 16
_IV_BYTES = 16
_MAC_BYTES = 64


def clear_pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Decrypts every page, those included that are free.

    Source: https://www.zetetic.net/sqlcipher/design/ (AES-256-CBC; IV and HMAC-SHA512 end
    each page; the first page begins with the salt).
    """
    data = path.read_bytes()
    for start in range(0, len(data), PAGE_BYTES):
        page = data[start : start + PAGE_BYTES]
        ends = PAGE_BYTES - _IV_BYTES - _MAC_BYTES
        iv = page[ends : ends + _IV_BYTES]
        body = page[_SALT_BYTES if start == 0 else 0 : ends]
        yield Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor().update(body)


def count_in_pages(path: Path, key: bytes, word: bytes) -> int:
    """Counts how often bytes occur in the clear pages."""
    return sum(page.count(word) for page in clear_pages(path, key))
