import tomllib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.content.toml_file import MAX_FILE_BYTES, convert, load, parse
from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.domain.guidance import PromptGroup
from ihm_desktop.domain.guidance_help import Support
from ihm_desktop.domain.guidance_stairway import Step
from tests.content_files import CONTENT

STEP = (CONTENT / "stairway" / "07_the_pull.toml").read_bytes()
SUPPORT = (CONTENT / "support.toml").read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    id: str
    version: int
    lines: tuple[str, ...] = ()


def refused(text: str) -> ContentInvalid:
    with pytest.raises(ContentInvalid) as caught:
        parse(text.encode(), Page, "page.toml")
    return caught.value


def test_a_file_becomes_its_dataclass():
    page = parse(b'id = "a"\nversion = 1\nlines = ["One.", "Two."]', Page, "page.toml")

    assert page == Page(id="a", version=1, lines=("One.", "Two."))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('id = "a"\nversion = "1"', "version"),
        ('id = "a"\nversion = 1\nlines = ["x", 2]', "lines[1]"),
        ('id = "a"\nversion = 1\nlinse = ["x"]', "linse"),
        ('id = "a"\nversion = 1\nlines = [""]', "lines[0]"),
        ('id = "a"\nversion = 1\nlines = ["x "]', "lines[0]"),
        ('id = "A b"\nversion = 1', "id"),
        ('id = "a"\nversion = 0', "version"),
        ('id = "a"\nversion = true', "version"),
        ("version = 1", ""),
        ("= broken", ""),
        ('id = "a"\nid = "b"', ""),
    ],
)
def test_what_does_not_fit_is_refused_by_file_and_field(text: str, field: str):
    error = refused(text)

    assert (error.file, error.field) == ("page.toml", field)


def test_an_error_holds_no_text_of_the_file():
    error = refused('id = "a"\nversion = "a very private sentence"')

    assert str(error) == ""
    assert error.args == ()


def test_a_file_that_is_too_long_is_refused_before_it_is_parsed(monkeypatch):
    monkeypatch.setattr(tomllib, "loads", lambda text: pytest.fail("was parsed"))

    with pytest.raises(ContentInvalid):
        parse(b"#" * (MAX_FILE_BYTES + 1), Page, "page.toml")


def test_no_more_than_the_cap_is_read_from_disk(tmp_path: Path):
    file = tmp_path / "page.toml"
    file.write_bytes(b'id = "a"\nversion = 1\n' + b"#" * MAX_FILE_BYTES)

    with pytest.raises(ContentInvalid):
        load(file, Page)


def test_a_missing_file_is_refused_by_name(tmp_path: Path):
    with pytest.raises(ContentInvalid) as caught:
        load(tmp_path / "gone.toml", Page)

    assert caught.value.file == "gone.toml"


def test_text_that_is_not_utf8_is_refused():
    with pytest.raises(ContentInvalid):
        parse(b'id = "\xff"', Page, "page.toml")


def test_deep_nesting_is_refused_and_not_a_crash():
    with pytest.raises(ContentInvalid):
        parse(b"lines = " + b"[" * 50_000, Page, "page.toml")


def parse_or_refuse(raw: bytes, kind: type) -> None:
    with suppress(ContentInvalid):  # anything else fails the test
        assert type(parse(raw, kind, "any.toml")) is kind


@given(st.binary(max_size=2_000))
def test_random_bytes_raise_nothing_but_content_invalid(raw: bytes):
    parse_or_refuse(raw, PromptGroup)


@given(st.text(alphabet="abid=[]{}\".\n#'0123456789-:TZ_e+\\u, ", max_size=400))
def test_random_toml_raises_nothing_but_content_invalid(text: str):
    parse_or_refuse(text.encode(), PromptGroup)


@given(
    whole=st.sampled_from([(STEP, Step), (SUPPORT, Support)]),
    start=st.integers(0, 6_000),
    length=st.integers(0, 200),
    patch=st.binary(max_size=40),
)
def test_a_damaged_file_raises_nothing_but_content_invalid(
    whole: tuple[bytes, type], start: int, length: int, patch: bytes
):
    raw, kind = whole

    parse_or_refuse(raw[:start] + patch + raw[start + length :], kind)


SCALARS = st.one_of(
    st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.none(), st.dates()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(changes=st.dictionaries(st.sampled_from([*tomllib.loads(STEP.decode()), "stray"]), VALUES))
def test_tables_of_any_shape_raise_nothing_but_content_invalid(changes: dict[str, object]):
    table = tomllib.loads(STEP.decode()) | changes

    with suppress(ContentInvalid):
        assert type(convert(table, Step, "any.toml")) is Step
