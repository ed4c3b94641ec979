import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.ui.writing.markdown_typing import (
    Wrapped,
    continued_prefix,
    toggle_prefix,
    toggle_sign,
)


def test_a_sign_goes_around_the_words_and_not_their_spaces():
    assert toggle_sign(" quiet day ", "**") == Wrapped(" **quiet day** ", 3, 9)


def test_a_sign_without_a_selection_leaves_the_cursor_between_two_signs():
    assert toggle_sign("", "*") == Wrapped("**", 1, 0)


@given(st.text(alphabet="ab c", min_size=1).filter(lambda text: text.strip() == text))
def test_toggling_a_sign_twice_gives_the_same_text(text):
    once = toggle_sign(text, "**")

    assert toggle_sign(once.text, "**").text == text


def test_another_kind_of_line_replaces_the_first_one():
    assert toggle_prefix("# Tuesday", "- ") == "- Tuesday"
    assert toggle_prefix("- Tuesday", "- ") == "Tuesday"
    assert toggle_prefix("Tuesday", "> ") == "> Tuesday"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- milk", "- "),
        ("  * milk", "  * "),
        ("9. milk", "10. "),
        ("> words", "> "),
        ("- ", ""),
        ("> ", ""),
        ("plain", None),
        ("", None),
    ],
)
def test_enter_continues_lists_and_quotes(line, expected):
    assert continued_prefix(line) == expected
