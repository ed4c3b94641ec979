"""A text reads its own way."""

import pytest

from ihm_desktop.qt.direction import reads_leftwards


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [("2 eggs", False), ("2 بيضة", True), ("½ limón", False), ("חלב 2", True), ("12", False)],
)
def test_the_first_sign_with_a_direction_decides(text, leftwards):
    assert reads_leftwards(text) is leftwards
