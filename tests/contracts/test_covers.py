"""Every cover, looked at from outside."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ihm_desktop.front.covers import COVERS
from tests.contracts import surfaces
from tests.contracts.cover import CoverContract
from tests.contracts.folder_scan import SIGNATURES, look
from tests.contracts.surfaces import Surface, telling
from tests.contracts.wearing import Wearer, Worn
from tests.journeys.harness import Desktop
from tests.scenarios.fresh_user import fresh_user
from tests.scenarios.room import Room, desktop


class Wardrobe:
    """Wears each cover once, when it is first asked for."""

    def __init__(self, desk: Desktop, room: Room) -> None:
        self._desk = desk
        self._room = room
        self._worn: dict[str, Worn] = {}

    def worn(self, name: str) -> Worn:
        if name not in self._worn:
            self._worn[name] = Wearer(self._desk, self._room, name).wear()
        return self._worn[name]


@pytest.fixture(scope="session")
def wardrobe() -> Iterator[Wardrobe]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only a superuser on Linux can look at another user's programs")
    with tempfile.TemporaryDirectory(prefix="covers-") as name:
        base = Path(name)
        base.chmod(0o711)
        room = Room.made(base / "worn", fresh_user())
        with desktop(room) as desk:
            yield Wardrobe(desk, room)


@pytest.fixture(params=COVERS)
def worn(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> Worn:
    return wardrobe.worn(request.param)


class TestCovers(CoverContract):
    """The contract, over every cover there is."""


# The eyes themselves


@pytest.mark.parametrize(
    "text",
    [
        "IHM Desktop",
        "ihm_desktop",
        "My Journal",
        "notes-1.data-journals",
        "Unlock",
        "a vault",
        "safe",
    ],
)
def test_a_forbidden_word_is_seen(text):
    assert telling([Surface("list of windows", text)])


@pytest.mark.parametrize("text", ["Notes", "recipes.json", "clock", "block", "Rhine", "blocked"])
def test_an_ordinary_word_is_not(text):
    assert not telling([Surface("list of windows", text)])


def test_an_exception_counts_on_its_own_surface_alone():
    assert not telling([Surface("files", "notes-1.data-journal")])
    assert telling([Surface("list of windows", "notes-1.data-journal")])


@pytest.mark.parametrize("kind", ["word", "exception"])
def test_every_forbidden_word_and_every_exception_has_a_reason(kind):
    assert all(len(row["reason"].split()) >= 4 for row in surfaces.listed()[kind])


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_a_known_kind_of_file_is_seen_anywhere_in_it(tmp_path, name):
    (tmp_path / "x").write_bytes(b"\xa5" * 5_000 + SIGNATURES[name] + b"\xa5" * 10)

    assert name in look(tmp_path, [])[0].signatures


def test_a_telling_word_is_seen_in_narrow_and_wide_letters(tmp_path):
    (tmp_path / "x").write_bytes(b"\xa5" * 99 + b"Diary of" + "PassPhrase".encode("utf-16-le"))

    assert look(tmp_path, ["passphrase", "diary of"])[0].words == ("diary of", "passphrase")
