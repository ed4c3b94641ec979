from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.ui.writing.markdown_marks import LONGEST_LINE, Mark, marks


def shown(line: str, mark: Mark) -> list[str]:
    return [line[run.start : run.start + run.length] for run in marks(line) if run.mark is mark]


def test_bold_and_italic_are_found_with_their_signs():
    line = "a **strong** word and a *soft* one"

    assert shown(line, Mark.BOLD) == ["**strong**"]
    assert shown(line, Mark.ITALIC) == ["*soft*"]
    assert shown(line, Mark.SIGN) == ["**", "**", "*", "*"]


def test_bold_text_is_not_also_read_as_italic():
    assert shown("**strong**", Mark.ITALIC) == []


def test_underscores_inside_a_word_are_left_alone():
    assert shown("a_word_with_lines", Mark.ITALIC) == []


def test_a_heading_needs_a_space_and_a_word():
    assert shown("# Tuesday", Mark.HEADING) == ["# Tuesday"]
    assert shown("#tag", Mark.HEADING) == []
    assert shown("# ", Mark.HEADING) == []


def test_lists_and_quotes_are_found_at_the_start_of_a_line():
    assert shown("- milk", Mark.LIST) == ["- "]
    assert shown("12. bread", Mark.LIST) == ["12. "]
    assert shown("> she said yes", Mark.QUOTE) == ["> she said yes"]
    assert shown("a - b", Mark.LIST) == []


def test_links_images_and_html_are_ordinary_text():
    for line in ("![x](file:///etc/hosts)", "[x](y)", "<img src=x>", "`code`"):
        assert marks(line) == []


def test_a_line_beyond_the_cap_is_shown_without_marks():
    assert marks("**a** " * LONGEST_LINE) == []


@given(st.text(alphabet="*_#>- \tab1.)é😀", max_size=120))
def test_every_run_lies_inside_its_line(line):
    for run in marks(line):
        assert 0 <= run.start < run.start + run.length <= len(line)
