"""The messages between the two processes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.system.panel_words import (
    MAX_LINE_BYTES,
    Close,
    Door,
    Raise,
    Report,
    Scheme,
    Start,
    order_line,
    parse_order,
    parse_report,
    report_line,
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
)


@given(STARTS)
def test_a_start_comes_back_as_it_was(start):
    line = order_line(start)

    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert parse_order(line) == start


@pytest.mark.parametrize("order", [Close(), Raise()])
def test_short_orders_come_back(order):
    assert parse_order(order_line(order)) == order


@given(st.sampled_from(Report))
def test_a_report_comes_back(report):
    geometry = (1, 2, 3, 4) if report is Report.MOVED else None
    told = parse_report(report_line(report, geometry))

    assert told is not None
    assert (told.report, told.geometry) == (report, geometry)


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
