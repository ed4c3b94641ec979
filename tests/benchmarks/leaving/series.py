"""Leaves from every window there is, several times over."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.benchmarks.disk_alone import write_over
from tests.benchmarks.figure import Figure
from tests.benchmarks.journals import Journals
from tests.benchmarks.leaving import before, dialogs, folders
from tests.benchmarks.leaving.desk import Left, at_desk
from tests.benchmarks.leaving.window import Folder, Window
from tests.benchmarks.leaving.windows import WINDOWS
from tests.benchmarks.series import p99, spread
from tests.benchmarks.x_server import XServer

ROUNDS: Final = 2  # from each window: all of them together are what is summed up
PAGE_BYTES: Final = 4_096
PANELS: Final = (
    "Passphrase",
    "Small window",
    "Set-up, note",
    "Today, in a line",
    "Pages, searching",
)


BY_KEY, BY_BUTTON = "leave_windows", "leave_button"
IDS: Final = tuple(
    f"{name}_{until}_p99_ms" for name in (BY_KEY, BY_BUTTON) for until in ("hidden", "cover")
)


def measured(server: XServer, folder: Path, journals: Journals) -> list[Figure]:
    """Leaves by Shift three times from every window, then by the button from each kind.

    Args:
        server: The display.
        folder: Not there yet; what is made for this series alone is written into it.
        journals: Those that other figures use as well.
    """
    made, files = folders.prepare(folder, journals)
    other = folder / "other"
    by_key = [*with_disk(lefts(server, made, files, WINDOWS, ROUNDS), other)]
    button = with_button()
    by_button = [*with_disk(lefts(server, made, files, button, 1, by_button=True), other)]
    return [*figures(BY_KEY, by_key), *figures(BY_BUTTON, by_button)]


def with_disk(found: Iterable[Left], other: Path) -> Iterator[tuple[Left, float]]:
    """Adds to each leaving what a sync of the disk alone took a moment later.

    Args:
        found: Leavings, while they happen.
        other: A file of its own on the same disk.
    """
    for one in found:
        yield one, write_over(other, os.urandom(PAGE_BYTES))


def lefts(
    server: XServer,
    made: Mapping[Folder, Path],
    files: Mapping[str, str],
    windows: Mapping[str, Window],
    rounds: int,
    *,
    by_button: bool = False,
) -> Iterator[Left]:
    """Leaves from windows.

    Args:
        server: The display.
        made: The data folders, as `folders.prepare` makes them.
        files: Paths that some windows need.
        windows: From which ones.
        rounds: How often from each.
        by_button: Whether Close is clicked instead of Shift pressed three times.
    """
    for kind, named in by_folder(windows):
        with at_desk(server, made[kind], kind, files) as desk:
            for _ in range(rounds):
                for name, window in named.items():
                    yield desk.leave_from(name, window, by_button=by_button)


def with_button() -> Mapping[str, Window]:
    """Returns what has a Close button of its own: every dialog, and what each of them lies over.

    The first click beside an open menu or list closes that alone.
    """
    found = {**before.WINDOWS, **dialogs.WINDOWS}
    boxes = {name: window for name, window in found.items() if window.shows[0] in dialogs.BOXES}
    return {**{name: WINDOWS[name] for name in PANELS}, **boxes}


def by_folder(windows: Mapping[str, Window]) -> Iterable[tuple[Folder, dict[str, Window]]]:
    """Sorts windows by what they are brought up on."""
    for kind in Folder:
        named = {name: window for name, window in windows.items() if window.folder is kind}
        if named:
            yield kind, named


def figures(name: str, found: Sequence[tuple[Left, float]]) -> list[Figure]:
    """Sums up leavings.

    Args:
        name: What the ids of the two figures begin with.
        found: At least one leaving, each with what the disk alone took.
    """
    covered = _figure(f"{name}_cover_p99_ms", [(one.covered, one.window) for one, _ in found])
    disk = spread([alone for _, alone in found])
    return [
        _figure(f"{name}_hidden_p99_ms", [(one.hidden, one.window) for one, _ in found]),
        replace(covered, beside=f"{covered.beside}; a sync of the disk alone {disk}"),
    ]


def _figure(figure_id: str, found: Sequence[tuple[float, str]]) -> Figure:
    values = [value for value, _window in found]
    windows = {window for _value, window in found}
    slowest = ", ".join(f"{where} {ms:.0f}" for ms, where in sorted(found, reverse=True)[:3])
    beside = (
        f"{spread(values)} ms, {len(values)} times from {len(windows)} windows; slowest: {slowest}"
    )
    return Figure(id=figure_id, value=p99(values), beside=beside)
