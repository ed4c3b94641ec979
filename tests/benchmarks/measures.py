"""Which function measures which figures, and what is written beside them."""

import os
import re
import statistics
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from tests.benchmarks import (
    drawing_figures,
    emptying_figures,
    exchange_figures,
    jrnl_figures,
    process_figures,
    screen_figures,
    slot_figures,
    storage_figures,
)
from tests.benchmarks.figure import Figure
from tests.benchmarks.journals import Journals, database_of
from tests.benchmarks.leaving import series
from tests.benchmarks.series import p99, ratio, spread
from tests.benchmarks.x_server import XServer

ROOT: Final = Path(__file__).resolve().parents[2]


class Bench:
    """What measurements share: made-up journals and the screen."""

    def __init__(self, folder: Path) -> None:
        """Makes nothing yet.

        Args:
            folder: Empty; everything is written into it.
        """
        self.folder = folder
        self.journals = Journals(folder)

    @cached_property
    def server(self) -> XServer:
        """The display that the environment names."""
        return XServer(os.environ["DISPLAY"])


def start(_bench: Bench) -> list[Figure]:
    """The front beside a bare window."""
    ours, bare = process_figures.starts_ms()
    beside = f"ours {spread(ours)} ms, bare {spread(bare)} ms"
    return [Figure(id="start_ratio", value=ratio(ours, bare), beside=beside)]


def unlock(bench: Bench) -> list[Figure]:
    """A large and a small journal in turn."""
    large, small = screen_figures.unlocks(bench.server, bench.journals.large, bench.journals.small)
    many, few = [one.overhead for one in large], [one.overhead for one in small]
    kdf = [one.kdf for one in (*large, *small)]
    beside = f"{spread(many)} ms; KDF alone {spread(kdf)} ms"
    return [
        Figure(id="unlock_overhead_ms", value=statistics.median(many), beside=beside),
        Figure(
            id="unlock_scale_ratio",
            value=ratio(many, few),
            beside=f"100 entries: {spread(few)} ms",
        ),
    ]


def gesture(bench: Bench) -> list[Figure]:
    """The key on the cover to the unlock window."""
    found = screen_figures.gestures_ms(bench.server, bench.journals.small.folder)
    return [Figure(id="gesture_ms", value=statistics.median(found), beside=f"{spread(found)} ms")]


def stall(_bench: Bench) -> list[Figure]:
    """The unlock window during Argon2id, and the same window at rest."""
    busy, idle = process_figures.stalls_ms()
    beside = f"window at rest: {statistics.median(idle):.1f} ms; longest of each run {spread(busy)}"
    return [Figure(id="kdf_stall_ms", value=max(busy), beside=beside)]


def keystroke(bench: Bench) -> list[Figure]:
    """Two long texts, and an empty editor of Qt's."""
    bare = screen_figures.bare_keystrokes_ms(bench.server)
    long, broad = screen_figures.keystrokes_ms(bench.server, bench.journals.long_pages.folder)
    beside = (
        f"100 paragraphs: median {statistics.median(long):.1f}, p99 {p99(long):.1f};"
        f" one of 2,000 words: median {statistics.median(broad):.1f}, p99 {p99(broad):.1f};"
        f" that paragraph in a bare QTextEdit: median {statistics.median(bare):.1f},"
        f" p99 {p99(bare):.1f}"
    )
    return [Figure(id="keystroke_p99_ms", value=max(p99(long), p99(broad)), beside=beside)]


def save(bench: Bench) -> list[Figure]:
    """Saves of the service, and one row written and committed beside them."""
    with database_of(bench.journals.large) as database:
        bare = storage_figures.bare_commit_ms(database)
        found = storage_figures.save_ms(database)
    beside = f"median {statistics.median(found):.2f}; one row committed: p99 {p99(bare):.2f}"
    return [Figure(id="save_p99_ms", value=p99(found), beside=beside)]


def search(bench: Bench) -> list[Figure]:
    """Searches of the service, and the list without a search beside them."""
    with database_of(bench.journals.large) as database:
        bare = storage_figures.list_ms(database)
        found = storage_figures.search_ms(database)
    beside = f"median {statistics.median(found):.2f}; newest 50 unsearched: p99 {p99(bare):.2f}"
    return [Figure(id="search_p99_ms", value=p99(found), beside=beside)]


def search_paint(bench: Bench) -> list[Figure]:
    """The same on the screen."""
    found = screen_figures.search_paints_ms(bench.server, bench.journals.large.folder)
    beside = f"{spread(found)} ms, {len(found)} keys"
    return [Figure(id="search_paint_p99_ms", value=p99(found), beside=beside)]


def leave(bench: Bench) -> list[Figure]:
    """Quick exits in the middle of writing."""
    hidden, cover = screen_figures.leavings(bench.server, bench.journals.large.folder)
    runs = f"{len(hidden)} times"
    return [
        Figure(id="leave_hidden_p99_ms", value=p99(hidden), beside=f"{spread(hidden)} ms, {runs}"),
        Figure(id="leave_cover_p99_ms", value=p99(cover), beside=f"{spread(cover)} ms, {runs}"),
    ]


def leave_windows(bench: Bench) -> list[Figure]:
    """Quick exits from every window there is, by both ways."""
    return series.measured(bench.server, bench.folder / "leaving", bench.journals)


def emptying(bench: Bench) -> list[Figure]:
    """Two folders that differ in nothing but their size."""
    small = emptying_figures.measured(bench.server, bench.folder / "small-emptied", large=False)
    large = emptying_figures.measured(bench.server, bench.folder / "large-emptied", large=True)
    beside = "; ".join(
        f"{size}: {spread(one.first_ms)}, a sync of the disk alone {spread(one.disk_ms)},"
        f" all the rest {one.rest_ms:.0f},"
        f" from the held keys {spread(one.keys_ms)}"
        for size, one in (("1 MiB", small), ("5 GiB", large))
    )
    few, many = p99(small.first_ms), p99(large.first_ms)
    return [
        Figure(id="wipe_p99_ms", value=max(few, many), beside=beside),
        Figure(
            id="wipe_size_diff_ms",
            value=abs(many - few),
            beside=(
                f"p99 at 1 MiB {few:.1f}, at 5 GiB {many:.1f}; medians"
                f" {statistics.median(small.first_ms):.1f} and"
                f" {statistics.median(large.first_ms):.1f}"
            ),
        ),
    ]


def rss(bench: Bench) -> list[Figure]:
    """Memory at 100,000 entries; its peak there, and at the usual cost of unlocking."""
    large = screen_figures.memory(bench.server, bench.journals.large.folder)
    usual = screen_figures.memory(bench.server, bench.journals.usual_cost.folder)
    beside = (
        f"peak {large.peak:.0f} (KDF of 64 MiB); with this computer's usual KDF"
        f" {usual.peak:.0f}; not shared with anything: {large.own:.0f}"
    )
    return [Figure(id="rss_mib", value=large.after_unlock, beside=beside)]


def pdf(_bench: Bench) -> list[Figure]:
    """A copy of 100 entries."""
    return [_beside_a_window("pdf_100_s", exchange_figures.pdf_100_s())]


def tree(_bench: Bench) -> list[Figure]:
    """A whole check-in, answer by answer; a frame without a change and a first frame beside it."""
    found = drawing_figures.frames()
    beside = (
        f"median {statistics.median(found.changed):.1f}, longest {max(found.changed):.1f};"
        f" a kept frame {statistics.median(found.kept):.1f};"
        f" a whole new tree at once {statistics.mean(found.new):.0f}"
    )
    turns = drawing_figures.new_turns()
    longest = [max(each) for each in turns]
    beside_turns = (
        f"{len(turns[0])} turns, {min(map(sum, turns)):.0f} ms in all;"
        f" longest of the other processes {max(longest):.1f}"
    )
    return [
        Figure(id="tree_frame_ms", value=p99(found.changed), beside=beside),
        Figure(id="tree_new_turn_ms", value=min(longest), beside=beside_turns),
    ]


def bring_in(_bench: Bench) -> list[Figure]:
    """A diary of 3,400 entries."""
    return [_beside_a_window("import_s", exchange_figures.import_s())]


def jrnl(bench: Bench) -> list[Figure]:
    """Three commands of jrnl beside ours."""
    found = jrnl_figures.duels(bench.folder / "jrnl", bench.journals.as_rival)
    return [_duel(f"jrnl_{action}_ratio", duel) for action, duel in found.items()]


def slot_stats(_bench: Bench) -> list[Figure]:
    """Two tests of each mix; the second one has a hundred times the bound of the first."""
    found = slot_figures.evenness_by_mix()
    beside = "; ".join(
        f"{name}: {one.pooled:.2g}, KS {one.spread:.2g}" for name, one in found.items()
    )
    least = min(min(one.pooled, one.spread / 100) for one in found.values())
    return [Figure(id="slot_stats_p", value=least, beside=beside)]


def slot_classifier(_bench: Bench) -> list[Figure]:
    """Two rules for each mix, on slots and on headers."""
    found = slot_figures.told_apart_by_kind()
    beside = "; ".join(f"{name}: {100 * excess:.2f}" for name, excess in found.items())
    value = 100 * max(found.values())
    return [Figure(id="slot_classifier_excess", value=value, beside=beside)]


def trial(_bench: Bench) -> list[Figure]:
    """The trial without the KDF."""
    times = slot_figures.trial_times_us()
    medians = {place: statistics.median(found) for place, found in times.items()}
    right = [median for place, median in medians.items() if place is not None]
    beside = (
        f"wrong {medians[None]:.0f} µs, right {min(right):.0f} to {max(right):.0f} µs,"
        f" {len(times[None])} of each"
    )
    value = slot_figures.furthest_ratio(times)
    return [Figure(id="trial_wrong_right_ratio", value=value, beside=beside)]


def file_named(bench: Bench) -> list[Figure]:
    """Answers of `file`."""
    names = slot_figures.named(bench.folder)
    value = 100 * len(names) / slot_figures.NAMED_FILES
    plain = (re.split(r"[^A-Za-z0-9 .()/-]", name)[0][:40].strip() for name in names)
    beside = "; ".join(sorted(plain)) or "data only"
    return [Figure(id="file_named_share", value=value, beside=beside)]


def vault_files(bench: Bench) -> list[Figure]:
    """Kills in a folder with a second journal and in one without."""
    unlike, needed = slot_figures.unlike_after_kills(bench.folder)
    beside = f"{needed} kills left a rollback file that was needed"
    return [Figure(id="vault_files_unlike", value=unlike, beside=beside)]


def traces(_bench: Bench) -> list[Figure]:
    """Kills of the whole program."""
    sys.path.append(str(ROOT / "packaging"))  # where the scenarios' screen is; pytest has it too
    from tests.benchmarks import trace_figures

    found, killed = trace_figures.after_kills()
    stages = ", ".join(f"{stage} {times}" for stage, times in sorted(killed.at.items()))
    beside = f"{killed.times} kills in {killed.took_s:.0f} s: {stages}"
    return [Figure(id="traces_after_kills", value=found, beside=beside)]


def _beside_a_window(figure_id: str, runs: list[exchange_figures.Run]) -> Figure:
    seconds = [run.seconds for run in runs]
    stall_ms = max(run.stall_ms for run in runs)
    beside = f"{spread(seconds)} s; longest stall of the window {stall_ms:.0f} ms"
    return Figure(id=figure_id, value=statistics.median(seconds), beside=beside)


def _duel(figure_id: str, duel: jrnl_figures.Duel) -> Figure:
    beside = (
        f"jrnl {duel.jrnl:.2f} s (KDF {duel.jrnl_kdf:.2f}),"
        f" ours {duel.ours:.2f} s (KDF {duel.ours_kdf:.2f})"
    )
    return Figure(id=figure_id, value=duel.ratio, beside=beside)


Measure = Callable[[Bench], list[Figure]]

# In the order in which they run: what needs no large journal first.
MEASURES: Final[Mapping[tuple[str, ...], Measure]] = {
    ("slot_stats_p",): slot_stats,
    ("slot_classifier_excess",): slot_classifier,
    ("trial_wrong_right_ratio",): trial,
    ("file_named_share",): file_named,
    ("vault_files_unlike",): vault_files,
    ("traces_after_kills",): traces,
    ("start_ratio",): start,
    ("gesture_ms",): gesture,
    ("kdf_stall_ms",): stall,
    ("pdf_100_s",): pdf,
    ("import_s",): bring_in,
    ("tree_frame_ms", "tree_new_turn_ms"): tree,
    ("jrnl_list_ratio", "jrnl_search_ratio", "jrnl_add_ratio"): jrnl,
    ("unlock_overhead_ms", "unlock_scale_ratio"): unlock,
    ("wipe_p99_ms", "wipe_size_diff_ms"): emptying,
    ("rss_mib",): rss,
    ("leave_hidden_p99_ms", "leave_cover_p99_ms"): leave,
    series.IDS: leave_windows,
    ("keystroke_p99_ms",): keystroke,
    ("search_p99_ms",): search,
    ("search_paint_p99_ms",): search_paint,
    ("save_p99_ms",): save,  # last: it rewrites the journal all over
}
