"""What one line of the table of figures is made of, and how far each figure has to reach."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import gt, le, lt
from typing import Final

Compare = Callable[[float, float], bool]
SIGNS: Final[dict[str, Compare]] = {"≤": le, "<": lt, ">": gt}


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A line of the issue's table, before anything is measured.

    Attributes:
        id: Its name in `--only` and in the JSON.
        what: What is measured, in a few words.
        unit: Of the value; `ratio` for one program's time over another's.
        sign: A key of `SIGNS`.
        limit: What the value is compared with.
    """

    id: str
    what: str
    unit: str
    sign: str
    limit: float

    @property
    def reach(self) -> str:
        """Says where the value has to be."""
        return f"{self.sign} {self.limit:g}"

    def is_reached_by(self, value: float) -> bool:
        """Tells whether a value is where it has to be."""
        return SIGNS[self.sign](value, self.limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured value.

    Attributes:
        id: The goal's.
        value: In the goal's unit.
        beside: What was measured in the same run to compare it with: a floor, a rival's raw
            total, a peak.
    """

    id: str
    value: float
    beside: str


GOALS: Final = (
    Goal(
        id="start_ratio",
        what="start to painted cover, over a bare PySide6 window",
        unit="ratio",
        sign="≤",
        limit=1.5,
    ),
    Goal(
        id="unlock_overhead_ms",
        what="Return to a typed letter on Today, 100,000 entries, KDF taken off",
        unit="ms",
        sign="≤",
        limit=600,
    ),
    Goal(
        id="unlock_scale_ratio",
        what="the same at 100,000 entries over 100",
        unit="ratio",
        sign="≤",
        limit=1.2,
    ),
    Goal(
        id="gesture_ms",
        what="the key on the cover to the painted unlock window",
        unit="ms",
        sign="<",
        limit=700,
    ),
    Goal(
        id="kdf_stall_ms",
        what="longest stall of the window while the KDF runs",
        unit="ms",
        sign="<",
        limit=100,
    ),
    Goal(
        id="keystroke_p99_ms",
        what="keystroke to painted: 20,000 words in 100 paragraphs; one of 2,000 words",
        unit="ms",
        sign="<",
        limit=16,
    ),
    Goal(
        id="save_p99_ms",
        what="committed save at 100,000 entries of 200 words",
        unit="ms",
        sign="<",
        limit=10,
    ),
    Goal(
        id="search_p99_ms",
        what="newest 50 hits as one types at 100,000 entries, in the service",
        unit="ms",
        sign="<",
        limit=30,
    ),
    Goal(
        id="search_paint_p99_ms",
        what="the same from the key to the painted list",
        unit="ms",
        sign="<",
        limit=100,
    ),
    Goal(
        id="leave_hidden_p99_ms",
        what="quick exit to no window of the journal on the screen",
        unit="ms",
        sign="<",
        limit=50,
    ),
    Goal(
        id="leave_cover_p99_ms",
        what="quick exit to the journal process gone and the cover painted",
        unit="ms",
        sign="<",
        limit=150,
    ),
    Goal(
        id="leave_windows_hidden_p99_ms",
        what="quick exit from every window and dialog to no window on the screen",
        unit="ms",
        sign="<",
        limit=50,
    ),
    Goal(
        id="leave_windows_cover_p99_ms",
        what="the same to the process gone and the cover painted",
        unit="ms",
        sign="<",
        limit=150,
    ),
    Goal(
        id="leave_button_hidden_p99_ms",
        what="a click on Close in every dialog and panel to no window on the screen",
        unit="ms",
        sign="<",
        limit=50,
    ),
    Goal(
        id="leave_button_cover_p99_ms",
        what="the same to the process gone and the cover painted",
        unit="ms",
        sign="<",
        limit=150,
    ),
    Goal(
        id="tree_frame_ms",
        what="the drawn tree after a changed answer, 1600 × 900, CPU time",
        unit="ms",
        sign="<",
        limit=30,
    ),
    Goal(
        id="tree_new_turn_ms",
        what="the longest turn of the window while a new tree is painted, 1600 × 900, CPU time",
        unit="ms",
        sign="<",
        limit=30,
    ),
    Goal(
        id="rss_mib",
        what="both processes (PSS), 10 s after unlock, 100,000 entries",
        unit="MiB",
        sign="<",
        limit=220,
    ),
    Goal(
        id="pdf_100_s",
        what="encrypted PDF of 100 entries of 200 words, window alive",
        unit="s",
        sign="<",
        limit=3,
    ),
    Goal(
        id="import_s",
        what="jrnl JSON of 3,400 entries, 1.2 million words, window alive",
        unit="s",
        sign="<",
        limit=10,
    ),
    Goal(
        id="jrnl_list_ratio",
        what="jrnl's time over ours: newest five of 3,400",
        unit="ratio",
        sign=">",
        limit=1,
    ),
    Goal(
        id="jrnl_search_ratio",
        what="jrnl's time over ours: one search",
        unit="ratio",
        sign=">",
        limit=1,
    ),
    Goal(
        id="jrnl_add_ratio",
        what="jrnl's time over ours: one entry added",
        unit="ratio",
        sign=">",
        limit=1,
    ),
    Goal(
        id="slot_stats_p",
        what="20,000 slot files of each mix of roles: least likely of pooled chi-square and KS/100",
        unit="p",
        sign=">",
        limit=1e-6,
    ),
    Goal(
        id="slot_classifier_excess",
        what="used slots told from unused ones by simple rules, beyond chance",
        unit="%",
        sign="<",
        limit=2,
    ),
    Goal(
        id="trial_wrong_right_ratio",
        what="trial of all slots, wrong against right by slot: furthest ratio of medians",
        unit="ratio",
        sign="<",
        limit=1.1,
    ),
    Goal(
        id="file_named_share",
        what="slot files that `file` calls anything but data, of 3,000",
        unit="%",
        sign="≤",
        limit=0.5,
    ),
    Goal(
        id="vault_files_unlike",
        what="times after 200 kills each that vault files differ, with and without a decoy",
        unit="times",
        sign="≤",
        limit=0,
    ),
    Goal(
        id="traces_after_kills",
        what="planted words, unlisted files and network sockets after 200 kills, as a new user",
        unit="found",
        sign="≤",
        limit=0,
    ),
    Goal(
        id="wipe_p99_ms",
        what="the journal's wish to nothing opens, at 1 MiB and at 5 GiB, the worse of the two",
        unit="ms",
        sign="<",
        limit=50,
    ),
    Goal(
        id="wipe_size_diff_ms",
        what="difference between the two",
        unit="ms",
        sign="<",
        limit=20,
    ),
)
