"""Emptying the folder once the journal process has ended."""

import errno

import pytest

from ihm_desktop.domain.errors import DiskFull, ReadOnlyFolder, WrongPassphrase
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.vault import wipe
from ihm_desktop.vault.folder import clean_leftovers
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.vault import set_up, unlock
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES, is_unfinished
from tests.fakes_vault import cheap_derive, make_marked_database, secret, vault_paths


@pytest.fixture
def vault(tmp_path):
    paths = vault_paths(tmp_path / "data")
    set_up(paths, secret("right"), FLOOR, make_marked_database, derive=cheap_derive).close()
    return paths


@pytest.fixture
def resets():
    return []


@pytest.fixture
def emptying(vault, resets):
    return Emptying(vault, lambda: resets.append(True))


def opens(vault):
    try:
        unlock(vault, secret("right"), derive=cheap_derive).close()
    except WrongPassphrase:
        return False
    return True


def test_tidying_changes_nothing_unless_it_was_asked_for(emptying, vault, resets):
    emptying.tidy()

    assert opens(vault)
    assert resets == []


def test_it_happens_at_the_next_tidying_and_only_then(emptying, vault, resets):
    emptying.want()
    assert emptying.wanted
    assert opens(vault)

    emptying.tidy()

    assert not emptying.wanted
    assert not opens(vault)
    assert resets == [True]


def test_the_rest_is_left_to_every_tidying(emptying, vault, resets):
    emptying.want()
    emptying.tidy()
    assert is_unfinished(vault)

    clean_leftovers(vault)
    emptying.tidy()

    assert not is_unfinished(vault)
    assert resets == [True]


def test_a_start_goes_on_where_a_kill_cut_it_off(vault, resets):
    wipe.overwrite_slot_files(vault)

    Emptying(vault, lambda: resets.append(True)).tidy()

    assert resets == [True]


def test_what_the_disk_refused_is_not_done_later(emptying, vault, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "no")

    emptying.want()
    with monkeypatch.context() as patched:
        patched.setattr("os.write", refuse)
        with pytest.raises(ReadOnlyFolder):
            emptying.tidy()

    emptying.tidy()

    assert opens(vault)


def test_a_full_disk_gets_room_before_the_settings_are_written(vault):
    vault.vaults[0].write_bytes(bytes(2 * VAULT_STEP_BYTES))

    def reset():
        if vault.vaults[0].stat().st_size > VAULT_STEP_BYTES:
            raise DiskFull

    emptying = Emptying(vault, reset)
    emptying.want()

    emptying.tidy()

    assert not opens(vault)
    assert vault.vaults[0].stat().st_size == VAULT_STEP_BYTES
    assert is_unfinished(vault)
