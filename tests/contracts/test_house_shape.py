"""Files keep their size and their manners."""

import ast
import re

import pytest

from tests.contracts.house import PACKAGE, ROOT, name, project_files, sources

MAX_LINES = 300
MAX_FUNCTION_LINES = 45
FILLED = {"ihm_desktop/__init__.py", "ihm_desktop/front/covers/__init__.py"}  # version, COVERS
# Built from halves, so that this file does not hold what it looks for.
NOT_OURS = {
    "a path of one machine": r"(?<![\w.~])/(?:ro" + r"ot/|wo" + r"rk/)",
    "a package folder of one machine": r"/op" + r"t/(?:py|wh)",
    "a registry": r"pyp" + r"i\.org|pythonho" + r"sted|npmjs\.o" + r"rg|deb\.deb" + r"ian\.org",
    "something unfinished": r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplemented" + r"Error",
}
TEXT = {".py", ".md", ".toml", ".cfg", ".in", ".txt", ".yaml", ".yml", ".sql", ".json", ".pot", ""}


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sources()}


def test_no_file_grows_beyond_one_subject():
    sizes = {name(path): path.read_text(encoding="utf-8").count("\n") for path in sources()}

    assert {path: lines for path, lines in sizes.items() if lines > MAX_LINES} == {}


def test_no_function_grows_beyond_a_screen(trees):
    lengths = {
        f"{path}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }

    assert {place: length for place, length in lengths.items() if length > MAX_FUNCTION_LINES} == {}


def test_packages_import_nothing_by_themselves():
    filled = {name(path) for path in sources() if path.name == "__init__.py" and path.read_bytes()}

    assert filled <= FILLED


def test_every_module_says_what_it_is_for(trees):
    silent = {path for path, tree in trees.items() if tree.body and not ast.get_docstring(tree)}

    assert silent == set()


def test_nothing_is_printed_or_kept_in_plain_files(trees):
    forbidden = {"print", "QSettings", "NamedTemporaryFile", "TemporaryFile", "mkstemp", "mkdtemp"}
    called = {
        f"{path}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in forbidden
    }

    assert called == set()


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=called) | ast.Attribute(attr=called):
            return called
    return ""


@pytest.mark.parametrize("subject", NOT_OURS)
def test_no_file_holds_what_does_not_belong_here(subject):
    pattern = re.compile(NOT_OURS[subject])
    found = [
        f"{name(path)}: {hit.group()}"
        for path in project_files()
        if path.suffix in TEXT
        for hit in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []


def test_every_layer_is_there():
    layers = {"paths", "i18n", "log", "domain", "vault", "storage", "content", "exchange", "system"}
    layers |= {"services", "ui", "front", "qt", "app", "__main__"}

    assert {path.stem for path in PACKAGE.iterdir() if not path.name.endswith("cache__")} - {
        "__init__"
    } == layers


def test_scripts_are_executable_and_end_lines_as_unix_does():
    for script in (ROOT / ".ci" / "run", ROOT / "packaging" / "dev.py"):
        content = script.read_bytes()

        assert content.startswith(b"#!")
        assert b"\r" not in content
        assert script.stat().st_mode & 0o111
