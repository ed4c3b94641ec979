"""An environment is made once and touched again only when a lock changed."""

from pathlib import Path

import dev_environment
import pytest
from dev_process import Stop


class Pip:
    """Stands in for the programs that are run; notes what was asked of them."""

    def __init__(self) -> None:
        self.status = 0
        self.installed: list[str] = []

    def run(self, command, env=None) -> int:
        assert "--require-hashes" in command
        self.installed.append(Path(command[-1]).stem)
        return self.status


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pip:
    locks = tmp_path / "locks"
    locks.mkdir()
    for name in ("runtime", "catalogue", "dev"):
        (locks / f"{name}.txt").write_text(f"{name}==1\n", encoding="ascii")
    pip = Pip()
    monkeypatch.setattr(dev_environment, "LOCKS", locks)
    monkeypatch.setattr(dev_environment, "run", pip.run)
    monkeypatch.setattr(dev_environment, "_works", lambda _python: True)
    (tmp_path / "venv").mkdir()
    return pip


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    return tmp_path / "venv"


def test_a_lock_is_installed_once(pip, venv):
    dev_environment.ensure("runtime", venv)
    dev_environment.ensure("runtime", venv)

    assert pip.installed == ["runtime"]


def test_a_changed_lock_is_installed_again(pip, venv):
    dev_environment.ensure("runtime", venv)
    (dev_environment.LOCKS / "runtime.txt").write_text("runtime==2\n", encoding="ascii")

    dev_environment.ensure("runtime", venv)

    assert pip.installed == ["runtime", "runtime"]


def test_the_lock_for_tests_holds_the_others(pip, venv):
    for lock in ("dev", "runtime", "catalogue"):
        dev_environment.ensure(lock, venv)

    assert pip.installed == ["dev"]


def test_a_small_lock_does_not_forget_the_large_one(pip, venv):
    for lock in ("runtime", "catalogue", "runtime"):
        dev_environment.ensure(lock, venv)

    assert pip.installed == ["runtime", "catalogue"]


def test_what_was_not_installed_is_not_noted(pip, venv):
    pip.status = 1
    with pytest.raises(Stop):
        dev_environment.ensure("runtime", venv)
    pip.status = 0

    dev_environment.ensure("runtime", venv)

    assert pip.installed == ["runtime", "runtime"]


def test_an_environment_that_was_cut_short_is_made_anew(pip, venv, monkeypatch):
    made = []
    monkeypatch.setattr(dev_environment, "_works", lambda _python: False)
    monkeypatch.setattr(dev_environment, "run", lambda command, env=None: made.append(command))

    with pytest.raises(Stop):  # None is not the status 0
        dev_environment.ensure("runtime", venv)

    assert made[0][1:] == ["-m", "venv", "--clear", venv]
