"""Which dates are found in names and values."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.exchange.import_dates import find_date


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2020-01-31", "2020-01-31T12:00"),
        ("2020-1-3", "2020-01-03T12:00"),
        ("2020.01.31", "2020-01-31T12:00"),
        ("2020/01/31", "2020-01-31T12:00"),
        ("2020-01-31T10:15:59+02:00", "2020-01-31T10:15:59"),
        ("2020-01-31 10:15 PM", "2020-01-31T22:15"),
        ("2020-01-31 12:15 am", "2020-01-31T00:15"),
        ("20200131", "2020-01-31T12:00"),
        ("202001311015", "2020-01-31T10:15"),
        ("20200131101559", "2020-01-31T10:15:59"),
        ("20200131-1015", "2020-01-31T10:15"),
        ("Monday, 3rd Feb 1969", "1969-02-03T12:00"),
        ("february 3rd, 1969", "1969-02-03T12:00"),
        ("Sept. 3 1969", "1969-09-03T12:00"),
        ("3.2.1969", "1969-02-03T12:00"),
        ("13/02/1969", "1969-02-13T12:00"),
        ("02/13/1969", "1969-02-13T12:00"),
        ("05/05/1969", "1969-05-05T12:00"),
        ("Diary 1066-10-14 Hastings", "1066-10-14T12:00"),
    ],
)
def test_a_date_is_found(text, at):
    found = find_date(text)

    assert found is not None
    assert found.at == datetime.fromisoformat(at)
    assert found.has_time is ("T12:00" not in at)


@pytest.mark.parametrize(
    "text",
    ["", "02/03/1969", "2020-02-30", "2020-13-01", "12020-01-01", "99999999", "page 20", "1969"],
)
def test_no_date_is_made_up(text):
    assert find_date(text) is None


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_every_iso_date_is_found_where_it_stands(day):
    found = find_date(f"a {day.isoformat()} b")

    assert found is not None
    assert found.at.date() == day
    assert (found.start, found.end) == (2, 12)


@given(st.text(max_size=400))
def test_any_text_is_looked_through_without_harm(text):
    found = find_date(text)

    assert found is None or 1000 <= found.at.year <= 2999
