import shutil
from pathlib import Path

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.errors import ContentInvalid, NotFound
from tests.content_files import CONTENT


def test_making_a_library_reads_nothing(tmp_path: Path):
    library = Library.load(tmp_path / "absent")

    with pytest.raises(ContentInvalid):
        _ = library.stairway


def test_a_damaged_subject_leaves_the_others_readable(tmp_path: Path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    (folder / "support.toml").write_bytes(b"\x00")
    library = Library.load(folder)

    with pytest.raises(ContentInvalid) as caught:
        _ = library.support

    assert caught.value.file == "support.toml"
    assert library.countries
    assert library.exercises


def test_a_subject_is_read_once(tmp_path: Path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    library = Library.load(folder)
    first = library.steps
    shutil.rmtree(folder)

    assert library.steps is first


def test_things_are_found_by_id():
    library = Library.load(CONTENT)

    assert library.step("the_pull").order == 7
    assert library.element("soil").about_one_helper
    assert library.read("fear_and_sleep").paragraphs


@pytest.mark.parametrize("kind", ["step", "element", "read"])
def test_an_unknown_id_is_not_found(kind: str):
    find = getattr(Library.load(CONTENT), kind)

    with pytest.raises(NotFound):
        find("no_such_thing")
