"""Pages: the preview and the PDF are made of the same lines, and nothing is ever loaded."""

import sys
import threading
from datetime import datetime
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from ihm_desktop.domain.export_bundle import ExportBundle, Section
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.ui.typesetting.blocks import Style, blocks_of
from tests.pdf_text import page_texts, squeezed

WHEN = datetime.fromisoformat("1968-02-03T22:10")


def bundle_of(*paragraphs: str, heading: str = "", footer: str = "") -> ExportBundle:
    section = Section(heading=heading, written_at=None, paragraphs=paragraphs)
    return ExportBundle(title="", sections=(section,), footer=footer)


def blocks(*paragraphs: str):
    return list(blocks_of(bundle_of(*paragraphs), str))


@pytest.fixture
def typesetter(qapp):
    return QtTypesetter(QLocale("en_GB"))


def whole_text(pages) -> str:
    return "\n".join(pages.text(page) for page in range(pages.page_count))


def test_the_pdf_holds_the_text_of_the_preview_page_by_page(typesetter):
    pages = typesetter.lay_out(bundle_of("The office of Thora, first. " * 400, heading="One"))

    texts = page_texts(pages.pdf())

    assert len(texts) == pages.page_count > 2
    assert [squeezed(text) for text in texts] == [
        squeezed(pages.text(page)) for page in range(pages.page_count)
    ]


@pytest.mark.parametrize("bold", ["", "**"])
@pytest.mark.parametrize("word", ["The", "office", "fjord", "fluffy", "affine", "Thfffl", "A A A"])
def test_no_letter_is_lost_to_a_joined_one(typesetter, word, bold):
    pages = typesetter.lay_out(bundle_of(f"{bold}{word}{bold}"))

    assert page_texts(pages.pdf())[0].startswith(squeezed(word)[:1])
    assert squeezed(word) in squeezed(page_texts(pages.pdf())[0])


def test_no_word_is_lost_between_pages(typesetter):
    words = [f"word{number}" for number in range(3_000)]

    pages = typesetter.lay_out(bundle_of(" ".join(words)))

    lines = [line for page in range(pages.page_count) for line in pages.text(page).split("\n")[:-1]]
    assert " ".join(lines).split() == words


def test_every_line_lies_on_the_paper(typesetter):
    pages = typesetter.lay_out(bundle_of("Word " * 3_000, "x" * 5_000, heading="H " * 80))

    for page in range(pages.page_count):
        picture = pages.picture(page, 300)
        image = QImage(
            picture.pixels, picture.width_px, picture.height_px, QImage.Format.Format_RGB32
        )
        for at in range(picture.height_px):
            assert image.pixelColor(2, at).lightness() == 255
            assert image.pixelColor(297, at).lightness() == 255


def test_a_heading_is_never_the_last_line_of_a_page(typesetter):
    for filler in range(30, 60):
        sections = (
            Section(heading="", written_at=None, paragraphs=("Line",) * filler),
            Section(heading="HEADING", written_at=WHEN, paragraphs=("Text under it",)),
        )
        pages = typesetter.lay_out(ExportBundle(title="", sections=sections))
        (page,) = (n for n in range(pages.page_count) if "HEADING" in pages.text(n))
        assert "Text under it" in pages.text(page)


def test_date_questions_and_footer_are_on_the_page(typesetter):
    section = Section(heading="A step", written_at=WHEN, questions=(("What was warm?", "Bread."),))
    pages = typesetter.lay_out(
        ExportBundle(title="Mine", sections=(section,), footer="Not a record.")
    )

    lines = pages.text(0).split("\n")
    assert lines[0] == "Mine"
    assert lines[1] == "A step"
    assert "1968" in lines[2]
    assert "22:10" in lines[2]
    assert lines[3:] == ["What was warm?", "Bread.", "Not a record.", "1 / 1"]


@pytest.mark.parametrize(
    ("line", "text", "styles"),
    [
        ("**bold** word", "bold word", {Style.BOLD}),
        ("an *italic* word", "an italic word", {Style.ITALIC}),
        ("## Heading", "Heading", set()),
        ("> quoted", "quoted", set()),
        ("- item", "• item", set()),
        ("* item", "• item", set()),
        ("12. item", "12. item", set()),
        ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4", set()),
    ],
)
def test_light_markdown_becomes_style(line, text, styles):
    (block,) = blocks(line)

    assert block.text == text
    assert {span.style for span in block.spans} == styles


def test_html_and_pictures_are_only_text(typesetter, tmp_path, monkeypatch):
    secret_file = tmp_path / "x.png"
    secret_file.write_bytes(b"x")
    opened: list[str] = []
    sys.addaudithook(
        lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None
    )
    text = (
        f'<img src="{secret_file}"> ![x]({secret_file}) <b>bold</b> [a](http://example.org) &amp;'
    )

    pages = typesetter.lay_out(bundle_of(text))

    assert squeezed(text) in squeezed(pages.text(0))
    assert squeezed(text) in squeezed(page_texts(pages.pdf())[0])
    assert str(secret_file) not in opened


@pytest.mark.parametrize(
    ("locale", "points"),
    [("en_US", (612, 792)), ("es_MX", (612, 792)), ("en_GB", (595, 842)), ("de_DE", (595, 842))],
)
def test_the_paper_is_what_printers_there_hold(qapp, locale, points):
    pages = QtTypesetter(QLocale(locale)).lay_out(bundle_of("Text"))

    with pikepdf.open(BytesIO(pages.pdf())) as pdf:
        assert [round(float(edge)) for edge in pdf.pages[0].mediabox] == [0, 0, *points]
    width, height = points
    assert pages.picture(0, width).height_px == height


def test_right_to_left_text_starts_at_the_right(typesetter):
    def ink_left_of_middle(text: str) -> bool:
        picture = typesetter.lay_out(bundle_of(text)).picture(0, 200)
        rows = memoryview(picture.pixels)
        stride = 4 * picture.width_px
        half = picture.height_px // 2  # the page number is below
        return any(rows[row * stride + 4 * x] < 200 for row in range(half) for x in range(100))

    assert ink_left_of_middle("left")
    assert not ink_left_of_middle("שלום")


def test_pages_are_made_in_another_thread_as_well(typesetter):
    done: list[bytes] = []

    def work() -> None:
        pages = typesetter.lay_out(bundle_of("Text " * 500))
        pages.picture(0, 300)
        done.append(pages.pdf())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert "Text" in page_texts(done[0])[0]


def test_a_bundle_without_anything_is_one_page(typesetter):
    pages = typesetter.lay_out(ExportBundle(title="", sections=()))

    assert pages.page_count == 1
    assert pages.text(0) == "1 / 1"
    assert pages.pdf().startswith(b"%PDF")


@given(text=st.text(max_size=120))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_laid_out(typesetter, text):
    pages = typesetter.lay_out(bundle_of(text, heading=text, footer=text))

    assert pages.page_count >= 1
    assert pages.pdf().startswith(b"%PDF")


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), max_size=60))
def test_no_letter_is_lost_to_a_style(text):
    plain = "".join(sign for sign in text if sign not in "*_#>-+.•")
    shown = "".join(block.text for block in blocks(text))

    assert "".join(sign for sign in shown if sign not in "*_#>-+.•") == plain
