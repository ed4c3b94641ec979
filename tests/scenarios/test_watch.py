"""The watch itself would see what it is there to see."""

from pathlib import Path

import pytest

from tests.journeys import needles
from tests.scenarios.allowed import not_allowed
from tests.scenarios.prepared import cover_named
from tests.scenarios.watch import read_calls, talking, written_by

AT = "1700000000.123456"


def calls(*lines: str):
    return list(read_calls(f"12 {AT} {line}" for line in lines))


@pytest.mark.parametrize(
    "line",
    [
        'openat(AT_FDCWD</>, "/x/y", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</x/y>',
        'openat(AT_FDCWD</x>, "y", O_RDWR) = 3</x/y>',
        'openat(7</x>, "y", O_WRONLY|O_APPEND) = 3</x/y>',
        'open("/x/y", O_RDWR|O_CREAT, 0600) = 3</x/y>',
        'creat("/x/y", 0600) = 3</x/y>',
        'mkdir("/x/y", 0777) = 0',
        'rename("/x/a", "/x/y") = 0',
        'symlink("/x/a", "/x/y") = 0',
    ],
)
def test_a_file_that_is_made_is_seen(line):
    assert "/x/y" in written_by(calls(line))


@pytest.mark.parametrize(
    "line",
    [
        'openat(AT_FDCWD</>, "/x/y", O_RDONLY|O_CLOEXEC) = 3</x/y>',
        'mkdir("/x/y", 0777) = -1 EEXIST (File exists)',
        'openat(AT_FDCWD</>, "/dev/null", O_WRONLY) = 3</dev/null>',
        'stat("/x/y", 0x7ffd) = 0',
        'openat(AT_FDCWD</>, "/x/O_CREAT", O_RDONLY) = 3</x/O_CREAT>',
    ],
)
def test_a_file_that_is_only_read_is_not(line):
    assert not written_by(calls(line))


def test_a_call_that_another_thread_interrupts_is_put_together():
    lines = [
        f'12 {AT} openat(AT_FDCWD</>, "/x/y", O_WRONLY|O_CREAT, 0666 <unfinished ...>',
        f'13 {AT} openat(AT_FDCWD</>, "/x/z", O_WRONLY|O_CREAT, 0666) = 4</x/z>',
        f"12 {AT} <... openat resumed>) = 3</x/y>",
    ]

    assert written_by(read_calls(lines)) == {"/x/y", "/x/z"}


def test_a_socket_of_a_network_is_seen():
    made = calls(
        "socket(AF_INET6, SOCK_STREAM, 0) = 3",
        "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<socket:[1]>",
        "connect(4, {sa_family=AF_INET, sin_port=htons(80), ...}, 16) = 0",
    )

    assert len(talking(made)) == 2


def test_the_list_of_allowed_files_allows_those_and_no_others():
    home, given = Path("/h"), Path("/g")
    folder = "/h/.local/share/notes"
    fine = {f"{folder}/notes.index.new", f"{folder}/notes-2.data-journal", "/g/copy.pdf"}
    wrong = {f"{folder}/notes.index.bak", "/h/.config/QtProject.conf", "/g/deep/copy.pdf", "/tmp/x"}  # noqa: S108 - a made-up name

    found = not_allowed({*fine, *wrong}, [cover_named("plain")], home=home, given=given)

    assert found == wrong


@pytest.mark.parametrize("writing", sorted(needles.writings("zqword")))
def test_the_search_finds_a_word_in_every_writing(tmp_path, writing):
    hidden = tmp_path / "hidden"
    hidden.write_bytes(b"\x07\x00before" + needles.writings("zqword")[writing] + b"after")

    assert {hit.needle for hit in needles.in_folder(tmp_path, ["zqword"])} == {"zqword"}


@pytest.mark.parametrize("length", [needles.PIECE - 3, 2 * needles.PIECE - 1])
def test_the_search_finds_a_word_across_two_pieces(tmp_path, length):
    hidden = tmp_path / "hidden"
    hidden.write_bytes(b"." * length + b"zqword")

    assert list(needles.in_folder(tmp_path, ["zqword"]))
