"""The first line of a commit can be read in a list."""

import commit_message
import pytest


@pytest.mark.parametrize(
    "message", ["vault: try all eight slots\n\nBecause time tells.\n", "Merge branch 'x'"]
)
def test_a_good_message_has_no_fault(message):
    assert commit_message.fault(message) == ""


@pytest.mark.parametrize(
    "message", ["", "Fixed stuff", "vault: ends with a stop.", "vault:", f"vault: {'x' * 60}"]
)
def test_a_bad_message_is_refused(message):
    assert commit_message.fault(message)
