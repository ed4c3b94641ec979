"""What a cover's file says."""

import pytest

from ihm_desktop.content import cover_file
from ihm_desktop.domain.errors import ContentInvalid
from tests.fakes_covers import TOML, load_all


def test_everything_is_read(tmp_path):
    cover = load_all(tmp_path)["plums"]

    assert cover.settings_file == "plums.settings"
    assert cover.own_files == ("plums.json",)
    assert cover.ask == ("What", "How")
    assert cover.shortcuts == {"new": "Ctrl+N"}
    assert cover.small


def test_what_a_cover_does_without_has_a_quiet_value(tmp_path):
    lines = [
        line
        for line in TOML.format(name="plums", title="Plums").splitlines()
        if not line.startswith(("small", "ask", "settings", "own", "new"))
    ]
    (tmp_path / "plums.toml").write_text("\n".join(lines), encoding="utf-8")
    cover = cover_file.load(tmp_path, "plums")

    assert cover.settings_file == "plums.settings"
    assert (cover.own_files, cover.ask, cover.small, cover.about) == ((), (), False, "")
    assert cover.unlock_title == "Plums"


@pytest.mark.parametrize(
    "wrong",
    [
        ('ask = ["What", "How"]', 'ask = ["What"]'),
        ('ask = ["What", "How"]', 'ask = "What"'),
        ('own = ["plums.json"]', "own = [1]"),
        ('own = ["plums.json"]', "own = 1"),
        ('new = "Ctrl+N"', "new = 3"),
        ('[shortcuts]\nnew = "Ctrl+N"', ""),
    ],
)
def test_a_wrong_field_is_refused(tmp_path, wrong):
    text = TOML.format(name="plums", title="Plums").replace(*wrong)
    if wrong[1] == "":
        text = "shortcuts = 3\n" + text
    (tmp_path / "plums.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentInvalid):
        cover_file.load(tmp_path, "plums")
