"""A derivation that nobody need wait for to its end."""

import threading

import pytest

from ihm_desktop.domain.errors import Cancelled
from ihm_desktop.vault.letting_go import LettingGo
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_vault import cheap_derive, secret

SALT = bytes(32)


class Held:
    """Derives when it is told to."""

    def __init__(self):
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self, *given):
        self.begun.set()
        self.go_on.wait(10)
        return cheap_derive(*given)


@pytest.fixture
def held():
    made = Held()
    yield made
    made.go_on.set()


def derived(derive):
    """Derives on a thread, as the vault thread does; returns it and what will come of it."""
    said = []

    def work():
        try:
            said.append(derive(secret("kettle roof"), SALT, FLOOR))
        except Exception as error:
            said.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    return thread, said


def test_the_key_is_the_one_that_is_derived_on_the_spot():
    key = LettingGo(cheap_derive)(secret("kettle roof"), SALT, FLOOR)

    assert key.matches(cheap_derive(secret("kettle roof"), SALT, FLOOR))


def test_an_error_comes_back_to_whoever_asked():
    def fails(*_given):
        raise MemoryError

    with pytest.raises(MemoryError):
        LettingGo(fails)(secret("kettle roof"), SALT, FLOOR)


def test_letting_go_ends_the_wait_and_not_the_derivation(held):
    derive = LettingGo(held)
    thread, said = derived(derive)
    assert held.begun.wait(10)
    derive.let_go()
    thread.join(10)

    assert [type(one) for one in said] == [Cancelled]
    assert not held.go_on.is_set()


def test_nothing_is_derived_afterwards(held):
    derive = LettingGo(held)
    derive.let_go()

    with pytest.raises(Cancelled):
        derive(secret("kettle roof"), SALT, FLOOR)
    assert not held.begun.is_set()
