"""Every page and what it shows in turn."""

from typing import Any, Final

from PySide6.QtCore import Qt

from ihm_desktop.domain.importing import ImportReport
from ihm_desktop.domain.sharing import Sealed
from ihm_desktop.ui.page_table import PAGES
from tests.benchmarks.leaving.driver import Steps
from tests.benchmarks.leaving.window import Panel, Then, Window, on_page

LINE: Final = "a quiet line not saved yet"
KEYBOARD: Final = Qt.FocusReason.OtherFocusReason
SHEET: Final = "gad7"
STEP: Final = "first_lessons"


def _page(page_id: str) -> str:
    module = next(row.module for row in PAGES if row.page_id == page_id)
    name = {"pages": "Journal", "bring_in": "BringIn"}.get(page_id, page_id.capitalize())
    return f"pages.{module}.{name}Page"


def _window(
    page_id: str, *shows: str, target: object = None, then: Then | None = None, types: str = ""
) -> Window:
    return Window(
        bring=on_page(page_id, target, then),
        shows=("main_window.MainWindow", _page(page_id), *shows),
        types=types,
    )


def _search(_panel: Panel, page: Any) -> None:
    page.list.search.setFocus(KEYBOARD)


def _another_path(_panel: Panel, page: Any) -> None:
    page._begin_another()


def _read(_panel: Panel, page: Any) -> None:
    page._open_read(page._snapshot.reads[0].id)


def _own_ring(_panel: Panel, page: Any) -> None:
    page._begin_own()


def _numbers(_panel: Panel, page: Any) -> None:
    page._open_numbers(SHEET)


def _support(_panel: Panel, page: Any) -> None:
    page._show_support(page._sheet.instrument.verbatim.items[0].id)


def _stage(name: str) -> Then:
    def show(_panel: Panel, page: Any) -> None:
        page.show_stage(getattr(page, name))

    return show


def _keys(name: str) -> Then:
    def show(_panel: Panel, page: Any) -> None:
        page.show_stage(getattr(page.keys, name))

    return show


def _wearing(_panel: Panel, page: Any) -> None:
    page._to_wearing()


def _preview(_panel: Panel, page: Any) -> Steps:
    page.choose.entries.list.ticks.turn(0)
    page._to_names()
    page._gather()
    yield lambda: page.stage() is page.preview


def _sealed(_panel: Panel, page: Any) -> None:
    page.finished.show_sealed("pages.pdf", Sealed(sha256="0f" * 32, size_bytes=9_000, pages=2))
    page.show_stage(page.finished)


def _reported(_panel: Panel, page: Any) -> None:
    page.report.show_report(ImportReport(taken=2, not_taken=(), guesses=(), names=()))
    page.show_stage(page.report)


def _counting(_panel: Panel, page: Any) -> None:
    page._begin()


def _typing_there(_panel: Panel, page: Any) -> None:
    page.first_focus().setFocus(KEYBOARD)


PLAIN: Final = ("people", "keep", "trash", "changes", "about")

WINDOWS: Final = {
    "Today, in a line": _window("today", types=LINE),
    "Pages, in a new page": _window("pages", types=LINE),
    "Pages, in an old page": _window("pages", target={"entry": 2}, types=LINE),
    "Pages, searching": _window("pages", then=_search, types="the quiet"),
    "Path": _window("path", "path.overview.Overview"),
    "Path, another one": _window(
        "path", "path.begin_view.BeginView", then=_another_path, types="north"
    ),
    "Path, a step": _window(
        "path",
        "path.step_screen.StepScreen",
        target={"walk": 1, "step": STEP},
        then=_typing_there,
        types=LINE,
    ),
    "Path, a read": _window("path", "path.read_view.ReadView", then=_read),
    "Path, own words": _window(
        "path", "path.landing_view.LandingView", target={"walk": 1, "landing": True}
    ),
    "Tree": _window("tree", "tree.overview.Overview"),
    "Tree, a part": _window(
        "tree",
        "tree.element_screen.ElementScreen",
        target={"check_in": 1, "element": "weather"},
        types="2",
    ),
    "Tree, rings": _window("tree", "tree.rings_screen.RingsScreen", target={"rings": True}),
    "Tree, a ring": _window(
        "tree", "tree.ring_screen.RingScreen", target={"check_in": 1}, types=LINE
    ),
    "Tree, a ring of one's own": _window(
        "tree", "tree.own_ring_screen.OwnRingScreen", then=_own_ring, types=LINE
    ),
    "Steady": _window("steady"),
    "Steady, one exercise": _window(
        "steady", "steadying.exercise_view.ExerciseView", target={"exercise": "five_senses"}
    ),
    "Scales": _window("scales", "scales.overview.Overview"),
    "Scales, a sheet": _window(
        "scales", "scales.sheet_screen.SheetScreen", target={"begin": SHEET}, types="1"
    ),
    "Scales, numbers": _window("scales", "scales.numbers_screen.NumbersScreen", then=_numbers),
    "Scales, support": _window(
        "scales",
        "scales.support_screen.SupportScreen",
        target={"begin": SHEET},
        then=_support,
    ),
    "Copies": _window("copies", "copying.choose_stage.ChooseStage", types="a"),
    "Copies, names": _window(
        "copies", "copying.names_stage.NamesStage", then=_stage("names"), types="a"
    ),
    "Copies, what leaves": _window("copies", "copying.preview_stage.PreviewStage", then=_preview),
    "Copies, passphrases": _window(
        "copies", "copying.seal_stage.SealStage", then=_stage("seal"), types="plain words"
    ),
    "Copies, done": _window("copies", "copying.done_stage.DoneStage", then=_sealed),
    "Bring in": _window("bring_in", "bringing.pick_stage.PickStage"),
    "Bring in, a look": _window("bring_in", "bringing.look_stage.LookStage", then=_stage("look")),
    "Bring in, done": _window("bring_in", "bringing.report_stage.ReportStage", then=_reported),
    "Settings": _window("settings", "choosing.main_stage.MainStage"),
    "Settings, change the passphrase": _window(
        "settings", "choosing.change_stage.ChangeStage", then=_keys("change"), types="plain words"
    ),
    "Settings, a second key": _window(
        "settings", "choosing.second_key_stage.KeyStage", then=_keys("key"), types="plain words"
    ),
    "Settings, the look from outside": _window(
        "settings", "choosing.wearing_stage.WearingStage", then=_wearing
    ),
    "Emptying": _window("emptying", "emptying.read_stage.ReadStage"),
    "Emptying, held": _window("emptying", "emptying.now_stage.NowStage", then=_stage("now")),
    "Emptying, counting": _window("emptying", "emptying.now_stage.CountStage", then=_counting),
    "Emptying, keys": _window("emptying", "emptying.keys_stage.KeysStage", then=_stage("keys")),
    **{_page(page_id).rpartition(".")[2]: _window(page_id) for page_id in PLAIN},
}
