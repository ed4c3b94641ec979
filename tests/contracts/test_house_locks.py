"""What is installed is pinned, hashed, explained, and free of the leak that kills Qt."""

import re
import sys

import pytest
from packaging.version import Version
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from tests.contracts.house import REQUIREMENTS, ROOT, pins

LOCKS = ("runtime", "catalogue", "dev", "rivals")
REASONS = ROOT / "docs" / "adr" / "0006-dependencies.md"
CALLS = 600


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock):
    text = (REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    packages = [block for block in blocks if "==" in block]

    assert len(packages) == len(pins(lock)) > 0
    assert all("--hash=sha256:" in block for block in packages)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_where_packages_come_from(lock):
    for ending in ("in", "txt"):
        text = (REQUIREMENTS / f"{lock}.{ending}").read_text(encoding="utf-8")

        assert "://" not in text
        assert not re.search(r"^\s*-(-index|-extra|-find|-trusted|i\b|f\b)", text, re.MULTILINE)


def test_the_locks_of_one_environment_agree():
    everything = pins("dev")

    for lock in ("runtime", "catalogue"):
        assert pins(lock).items() <= everything.items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_has_its_reason(lock):
    rows = set(re.findall(r"^\| `?([a-z0-9.-]+)`? \|", REASONS.read_text("utf-8"), re.MULTILINE))

    assert pins(lock).keys() - rows == set()


def test_no_reason_is_given_for_what_is_not_used():
    rows = set(re.findall(r"^\| `([a-z0-9.-]+)` \|", REASONS.read_text("utf-8"), re.MULTILINE))

    assert rows - set().union(*(pins(lock) for lock in LOCKS)) == set()


def test_qt_stays_below_the_release_that_leaks_none():
    assert Version(pins("runtime")["pyside6-essentials"]) < Version("6.12")
    assert "<6.12" in (REQUIREMENTS / "runtime.in").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_qt_calls_give_back_every_reference_to_none(qapp: QCoreApplication):
    thing, timer = QObject(), QTimer()
    before = sys.getrefcount(None)

    for _ in range(CALLS // 3):
        thing.setObjectName("x")
        timer.setInterval(10)
        qapp.processEvents()

    lost = before - sys.getrefcount(None)
    assert abs(lost) < CALLS // 10  # PySide6 6.12.0 loses one with nearly every call
