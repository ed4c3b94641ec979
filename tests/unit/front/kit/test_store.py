"""A cover's own data: whole or not at all, and never over what could not be read."""

import errno
import json
import os

import pytest

from ihm_desktop.front.kit import store as store_module
from ihm_desktop.front.kit.store import MAX_BYTES, Saved, State, Store


def parse(value: object) -> list[str]:
    if not isinstance(value, dict):
        raise TypeError
    return [str(word) for word in value["words"]]


def dump(words: list[str]) -> object:
    return {"words": words}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "made" / "things.json"


def store(path):
    return Store(path, parse, dump)


def test_a_store_without_a_file_is_empty_and_makes_none(path):
    kept = store(path)

    assert kept.load() is None
    assert kept.state is State.NONE
    assert not path.parent.exists()


def test_what_was_saved_is_read_again(path):
    assert store(path).save(["pão", "Brot"]) is Saved.DONE

    assert store(path).load() == ["pão", "Brot"]
    assert [file.name for file in path.parent.iterdir()] == ["things.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_may_read_the_file(path):
    store(path).save(["one"])

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"other": 1}', b"\xff\xfe\x00", b"[" * 100_000, b'{"words": 3}'],
)
def test_a_file_that_cannot_be_read_is_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    kept = store(path)

    assert kept.load() is None
    assert kept.state is State.DAMAGED
    assert kept.save(["new"]) is Saved.KEPT_OLD
    assert path.read_bytes() == content


def test_a_store_looks_at_the_file_before_it_writes_for_the_first_time(path):
    path.parent.mkdir()
    path.write_text("not ours", encoding="utf-8")

    assert store(path).save(["new"]) is Saved.KEPT_OLD


def test_a_file_that_is_too_long_is_not_read(path):
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    kept = store(path)

    assert kept.load() is None
    assert kept.state is State.DAMAGED


def test_what_could_not_be_read_again_is_not_written(path, monkeypatch):
    kept = store(path)
    kept.save(["old"])
    monkeypatch.setattr(store_module, "MAX_BYTES", 40)

    assert kept.save(["x" * 60]) is Saved.FAILED
    assert store(path).load() == ["old"]


def test_a_damaged_file_can_be_set_aside_and_keeps_its_bytes(path):
    path.parent.mkdir()
    path.write_text("first", encoding="utf-8")
    path.with_name("things-old-1.json").write_text("older", encoding="utf-8")
    kept = store(path)
    kept.load()

    assert kept.set_aside()
    assert kept.save(["new"]) is Saved.DONE
    assert path.with_name("things-old-1.json").read_text(encoding="utf-8") == "older"
    assert path.with_name("things-old-2.json").read_text(encoding="utf-8") == "first"


@pytest.mark.parametrize(
    ("number", "outcome"),
    [(errno.ENOSPC, Saved.FULL), (errno.EROFS, Saved.READ_ONLY), (errno.EIO, Saved.FAILED)],
)
def test_a_write_that_fails_keeps_the_old_file(path, monkeypatch, number, outcome):
    kept = store(path)
    kept.save(["old"])

    def fail(_handle: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(store_module.os, "fsync", fail)
    assert kept.save(["new"]) is outcome
    assert json.loads(path.read_bytes()) == {"words": ["old"]}
    assert [file.name for file in path.parent.iterdir()] == ["things.json"]


def test_half_of_a_pair_of_signs_does_not_keep_the_rest_from_being_saved(path):
    kept = store(path)

    assert kept.save(["a\ud800b"]) is Saved.DONE
    assert store(path).load() == ["a?b"]
