"""Every window there is, by name."""

from typing import Final

from tests.benchmarks.leaving import before, dialogs, pages, work
from tests.benchmarks.leaving.window import Window

WINDOWS: Final[dict[str, Window]] = {
    **before.WINDOWS,
    **pages.WINDOWS,
    **dialogs.WINDOWS,
    **work.WINDOWS,
}
