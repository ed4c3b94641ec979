"""What is said about an opening that was not quite as usual."""

import pytest

from ihm_desktop.domain.opening import OpeningNotice
from ihm_desktop.ui.opening_text import SENTENCES, said
from tests.reading import grade


@pytest.mark.parametrize("notice", OpeningNotice)
def test_every_notice_has_an_easy_sentence_of_its_own(notice):
    assert grade(SENTENCES[notice]) <= 8
    assert said([notice]) == SENTENCES[notice]


def test_an_ordinary_opening_says_nothing():
    assert said([]) == ""


def test_several_are_said_in_their_order():
    both = [OpeningNotice.READ_ONLY, OpeningNotice.SLOTS_REPAIRED]

    assert said(both).split("\n") == [SENTENCES[notice] for notice in both]
