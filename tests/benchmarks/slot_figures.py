"""What slot files and their opening tell; what vault files tell after many kills."""

import gc
import secrets
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ihm_desktop.vault.header import HEADER_BYTES, SLOT_COUNT
from ihm_desktop.vault.key_slots import open_slots
from ihm_desktop.vault.primitives import KEY_BYTES
from ihm_desktop.vault.secret import Secret
from tests.benchmarks.randomness import byte_counts, bytes_p, told_apart, uniform_p
from tests.benchmarks.slot_files import MIXES, Made, Used, made
from tests.faults import second_kills

FILES = 20_000
NAMED_FILES = 3_000
TRIALS = 10_000
KILLS = 200


class Evenness(NamedTuple):
    """How likely one mix's files are, if every byte is random.

    Attributes:
        pooled: Of all bytes of all files together.
        spread: Of the files' own values among each other.
    """

    pooled: float
    spread: float


def evenness(files: Sequence[bytes]) -> Evenness:
    """Looks at many slot files of one mix."""
    each = [byte_counts(data) for data in files]
    pooled = [sum(column) for column in zip(*each, strict=True)]
    return Evenness(bytes_p(pooled), uniform_p([bytes_p(counts) for counts in each]))


def evenness_by_mix(count: int = FILES) -> dict[str, Evenness]:
    """Makes files of each mix and looks at them.

    Args:
        count: How many of each.
    """
    return {name: evenness([made(used).data for _ in range(count)]) for name, used in MIXES.items()}


def told_apart_by_kind(count: int = FILES) -> dict[str, float]:
    """Tries to tell used slots from unused ones, and headers of used files from others.

    Args:
        count: How many of each kind.
    """
    never = [made(MIXES["never used"]) for _ in range(count)]
    found = {}
    for name, used in MIXES.items():
        if not used.journal:
            continue
        files = [made(used) for _ in range(count)]
        ones = [secrets.choice(file.slots(used=True)) for file in files]
        others = [secrets.choice(file.slots(used=False)) for file in files]
        found[f"slots, {name}"] = told_apart(ones, others)
        headers = ([file.data[:HEADER_BYTES] for file in kind] for kind in (files, never))
        found[f"headers, {name}"] = told_apart(*headers)
    return found


def trial_times_us(rounds: int = TRIALS) -> Mapping[int | None, list[float]]:
    """Times the trial of all eight slots, by which of them opens; None for none.

    Args:
        rounds: How many times each, in an order drawn anew for each round.
    """
    files = [_opening_at(place) for place in range(SLOT_COUNT)]
    times: dict[int | None, list[float]] = {place: [] for place in (None, *range(SLOT_COUNT))}
    gc.disable()
    try:
        for number in range(rounds):
            for place in secrets.SystemRandom().sample(list(times), len(times)):
                file = files[number % SLOT_COUNT if place is None else place]
                kek = Secret.random(KEY_BYTES) if place is None else file.keys[place]
                times[place].append(_trial_us(file, kek))
    finally:
        gc.enable()
    return times


def furthest_ratio(times: Mapping[int | None, Sequence[float]]) -> float:
    """Returns the largest ratio of two medians, wrong against right by slot; at least 1."""
    wrong = statistics.median(times[None])
    ratios = [statistics.median(found) / wrong for place, found in times.items()]
    return max(max(ratio, 1 / ratio) for ratio in ratios)


def named(folder: Path, count: int = NAMED_FILES) -> list[str]:
    """Asks `file` what slot files are, and returns every answer but "data".

    Args:
        folder: Where they are written.
        count: How many, all mixes in turn.
    """
    mixes = list(MIXES.values())
    with tempfile.TemporaryDirectory(dir=folder) as place:
        for number in range(count):
            data = made(mixes[number % len(mixes)]).data
            (Path(place) / f"{number}.dat").write_bytes(data)
        said = subprocess.run(
            ["file", "--brief", *sorted(str(path) for path in Path(place).iterdir())],
            capture_output=True,
            check=True,
        ).stdout.splitlines()
    if len(said) != count:
        raise ValueError
    return [line.decode(errors="replace") for line in said if line != b"data"]


def unlike_after_kills(folder: Path, kills: int = KILLS) -> tuple[int, int]:
    """Kills sessions of a folder with a second journal and of one without.

    Args:
        folder: Where the two folders are made.
        kills: How many of each.

    Returns:
        After how many the vault files could be told apart, and after how many rollback
        files were needed.
    """
    unlike = needed = 0
    for second in (False, True):
        paths = second_kills.make(folder / f"second {second}", second=second)
        for odd in second_kills.kill_often(paths, kills, second=second):
            unlike += bool(odd)
            needed += bool(second_kills.rollbacks(paths))
    return unlike, needed


def _opening_at(place: int) -> Made:
    while True:
        file = made(Used())
        if place in file.keys:
            return file


def _trial_us(file: Made, kek: Secret) -> float:
    slots = file.data[HEADER_BYTES:]
    began = time.perf_counter_ns()
    found = open_slots(kek, file.salt, slots)
    took = time.perf_counter_ns() - began
    if found is not None:
        found.payload.close()
    return took / 1_000
