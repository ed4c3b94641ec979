"""What is loaded with the parts that must stay light, seen from a fresh interpreter."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FRONT_MODULES = (
    "header",
    "mending",
    "reading",
    "folder",
    "vault_files",
    "disk",
    "files",
    "levelling",
    "profiles",
    "wipe",
)
ROOT = Path(__file__).parents[3]
HEAVY = ("zxcvbn", "sqlcipher3", "PySide6", "gettext")
NETWORK = ("socket", "ssl", "http.client", "urllib.request", "asyncio")


def loaded_with(module: str) -> set[str]:
    script = f"import sys, json, ihm_desktop.vault.{module}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("module", FRONT_MODULES)
def test_what_the_front_uses_needs_no_cryptography(module: str) -> None:
    loaded = loaded_with(module)

    ours = {name for name in loaded if name.startswith("ihm_desktop.vault.")}
    assert ours <= {f"ihm_desktop.vault.{name}" for name in FRONT_MODULES}
    assert "cryptography" not in loaded
    assert not loaded & {*HEAVY, *NETWORK}


def test_the_header_needs_next_to_nothing() -> None:
    ours = {name for name in loaded_with("header") if name.startswith("ihm_desktop")}

    assert ours == {
        "ihm_desktop",
        "ihm_desktop.vault",
        "ihm_desktop.vault.header",
    }


def test_unlocking_loads_neither_the_meter_nor_a_database() -> None:
    loaded = loaded_with("vault")

    assert "cryptography" in loaded
    assert not loaded & {*HEAVY, *NETWORK}


def test_the_module_of_the_generator_waits_with_the_meter() -> None:
    assert "zxcvbn" not in loaded_with("passphrase")
