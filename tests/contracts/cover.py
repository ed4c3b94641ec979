"""What every cover must do; `test_covers.py` runs it over COVERS.

All of it looks at what was written down while the cover was worn once (`wearing.py`), so a
cover joins by its line in COVERS alone.
"""

import re

import pytest

from tests.contracts.folder_scan import NOTHING
from tests.contracts.surfaces import Surface, telling
from tests.contracts.wearing import Worn

MOMENTS = ("front", "asked", "refused", "open", "dialog", "closed")
UNUSED = ("front", "asked", "refused")
SECRET_LIBRARIES = ("cryptography", "sqlcipher", "_rust", "libsodium", "pikepdf")


class CoverContract:
    """Inherit, and give a fixture `worn`."""

    @pytest.mark.parametrize("moment", MOMENTS)
    def test_no_surface_holds_a_forbidden_word(self, worn: Worn, moment: str) -> None:
        found = telling(worn.seen[moment])

        assert not found, found

    @pytest.mark.parametrize("moment", UNUSED)
    def test_nor_does_one_where_nothing_was_ever_set_up(self, worn: Worn, moment: str) -> None:
        found = telling(worn.unused[moment])

        assert not found, found

    @pytest.mark.parametrize("moment", MOMENTS)
    def test_one_program_stands_in_the_task_bar_the_covers(self, worn: Worn, moment: str) -> None:
        assert worn.in_bar[moment] == [worn.cover.app_id], worn.in_bar

    @pytest.mark.parametrize("moment", MOMENTS)
    def test_every_window_bears_the_covers_class_and_a_title_of_it(
        self, worn: Worn, moment: str
    ) -> None:
        titles = {worn.cover.title, getattr(worn.cover, "unlock_title", "") or worn.cover.title}
        told = [one.text for one in worn.seen[moment] if one.name.startswith("properties of win")]

        assert told
        for text in told:
            app = worn.cover.app_id
            assert re.findall(r"WM_CLASS\(STRING\) = (.*)", text) == [f'"{app}", "{app}"']
            assert set(re.findall(r'^_NET_WM_NAME\(\w+\) = "(.*)"', text, re.MULTILINE)) <= titles

    def test_a_question_in_a_window_of_its_own_was_looked_at(self, worn: Worn) -> None:
        def windows(moment: str) -> int:
            return sum(one.name.startswith("properties of win") for one in worn.seen[moment])

        assert windows("dialog") == windows("open") + 1

    @pytest.mark.parametrize("moment", MOMENTS)
    def test_the_processes_are_called_like_the_cover(self, worn: Worn, moment: str) -> None:
        names = [one.text for one in worn.seen[moment] if one.name.startswith("name of process")]

        assert len(names) == (1 if moment in ("front", "closed") else 2)
        assert set(names) == {worn.cover.app_id}, names

    def test_nobody_took_a_name_on_the_bus(self, worn: Worn) -> None:
        known = ("org.freedesktop.DBus", "org.a11y.")

        assert not [name for name in worn.bus if not name.startswith(known)]

    def test_the_front_has_no_library_loaded_that_opens_anything(self, worn: Worn) -> None:
        assert worn.libraries
        assert not [
            name for name in worn.libraries for word in SECRET_LIBRARIES if word in name.lower()
        ]

    def test_nothing_is_said(self, worn: Worn) -> None:
        assert worn.said == b"", worn.said

    @pytest.mark.parametrize("moment", UNUSED)
    def test_where_nothing_was_ever_set_up_it_looks_and_sounds_the_same(
        self, worn: Worn, moment: str
    ) -> None:
        never, ever = _alike(worn.unused[moment]), _alike(worn.seen[moment])

        assert never == ever, set(never) ^ set(ever)

    # The data folder

    @pytest.mark.parametrize("moment", ["unused", "idle", "open", "crash", "mended"])
    def test_the_folder_holds_data_and_the_covers_own_files(self, worn: Worn, moment: str) -> None:
        own = {*worn.cover.own_files, worn.cover.settings_file}
        named = 0
        for looked in worn.looked[moment]:
            if looked.name in own:
                continue
            rollback = looked.name.endswith("-journal") and moment in ("open", "crash", "mended")
            assert rollback or looked.by_chance or looked.kind in NOTHING, looked
            named += looked.by_chance
            assert not looked.words, looked
            assert not set(looked.signatures) - ({"SQLite rollback file"} if rollback else set())
        assert named <= 1  # chance names one file in four hundred

    @pytest.mark.parametrize("moment", ["unused", "idle"])
    def test_the_folder_of_a_journal_has_the_names_of_one_that_was_never_used(
        self, worn: Worn, moment: str
    ) -> None:
        three = {worn.cover.slot_file, *worn.cover.vault_files}
        names = {looked.name for looked in worn.looked[moment]}

        assert three <= names <= three | {worn.cover.settings_file, *worn.cover.own_files}
        assert names == {looked.name for looked in worn.looked["unused"]}

    def test_a_crash_leaves_one_rollback_file_or_none_and_mending_none_or_two(
        self, worn: Worn
    ) -> None:
        def rollbacks(moment: str) -> int:
            return sum(looked.name.endswith("-journal") for looked in worn.looked[moment])

        assert rollbacks("crash") in (0, 1)
        assert rollbacks("mended") in (0, 2)
        assert rollbacks("idle") == 0

    # Other programs of the same user

    def test_no_other_program_of_the_same_user_gets_into_the_journal(self, worn: Worn) -> None:
        if "read_memory" not in worn.could:
            pytest.skip("here no user may look into any process of theirs, hardened or not")
        assert worn.intruded == [], worn.intruded

    def test_two_crashes_leave_no_image_of_the_memory(self, worn: Worn) -> None:
        if worn.cores is None:
            pytest.skip("here a crash of any program leaves no image beside it")
        assert worn.cores == []

    def test_the_front_holds_no_word_and_no_key_afterwards(self, worn: Worn) -> None:
        assert not worn.in_memory, worn.in_memory


def _alike(seen: list[Surface]) -> list[tuple[str, str]]:
    """Leaves out what differs between two starts of the same program: numbers and places."""
    told = [one for one in seen if one.name.startswith(("screen reader", "list of windows"))]
    # Short numbers are filled up with blanks.
    return sorted((one.name, re.sub(r" *(?:0x[0-9a-f]+|\d+) *", " # ", one.text)) for one in told)
