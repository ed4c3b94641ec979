import json

import pytest

from tests.benchmarks.__main__ import wanted
from tests.benchmarks.figure import GOALS, Figure, Goal
from tests.benchmarks.measures import MEASURES
from tests.benchmarks.report import as_json, table_head, table_line

LIMIT = Goal(id="wait_ms", what="waiting", unit="ms", sign="<", limit=10)
IDS = """
    start_ratio unlock_overhead_ms unlock_scale_ratio gesture_ms kdf_stall_ms keystroke_p99_ms
    save_p99_ms search_p99_ms search_paint_p99_ms leave_hidden_p99_ms leave_cover_p99_ms
    leave_windows_hidden_p99_ms leave_windows_cover_p99_ms leave_button_hidden_p99_ms
    leave_button_cover_p99_ms tree_frame_ms tree_new_turn_ms rss_mib
    pdf_100_s import_s jrnl_list_ratio jrnl_search_ratio jrnl_add_ratio slot_stats_p
    slot_classifier_excess trial_wrong_right_ratio file_named_share vault_files_unlike
    traces_after_kills wipe_p99_ms wipe_size_diff_ms
"""


def test_every_figure_has_its_goal_and_something_that_measures_it():
    assert [goal.id for goal in GOALS] == IDS.split()
    assert sorted(figure_id for group in MEASURES for figure_id in group) == sorted(IDS.split())


@pytest.mark.parametrize(
    ("sign", "value", "ok"),
    [("<", 10, False), ("<", 9.9, True), ("≤", 10, True), (">", 10, False), (">", 10.1, True)],
)
def test_a_goal_is_reached_on_its_own_side_of_the_limit(sign, value, ok):
    goal = Goal(id="x", what="", unit="ms", sign=sign, limit=10)
    assert goal.is_reached_by(value) is ok


def test_every_line_of_the_table_has_as_many_cells_as_its_head():
    figure = Figure(id="wait_ms", value=3.25, beside="bare 1.0")
    lines = [*table_head().split("\n"), table_line(LIMIT, figure), table_line(LIMIT, None, "no")]
    assert {line.count("|") for line in lines} == {8}
    assert "| 3.25 | ms | bare 1.0 | < 10 | yes |" in lines[2]


def test_what_could_not_be_measured_is_not_reached():
    found = json.loads(as_json({}, (LIMIT,)))
    assert found["wait_ms"]["value"] is None
    assert found["wait_ms"]["ok"] is False


def test_the_json_holds_value_unit_reach_and_outcome():
    found = json.loads(as_json({"wait_ms": Figure(id="wait_ms", value=12.0, beside="")}, (LIMIT,)))
    assert found["wait_ms"] | {"beside": ""} == {
        "value": 12.0,
        "unit": "ms",
        "reach": "< 10",
        "ok": False,
        "beside": "",
    }


def test_some_figures_can_be_asked_for_in_any_order():
    assert [goal.id for goal in wanted("rss_mib, start_ratio")] == ["start_ratio", "rss_mib"]


def test_an_unknown_figure_is_told_apart_from_none():
    assert wanted("start_ratio,speed") is None
    assert wanted("") is None
