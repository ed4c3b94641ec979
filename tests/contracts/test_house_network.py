"""Nothing here talks to a network: not in the files, not in the processes."""

import ast
import json
import subprocess
import sys

import pytest

from tests.contracts.house import PACKAGE, ROOT, name, sources
from tests.contracts.network import NETWORK_ROOTS, talking

LIST_MODULES = (
    "import importlib, json, sys; {imports}; sys.stdout.write(json.dumps([*sys.modules]))"
)
FORBIDDEN = NETWORK_ROOTS | {"urllib", "QtNetwork", "QtWebSockets", "QtNetworkAuth"}
# Every module of the side that each process loads.
SIDES = {
    "front": ("front", "paths", "i18n", "log", "domain"),
    "journal": ("app", "ui", "services", "exchange", "storage", "content", "system", "vault"),
}


def modules_below(*tops: str) -> list[str]:
    parts = [path.relative_to(PACKAGE).with_suffix("").parts for path in sources()]
    names = {".".join(("ihm_desktop", *part)) for part in parts if part[0] in tops}
    return sorted(module.removesuffix(".__init__") for module in names)


def loaded_by(modules: list[str]) -> set[str]:
    imports = f"[importlib.import_module(name) for name in {modules!r}]"
    command = [sys.executable, "-c", LIST_MODULES.format(imports=imports)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return set(json.loads(answer.stdout))


def test_no_file_imports_a_network_module():
    found = [
        f"{name(path)}:{node.lineno}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom) and _names(node) & FORBIDDEN
    ]

    assert found == []


def _names(node: ast.Import | ast.ImportFrom) -> set[str]:
    """Lists every name that an import statement mentions, whole and in parts."""
    whole = {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        whole = {f"{node.module}.{imported}" for imported in whole} if not node.level else set()
    return {part for imported in whole for part in imported.split(".")}


@pytest.mark.parametrize(
    "line", ["import socket", "from urllib import parse", "from PySide6 import QtNetwork"]
)
def test_an_imported_network_module_is_noticed(line):
    (node,) = ast.parse(line).body

    assert isinstance(node, ast.Import | ast.ImportFrom)
    assert _names(node) & FORBIDDEN


@pytest.mark.parametrize("side", SIDES)
def test_no_process_loads_a_network_module(side):
    modules = modules_below(*SIDES[side])

    assert modules
    assert talking(loaded_by(modules)) == set()


def test_a_loaded_network_module_is_noticed():
    assert "socket" in talking(loaded_by(["socket"]))
