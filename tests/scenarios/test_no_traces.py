"""Nothing is left anywhere but what was handed over on purpose."""

from pathlib import Path

import pytest

from ihm_desktop import paths
from ihm_desktop.front.covers import COVERS
from tests.journeys import needles
from tests.journeys.harness import ROOT
from tests.scenarios import watch
from tests.scenarios.allowed import listed, not_allowed
from tests.scenarios.canaries import CANARIES, NAMES_GIVEN, in_folders
from tests.scenarios.order import SCENARIOS
from tests.scenarios.prepared import cover_named
from tests.scenarios.runner import KILLS, Left

SHARED = [Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm", "/run/user", "/run/lock")]  # noqa: S108 - looked at only


@pytest.fixture(scope="session")
def covers():
    return [cover_named(name) for name in COVERS]


@pytest.fixture
def calls(left: Left) -> dict[str, list[watch.Call]]:
    if not watch.has_strace():
        pytest.skip("this system has no strace")
    assert left.stick is not None
    return {**left.calls, "portable": left.stick.calls}


def rooms(left: Left) -> list[Path]:
    return [path for path in left.room.base.parent.iterdir() if path.is_dir()]


def own(left: Left, path: Path) -> bool:
    try:
        return left.room.user.owns(path)
    except OSError:
        return False


# The scenarios themselves


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_scenario_can_be_played(player, scenario):
    player.reach(scenario.name)

    assert scenario.name in [name for name, _ in player.left.played]


def test_every_scenario_was_played(left):
    assert [name for name, _ in left.played] == [*(one.name for one in SCENARIOS), "closing"]
    assert len(SCENARIOS) >= 20


def test_the_journal_was_killed_at_every_stage(left):
    assert left.killed.times == KILLS
    assert left.killed.at["open"] + left.killed.at["writing"] >= KILLS // 6
    assert left.killed.at["starting"] + left.killed.at["asking"] >= 1


def test_a_journal_that_nobody_uses_closes_by_itself(left):
    assert left.idle_s > 0


# Words


def test_no_planted_word_lies_in_home_runtime_or_data_folder(left):
    homes = [room / name for room in rooms(left) for name in ("home", "runtime", "stick", "desk")]

    assert not list(in_folders(homes, left.words.values()))


def test_no_planted_word_lies_in_the_places_that_everybody_shares(left):
    found = [path for place in SHARED if place.is_dir() for path in place.glob("*")]
    ours = [path for path in found if own(left, path) or path.lstat().st_ctime >= left.begun_s]
    small = [path for path in ours if path.is_file() and not path.is_symlink()]

    assert not [hit for path in small for hit in needles.in_file(path, left.words.values())]


def test_what_was_handed_over_holds_no_planted_word_in_the_clear(left):
    files = [path for path in left.room.given.iterdir() if path.is_file()]

    assert len(files) == 2
    for path in files:
        assert not list(needles.in_bytes(path.read_bytes(), left.words.values(), path.suffix))


def test_nobody_could_read_a_planted_word_off_the_processes(left):
    given = {CANARIES[name] for name in NAMES_GIVEN}

    assert not [hit for hit in left.seen if hit.needle not in given]


def test_every_planted_word_is_a_word_that_nothing_else_holds():
    assert all("zq" in word for word in CANARIES.values())
    assert len(set(CANARIES.values())) == len(CANARIES)
    assert not list(in_folders([ROOT / "resources" / "content"], CANARIES.values()))


# Files


def test_only_listed_files_were_made_or_changed(left, calls, covers):
    for name, made in left.calls.items():
        base = left.room.base.parent / name
        extra = not_allowed(
            watch.written_by(made), covers, home=base / "home", given=base / "given"
        )
        when = {path: _when(left, made, path) for path in sorted(extra)}
        assert not extra, when


def _when(left: Left, made: list[watch.Call], path: str) -> str:
    return next((left.scenario_at(call.at_s) for call in made if path in call.written), "")


def test_the_watch_saw_the_data_folder_being_written(left, calls):
    folder = left.room.home / ".local" / "share" / "notes"

    assert any(name.startswith(str(folder)) for name in watch.written_by(left.calls["played"]))


def test_a_new_home_holds_the_data_folder_and_nothing_else(left, covers):
    for name in left.calls:
        home = left.room.base.parent / name / "home"
        names = {str(path) for path in home.rglob("*")}
        assert not not_allowed(names, covers, home=home, given=left.room.given)


def test_nothing_came_into_the_home_even_for_a_moment(left, covers):
    for name, happened in left.happened.items():
        base = left.room.base.parent / name
        brought = base / "given" / CANARIES["import path"]  # made by the scenario itself
        came = [path for kind, path in happened if "CREATE" in kind]
        names = {str(path).rstrip("/") for path in came if not path.is_relative_to(brought)}
        assert not not_allowed(names, covers, home=base / "home", given=base / "given")


def test_the_runtime_folder_stays_empty(left):
    for name in left.calls:
        assert not list((left.room.base.parent / name / "runtime").iterdir())


def test_the_data_folder_holds_its_own_files_and_nothing_else(left):
    folder = left.room.home / ".local" / "share" / "notes"
    names = {path.name for path in folder.iterdir()}

    assert {"notes-1.data", "notes-2.data", "notes.index"} <= names
    assert names <= {"notes-1.data", "notes-2.data", "notes.index", "notes.settings"}


def test_no_file_of_this_user_lies_in_a_place_that_everybody_shares(left):
    if left.room.user.number is None:
        pytest.skip("files of a new user can be told from others only by a superuser")
    found = [path for place in SHARED if place.is_dir() for path in place.glob("*")]
    kinds = [path for path in found if own(left, path) and (path.is_file() or path.is_dir())]

    assert not [path for path in kinds if path not in left.room.base.parents]


def test_only_what_was_handed_over_lies_beside_what_was_brought_in(left):
    names = sorted(path.name for path in left.room.given.iterdir())

    assert names == sorted(
        [CANARIES["backup path"], f"{CANARIES['copy path']}.pdf", CANARIES["import path"]]
    )


@pytest.mark.parametrize("row", listed(), ids=lambda row: row["path"])
def test_every_allowed_file_has_a_reason(row):
    assert len(row["reason"].split()) >= 5


# Others


def test_no_socket_of_a_network_was_made(calls):
    sockets = [call for made in calls.values() for call in made if call.name == "socket"]

    assert sockets
    assert not [call for made in calls.values() for call in watch.talking(made)]


def test_the_desktops_session_manager_was_never_asked(left, calls):
    assert not [
        call
        for made in calls.values()
        for call in made
        if call.name == "connect" and "session-manager" in call.words
    ]


def test_nothing_was_said(left):
    assert left.stick is not None
    assert {**left.said, "portable": left.stick.said} == dict.fromkeys(
        [*left.said, "portable"], b""
    )


def test_no_part_of_the_journal_was_read_before_the_gesture(left, calls):
    """The times of access of the journal's own files would tell that it was opened."""
    made = left.calls["unused"]
    first = next(call.pid for call in made if call.name == "execve" and call.worked)
    parts = [str(ROOT / "ihm_desktop" / part) for part in ("ui", "services", "storage")]
    read = [
        call
        for call in made
        if call.pid == first and call.name == "openat" and call.worked
        for name in call.names
        if name.startswith(tuple(parts))
    ]

    assert not read


# Portable


def test_a_portable_program_writes_into_its_own_folder_alone(left, calls):
    assert left.stick is not None
    written = watch.written_by(left.stick.calls)
    stick = str(left.stick.stick)

    assert written
    assert not {name for name in written if not name.startswith(stick)}


def test_a_portable_program_leaves_nothing_on_its_host(left):
    assert left.stick is not None

    assert not list(left.stick.home.rglob("*"))
    assert not left.stick.happened


def test_a_portable_program_keeps_no_compiled_module_of_the_journal(left):
    """Their times would tell on which day the journal was first opened."""
    assert left.stick is not None
    compiled = {path.name.partition(".")[0] for path in left.stick.stick.rglob("*.pyc")}

    assert compiled <= {"__init__", "__main__"}
    assert paths.PORTABLE_MARKER in {path.name for path in left.stick.stick.iterdir()}
