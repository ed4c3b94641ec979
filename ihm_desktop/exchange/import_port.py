"""What every importer is: a function from a chosen place to what it found there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ihm_desktop.domain.importing import FoundEntry, NotTaken


@dataclass(frozen=True, slots=True)
class Total:
    """How many things will be looked at; comes before the first of them."""

    count: int


Item = Total | FoundEntry | NotTaken


class Importer(Protocol):
    """Reads another program's writing; runs in the limited child process only."""

    def __call__(self, source: Path) -> Iterator[Item]:
        """Looks at everything in a file or folder.

        Args:
            source: What the person chose.

        Returns:
            A `Total`, then one item for each thing that was looked at.

        Raises:
            ImportRejected: It is too large, or not of this kind at all.
        """
        ...
