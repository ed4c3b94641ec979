"""Leaves from every window there is, several times over."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.benchmarks.figure import Figure
from tests.benchmarks.journals import Journals
from tests.benchmarks.leaving import before, dialogs, folders
from tests.benchmarks.leaving.desk import Left, at_desk
from tests.benchmarks.leaving.window import Folder, Window
from tests.benchmarks.leaving.windows import WINDOWS
from tests.benchmarks.series import p99, spread
from tests.benchmarks.x_server import XServer

ROUNDS: Final = 2  # from each window: all of them together are what is summed up
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
    by_key = [*lefts(server, made, files, WINDOWS, ROUNDS)]
    by_button = [*lefts(server, made, files, with_button(), 1, by_button=True)]
    return [*figures(BY_KEY, by_key), *figures(BY_BUTTON, by_button)]


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


def figures(name: str, found: Sequence[Left]) -> list[Figure]:
    """Sums up leavings.

    Args:
        name: What the ids of the two figures begin with.
        found: At least one leaving.
    """
    return [
        _figure(f"{name}_hidden_p99_ms", [(one.hidden, one.window) for one in found]),
        _figure(f"{name}_cover_p99_ms", [(one.covered, one.window) for one in found]),
    ]


def _figure(figure_id: str, found: Sequence[tuple[float, str]]) -> Figure:
    values = [value for value, _window in found]
    windows = {window for _value, window in found}
    _slowest, where = max(found)
    beside = (
        f"{spread(values)} ms, {len(values)} times from {len(windows)} windows; slowest: {where}"
    )
    return Figure(id=figure_id, value=p99(values), beside=beside)
