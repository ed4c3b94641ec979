"""A holder for passphrases and keys that can be emptied.

Python cannot promise that no copy exists elsewhere; ending the process is what clears
memory. This class only sees to it that the copy we hold is ours to overwrite, and that
no log line, traceback or pickle can show it.
"""

import hmac
import secrets
from typing import NoReturn, Self


class Secret:
    """Bytes that are overwritten with zeros when they are no longer needed."""

    __slots__ = ("_closed", "_data")

    def __init__(self, data: bytearray) -> None:
        """Takes ownership of a buffer.

        Args:
            data: The secret bytes; not copied, and zeroed by `close`.
        """
        self._data = data
        self._closed = False

    @classmethod
    def random(cls, size: int) -> Self:
        """Makes a secret from the operating system's random source.

        Args:
            size: Length in bytes.
        """
        return cls(bytearray(secrets.token_bytes(size)))

    @property
    def data(self) -> bytearray:
        """The live buffer itself, so that a caller needs no copy; never keep it.

        Raises:
            ValueError: The secret was closed. Zeros in the place of a key would be worse
                than an error: a database would be opened, or made, with them.
        """
        if self._closed:
            raise ValueError
        return self._data

    def copy(self) -> "Secret":
        """Makes a second holder with its own buffer."""
        return Secret(bytearray(self.data))

    def matches(self, other: "Secret") -> bool:
        """Compares in a time that does not depend on where two secrets differ."""
        return hmac.compare_digest(self.data, other.data)

    def close(self) -> None:
        """Overwrites the bytes with zeros; may be called more than once."""
        self._data[:] = bytes(len(self._data))
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._data)

    def __repr__(self) -> str:
        return "Secret()"

    def __reduce__(self) -> NoReturn:
        raise TypeError
