"""Which files an evening makes, and that it speaks to nobody."""

import re

import pytest

from tests.journeys.evening import Evening

OPENED = re.compile(r'\bopen(?:at)?\((?:[^,"]*, )?"([^"]*)", ([A-Z_|0-9]+)')
MADE = re.compile(r"\b(?:creat|mkdir|mkdirat|mknod|link|linkat|symlink|symlinkat|rename\w*)\((.*)")
NAMES = re.compile(r'"([^"]*)"')
SUCCEEDED = re.compile(r"= \d")
DEVICES = ("/dev/null", "/dev/tty", "/proc/self/")


@pytest.fixture
def calls(spent_evening: Evening) -> list[str]:
    if not spent_evening.has_calls:
        pytest.skip("this system has no strace")
    return spent_evening.calls


def written(calls: list[str]) -> set[str]:
    """Returns every name under which something was made, or opened to be changed."""
    found: set[str] = set()
    for line in filter(SUCCEEDED.search, calls):
        opened = OPENED.search(line)
        if opened is not None and re.search("O_CREAT|O_WRONLY|O_RDWR|O_TMPFILE", opened[2]):
            found.add(opened[1])
        made = MADE.search(line)
        if made is not None:
            found.update(NAMES.findall(made[1]))
    return {name for name in found if not name.startswith(DEVICES)}


def test_files_are_made_in_the_data_folder_and_where_they_were_handed_over(calls, spent_evening):
    allowed = (str(spent_evening.folder), str(spent_evening.given))
    elsewhere = {name for name in written(calls) if not name.startswith(allowed)}

    assert {name for name in written(calls) if name.startswith(str(spent_evening.folder))}
    assert not elsewhere


def test_only_what_was_handed_over_lies_beside_what_was_brought_in(spent_evening):
    assert sorted(path.suffix for path in spent_evening.given.iterdir()) == ["", "", ".pdf"]


def test_the_data_folder_holds_its_three_files_and_nothing_else(spent_evening):
    names = sorted(path.name for path in spent_evening.folder.iterdir())

    assert names == ["notes-1.data", "notes-2.data", "notes.index"]


def test_a_new_home_stays_empty(spent_evening):
    found = [path for path in spent_evening.home.rglob("*") if not path.is_dir()]

    assert not found


def test_no_socket_of_a_network_is_opened(calls):
    sockets = [line for line in calls if re.search(r"\bsocket\(", line)]

    assert sockets
    assert all("AF_UNIX" in line or "AF_NETLINK" in line for line in sockets)


def test_the_watch_would_see_a_file_made_elsewhere():
    line = '12 openat(AT_FDCWD</>, "/tmp/x", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</tmp/x>'

    assert written([line]) == {"/tmp/x"}  # noqa: S108 - a made-up line
    assert written(['9 openat(AT_FDCWD</>, "/tmp/y", O_RDONLY|O_CLOEXEC) = 3</tmp/y>']) == set()
    assert written(['9 mkdir("/tmp/z", 0777) = -1 EEXIST (File exists)']) == set()
