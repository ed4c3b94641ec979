import pickle

import pytest

from ihm_desktop.vault.secret import Secret


def test_leaving_the_block_wipes_the_buffer() -> None:
    buffer = bytearray(b"passphrase")

    with Secret(buffer) as secret:
        assert secret.data is buffer

    assert buffer == bytes(10)


def test_wipes_when_the_block_ends_with_an_error() -> None:
    buffer = bytearray(b"passphrase")

    with pytest.raises(RuntimeError), Secret(buffer):
        raise RuntimeError

    assert buffer == bytes(10)


def test_a_closed_secret_gives_nothing_rather_than_zeros() -> None:
    secret = Secret(bytearray(b"key"))
    secret.close()
    secret.close()

    with pytest.raises(ValueError):
        _ = secret.data
    with pytest.raises(ValueError):
        secret.copy()


def test_shows_nothing_in_text_or_tracebacks() -> None:
    secret = Secret(bytearray(b"passphrase"))

    assert "passphrase" not in f"{secret!r} {secret} {secret!s:>20}"


def test_cannot_be_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(bytearray(b"key")))


def test_a_copy_outlives_its_original() -> None:
    original = Secret(bytearray(b"key"))

    copy = original.copy()
    original.close()

    assert copy.data == b"key"


def test_compares_by_content() -> None:
    assert Secret(bytearray(b"key")).matches(Secret(bytearray(b"key")))
    assert not Secret(bytearray(b"key")).matches(Secret(bytearray(b"kez")))


def test_random_secrets_differ() -> None:
    first, second = Secret.random(32), Secret.random(32)

    assert len(first) == 32
    assert not first.matches(second)
