from pathlib import Path

import pytest

from ihm_desktop.content.folder import load_folder
from ihm_desktop.domain.errors import ContentInvalid
from ihm_desktop.domain.guidance import PromptGroup


def write(folder: Path, name: str, group_id: str, order: int) -> None:
    (folder / name).write_text(
        f'id = "{group_id}"\nversion = 1\norder = {order}\nname = "N"\nabout = "A"\n'
        'prompts = [{ id = "p", text = "T" }]\n',
        encoding="utf-8",
    )


def test_a_folder_is_read_in_its_own_order(tmp_path: Path):
    write(tmp_path, "02_a.toml", "a", 2)
    write(tmp_path, "10_c.toml", "c", 10)
    write(tmp_path, "01_b.toml", "b", 1)

    assert [group.id for group in load_folder(tmp_path, PromptGroup)] == ["b", "a", "c"]


def test_a_file_that_is_named_unlike_its_content_is_refused(tmp_path: Path):
    write(tmp_path, "01_a.toml", "b", 1)

    with pytest.raises(ContentInvalid) as caught:
        load_folder(tmp_path, PromptGroup)

    assert (caught.value.file, caught.value.field) == ("01_a.toml", "id")


def test_two_files_in_one_place_are_refused(tmp_path: Path):
    write(tmp_path, "01_a.toml", "a", 1)
    write(tmp_path, "01_b.toml", "b", 1)

    with pytest.raises(ContentInvalid) as caught:
        load_folder(tmp_path, PromptGroup)

    assert caught.value.field == "order"


def test_one_id_in_two_files_is_refused(tmp_path: Path):
    write(tmp_path, "01_a.toml", "a", 1)
    write(tmp_path, "02_a.toml", "a", 2)

    with pytest.raises(ContentInvalid) as caught:
        load_folder(tmp_path, PromptGroup)

    assert caught.value.field == "id"


@pytest.mark.parametrize("name", ["empty", "absent"])
def test_a_folder_without_files_is_refused(tmp_path: Path, name: str):
    (tmp_path / "empty").mkdir()

    with pytest.raises(ContentInvalid):
        load_folder(tmp_path / name, PromptGroup)
