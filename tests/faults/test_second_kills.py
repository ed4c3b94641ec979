"""After a kill at any moment, a folder with a second journal looks like one without."""

import os
from pathlib import Path

import pytest

from ihm_desktop.vault.files import rollback_name
from tests.faults import second_kills

KILLS = {True: 80, False: 40}  # `dev.py bench --only vault_files_unlike` kills 200 of each

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")


@pytest.mark.parametrize("second", [False, True])
def test_vault_files_look_alike_after_every_kill(tmp_path: Path, second: bool) -> None:
    paths = second_kills.make(tmp_path, second=second)
    assert second_kills.seen(paths) == ()

    needed = 0
    for odd in second_kills.kill_often(paths, KILLS[second], second=second):
        assert odd == ()
        needed += second_kills.rollbacks(paths)

    assert needed > 0, "no kill fell into a transaction that had reached the disk"
    assert second_kills.damage(paths, second=second) == {"notices": 0, "pages": 0}
    assert second_kills.seen(paths) == ()
    assert second_kills.rollbacks(paths) == 0


def test_a_difference_is_seen(tmp_path: Path) -> None:
    paths = second_kills.make(tmp_path, second=True)
    first, other = paths.vaults

    os.utime(first, (1, 2))
    assert second_kills.seen(paths) != ()
    second_kills.tidy(paths)
    other.chmod(0o644)
    assert second_kills.seen(paths) != ()
    second_kills.tidy(paths)
    with other.open("ab") as file:
        file.write(b"x")
    assert second_kills.seen(paths) != ()
    second_kills.tidy(paths)
    rollback_name(first).write_bytes(b"x")
    assert second_kills.seen(paths) != ()
    second_kills.tidy(paths)

    assert second_kills.seen(paths) == ()
