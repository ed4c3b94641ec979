"""Words that stand nowhere else in the world, one for each place where she may type."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from tests.journeys import needles
from tests.journeys.needles import Hit

CANARIES = {
    "passphrase": "zqpass harbour lamp",
    "wrong passphrase": "zqwrong window sill",
    "new passphrase": "zqnewpass copper hedge",
    "last passphrase": "zqlastpass amber canoe",
    "line": "zqline of today",
    "title": "zqtitle heading",
    "body": "zqbody and what was said",
    "tag": "zqtag windowsill",
    "search": "zqsearch nothing",
    "person": "zqperson ines",
    "import path": "zqimport folder",
    "import name": "zqimported file",
    "import": "zqimported words",
    "copy passphrase": "zqcopy violin hedge",
    "copy path": "zqcopy file",
    "backup path": "zqbackup file",
    "step": "zqstep i stopped on sundays",
    "path name": "zqblue path",
    "caption": "zqcaption the heating worked",
    "cancelled": "zqcancelled place",
    "cut off": "zqcut off in the mid",
    "killed": "zqkilled in mid sentence",
    "copied": "zqcopied to the clipboard",
    "erased": "zqerased for ever",
    "typed anywhere": "zqrandom moment",
}
# Names of what was handed over or brought in; they may stand where they were written.
NAMES_GIVEN = ("import path", "import name", "copy path", "backup path")


def in_folders(
    folders: Iterable[Path], words: Collection[str], leave_out: Iterable[Path] = ()
) -> Iterator[Hit]:
    """Finds canaries in everything below some folders, file names included."""
    left_out = tuple(leave_out)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not any(path.is_relative_to(one) for one in left_out):
                yield from needles.in_file(path, words)
