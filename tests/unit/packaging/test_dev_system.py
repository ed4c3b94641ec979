"""Missing libraries are found, and the line that installs them is exact."""

import os
import sys
import tomllib

import dev_system
import pytest
from dev_process import Stop

NEEDS = tomllib.loads(dev_system.TABLE.read_text(encoding="utf-8"))["need"]
MISSING = {"library": "libnothing-of-that-name.so.1", "debian": "libnothing1", "fedora": "nothing"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"ID": "debian"}, "debian"),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "debian"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "debian"),
        ({"ID": "fedora"}, "fedora"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "fedora"),
        ({"ID": "arch"}, "arch"),
        ({"ID": "nixos"}, ""),
    ],
)
def test_distributions_are_known_by_family(fields, expected):
    assert dev_system.family(fields) == expected


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: str(next(iter(need.values()))))
def test_every_need_says_who_ships_it(need):
    assert set(need) & set(dev_system.PROBES)
    assert set(need["for"]) <= {"run", "test"}
    assert {"debian", "fedora", "arch"} <= set(need)


def test_everything_that_is_needed_is_here():
    dev_system.ensure("test", venv_too=False)

    assert all(dev_system._present(need) for need in NEEDS)


@pytest.mark.parametrize("kind", sorted(dev_system.PROBES))
def test_what_is_missing_is_noticed(kind):
    assert not dev_system._present({kind: "/nothing-of-that-name"})


def test_without_root_the_exact_line_is_printed(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(Stop) as stopped:
        dev_system._install([MISSING], "debian")

    line = "sudo apt-get install -y --no-install-recommends libnothing1"
    assert line in str(stopped.value).splitlines()[-1]
    assert stopped.value.status == 2


def test_other_families_get_their_own_line():
    with pytest.raises(Stop, match="sudo dnf install -y nothing"):
        dev_system._install([MISSING], "fedora")


def test_an_unknown_system_is_told_what_is_missing():
    with pytest.raises(Stop, match=r"libnothing-of-that-name\.so\.1"):
        dev_system._install([MISSING], "")


def test_the_line_is_printed_once_for_everything(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev_system, "family", lambda: "debian")
    monkeypatch.setattr(dev_system, "_present", lambda _need: False)

    with pytest.raises(Stop, match=r"libegl1 .* python3\.\d+-venv"):
        dev_system.ensure("run", venv_too=True)
