"""The messages between the two processes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.system.panel_words import (
    MAX_ITEMS,
    MAX_LINE_BYTES,
    MAX_TEXT_SIGNS,
    MAX_TITLE_SIGNS,
    Close,
    Door,
    Raise,
    Report,
    Scheme,
    Start,
    Told,
    order_line,
    parse_order,
    parse_report,
    report_line,
    told_line,
)

COORDINATE = st.integers(-10_000, 10_000)
STARTS = st.builds(
    Start,
    cover=st.text(max_size=20),
    folder=st.text(max_size=200),
    door=st.sampled_from(Door),
    geometry=st.tuples(COORDINATE, COORDINATE, COORDINATE, COORDINATE),
    window=st.integers(0, 2**32),
    scheme=st.sampled_from(Scheme),
    font_scale=st.floats(0.5, 4.0),
    language=st.text(max_size=10),
    contrast=st.booleans(),
    chord=st.text(max_size=30),
    long_press=st.booleans(),
)
ITEM = st.tuples(st.text(max_size=MAX_TITLE_SIGNS), st.text(max_size=40))
PLACE = st.tuples(COORDINATE, COORDINATE, COORDINATE, COORDINATE)
FULL_REPORTS = st.one_of(
    st.builds(Told, report=st.just(Report.PAINTED), window=st.integers(0, 2**64 - 1)),
    st.builds(Told, report=st.just(Report.MOVED), geometry=PLACE),
    st.builds(
        Told,
        report=st.just(Report.WEAR),
        cover=st.text(max_size=20),
        items=st.lists(ITEM, max_size=MAX_ITEMS).map(tuple),
        clear=st.booleans(),
    ),
    st.builds(
        Told, report=st.just(Report.KEEP), chord=st.text(max_size=40), long_press=st.booleans()
    ),
    st.sampled_from([Report.BEAT, Report.OPEN, Report.HIDDEN, Report.EMPTY, Report.BYE]).map(
        lambda report: Told(report=report)
    ),
)


@given(STARTS)
def test_a_start_comes_back_as_it_was(start):
    line = order_line(start)

    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert parse_order(line) == start


@pytest.mark.parametrize("order", [Close(), Raise(), Raise(asked=True, geometry=(1, 2, 3, 4))])
def test_short_orders_come_back(order):
    assert parse_order(order_line(order)) == order


@given(st.sampled_from(Report))
def test_a_report_comes_back(report):
    geometry = (1, 2, 3, 4) if report is Report.MOVED else None
    told = parse_report(report_line(report, geometry))

    assert told is not None
    assert (told.report, told.geometry) == (report, geometry)


@given(FULL_REPORTS)
def test_a_report_comes_back_with_all_that_belongs_to_it(told):
    line = told_line(told)

    assert line.count(b"\n") == 1
    assert parse_report(line) == told


def test_the_longest_items_fit_into_a_line():
    items = (("\U0001f34e" * MAX_TITLE_SIGNS, "\U0001f34e" * MAX_TEXT_SIGNS),) * MAX_ITEMS
    told = Told(report=Report.WEAR, cover="plain", items=items)

    assert len(told_line(told)) <= MAX_LINE_BYTES
    assert parse_report(told_line(told)) == told


def test_what_is_too_much_is_cut_by_the_sender():
    item = ("t" * (MAX_TITLE_SIGNS + 1), "x" * (MAX_TEXT_SIGNS + 1))
    told = parse_report(told_line(Told(report=Report.WEAR, cover="plain", items=(item,) * 5)))

    assert told is not None
    assert told.items == ((item[0][:-1], item[1][:-1]),) * MAX_ITEMS


@pytest.mark.parametrize(
    "fields",
    [
        {"is": "painted"},
        {"is": "painted", "window": -1},
        {"is": "painted", "window": 2**64},
        {"is": "painted", "window": "7"},
        {"is": "wear", "cover": 3, "items": [], "clear": False},
        {"is": "wear", "cover": "plain", "items": [["a"]], "clear": False},
        {"is": "wear", "cover": "plain", "items": [["a", 2]], "clear": False},
        {"is": "wear", "cover": "plain", "items": [["a", "b"]] * 3, "clear": False},
        {"is": "wear", "cover": "plain", "items": [["a" * 201, "b"]], "clear": False},
        {"is": "wear", "cover": "plain", "items": [], "clear": 1},
        {"is": "keep", "chord": None, "long_press": False},
        {"is": "keep", "chord": "F5", "long_press": "yes"},
    ],
)
def test_reports_that_lack_what_belongs_to_them_are_dropped(fields):
    assert parse_report(json.dumps(fields).encode()) is None


@given(st.binary(max_size=400))
def test_bytes_never_raise(line):
    assert parse_order(line) is None or line.strip()
    assert parse_report(line) is None or line.strip()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@given(
    st.sampled_from(["start", "close", "other"]),
    st.dictionaries(
        st.sampled_from(["cover", "folder", "door", "geometry", "window", "scheme"]), JSON
    ),
)
def test_orders_with_wrong_fields_are_dropped(word, fields):
    order = parse_order(json.dumps({"do": word, **fields}).encode())

    assert order is None or order == Close()


@given(st.dictionaries(st.sampled_from(["is", "geometry"]), JSON))
def test_reports_with_wrong_fields_are_dropped(fields):
    assert parse_report(json.dumps(fields).encode()) is None


def test_a_line_beyond_the_cap_is_dropped():
    line = order_line(Close())[:-2] + b" " * MAX_LINE_BYTES + b"}\n"

    assert parse_order(line) is None


def test_deep_nesting_is_dropped():
    assert parse_order(b"[" * 8_000 + b"]" * 8_000) is None
