import pytest

from ihm_desktop.content.rules import first_fault


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"id": "a", "text": "Fine."}, ""),
        ({"id": "1a"}, "id"),
        ({"text": " "}, "text"),
        ({"text": "x\n"}, "text"),
        ({"version": 0}, "version"),
        ({"items": [{"id": "a"}, {"id": "b"}]}, ""),
        ({"items": [{"id": "a"}, {"id": "a"}]}, "items[1].id"),
        ({"items": [{"rows": ["x", ""]}]}, "items[0].rows[1]"),
        ({"a": [{"id": "x"}], "b": [{"id": "x"}]}, ""),
        ({"checked_on": ""}, ""),
    ],
)
def test_the_first_fault_is_named_by_its_place(table: dict[str, object], fault: str):
    assert first_fault(table) == fault
