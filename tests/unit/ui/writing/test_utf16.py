from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.ui.writing.utf16 import utf16_places


@given(st.text(max_size=60))
def test_places_count_utf16_units(text):
    place = utf16_places(text)

    for at in range(len(text) + 1):
        assert place(at) == len(text[:at].encode("utf-16-le")) // 2
