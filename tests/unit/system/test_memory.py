"""The computer's memory, as the choice of a profile needs it."""

import os
import sys
from pathlib import Path

import pytest

from ihm_desktop.system.memory import memory_bytes


@pytest.mark.skipif(sys.platform != "linux", reason="compares with what Linux says")
def test_it_is_what_the_system_says_of_itself():
    told = Path("/proc/meminfo").read_text(encoding="ascii").split()
    said = int(told[told.index("MemTotal:") + 1]) * 1024

    assert memory_bytes() == pytest.approx(said, rel=0.1)


def test_a_system_that_does_not_know_says_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "sysconf", lambda _name: -1)

    assert memory_bytes() is None
