"""Opening, making and closing a journal for windows that may not know the vault."""

import threading

import pytest

from ihm_desktop import paths
from ihm_desktop.domain.errors import Cancelled, PassphraseRejected, WrongPassphrase
from ihm_desktop.domain.settings import SETTINGS
from ihm_desktop.services.session import Session
from ihm_desktop.services.vault_opener import VaultOpener, Warmth
from ihm_desktop.system.clock import SystemClock
from ihm_desktop.vault.folder import ensure_folder
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_vault import cheap_derive, secret, vault_paths

PASSPHRASE = "lantern orchard pebble"


@pytest.fixture
def vault(tmp_path):
    made = vault_paths(tmp_path / "data")
    ensure_folder(made)
    return made


def opener_with(vault, derive):
    warmth = Warmth(["ihm_desktop.log"])
    return VaultOpener(vault, SystemClock(), paths.resources(), warmth, object, derive)


@pytest.fixture
def opener(vault):
    made = opener_with(vault, cheap_derive)
    yield made
    made.close()


@pytest.fixture
def set_up(vault):
    session = Session(
        paths=vault, clock=SystemClock(), resources=paths.resources(), derive=cheap_derive
    )
    session.set_up(secret(PASSPHRASE), None, FLOOR)
    session.close()


def test_a_journal_opens_with_its_services_and_settings(opener, set_up):
    opened = opener.unlock(bytearray(PASSPHRASE.encode()))

    assert set(opened.values) == {row.key for row in SETTINGS}
    assert opened.services.settings.all() == opened.values


@pytest.mark.parametrize("typed", [PASSPHRASE, "not the one"])
def test_what_was_typed_is_overwritten_whatever_came_of_it(opener, set_up, typed):
    buffer = bytearray(typed.encode())
    try:
        opener.unlock(buffer)
    except WrongPassphrase:
        assert typed != PASSPHRASE

    assert not any(buffer)


def test_a_never_used_folder_says_what_a_wrong_passphrase_says(opener):
    with pytest.raises(WrongPassphrase):
        opener.unlock(bytearray(PASSPHRASE.encode()))


def test_set_up_opens_at_once_and_the_passphrase_opens_it_again(opener):
    opener.set_up(bytearray(PASSPHRASE.encode()), None)
    opener.close()

    assert opener.unlock(bytearray(PASSPHRASE.encode())).services.journal.tags() == ()


def test_the_second_key_opens_it_too(opener):
    code = opener.recovery_code()
    opener.set_up(bytearray(PASSPHRASE.encode()), bytearray(code))
    opener.close()

    assert opener.unlock(bytearray(code)).services.journal.tags() == ()


def test_a_passphrase_that_cannot_be_used_makes_nothing(opener, vault):
    before = vault.slot.read_bytes()
    with pytest.raises(PassphraseRejected):
        opener.set_up(bytearray(b""), None)

    assert vault.slot.read_bytes() == before


def test_six_words_differ_every_time(opener):
    first, second = opener.six_words(), opener.six_words()

    assert len(first.split()) == 6
    assert first != second


def test_strength_tells_a_poor_passphrase_from_a_good_one(opener):
    assert opener.strength("anna1987", ("Anna",)).level < opener.strength(PASSPHRASE, ()).level


def test_the_note_before_set_up_is_there(opener):
    assert opener.safety_note()


def test_leaving_waits_for_no_key_that_is_being_derived(vault, set_up):
    begun, held = threading.Event(), threading.Event()

    def slow_derive(*given):
        begun.set()
        held.wait(10)
        return cheap_derive(*given)

    opener, said = opener_with(vault, slow_derive), []

    def unlock():
        try:
            opener.unlock(bytearray(PASSPHRASE.encode()))
        except Cancelled as error:
            said.append(error)

    thread = threading.Thread(target=unlock)
    thread.start()
    assert begun.wait(10)
    opener.let_go()
    thread.join(10)
    held.set()

    assert len(said) == 1


def test_closing_and_interrupting_without_a_journal_is_no_error(opener):
    opener.interrupt()
    opener.let_go()
    opener.close()
    opener.close()
