"""Finds by reading the program every window, dialog, page and stage that can come up.

Whoever promises something of all of them compares a table with these lists, so that a new
one that nobody thought of fails a test.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

UI: Final = Path(__file__).resolve().parents[1] / "ihm_desktop" / "ui"
# Qt's classes that are windows of their own, and what else of Qt brings a window up.
QT_WINDOWS: Final = frozenset(
    {
        "QColorDialog",
        "QDialog",
        "QErrorMessage",
        "QFileDialog",
        "QFontDialog",
        "QInputDialog",
        "QMainWindow",
        "QMenu",
        "QMessageBox",
        "QPageSetupDialog",
        "QPrintDialog",
        "QPrintPreviewDialog",
        "QProgressDialog",
        "QSplashScreen",
        "QWizard",
    }
)
BRINGS_UP: Final = frozenset(
    {"QComboBox", "QCompleter", "createStandardContextMenu", "setCalendarPopup"}
)
FILLS_A_PAGE: Final = ("_screen.py", "_view.py", "overview.py")
SCREEN_NAMES: Final = ("Overview", "Screen", "View")
NO_SCREEN: Final = frozenset(
    {
        "drawing.tree_view.TreeView",  # numbers for a painter
        "journal_view.JournalView",  # holds the main window
        "path.step_view.StepView",  # a part of StepScreen
    }
)
PANELS: Final = frozenset(  # what the journal's window shows in turn
    {
        "main_window.MainWindow",
        "set_up.wizard.SetUpWizard",
        "small_unlock.SmallUnlock",
        "unlock_window.UnlockWindow",
    }
)

Place = tuple[str, str]


def places() -> Iterator[Place]:
    """Lists where in the program a window comes up, as (file, what makes it)."""
    known = QT_WINDOWS | BRINGS_UP
    known |= _below(known)
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name_of(node.func) in known:
                yield path, _name_of(node.func)


def static_calls() -> Iterator[Place]:
    """Lists calls such as `QMessageBox.question(…)`, whose window nobody could dress."""
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = _name_of(node.func.value)
                if owner in QT_WINDOWS and node.func.attr[0].islower():
                    yield path, f"{owner}.{node.func.attr}"


def fillings() -> frozenset[str]:
    """Names what can fill the journal's window, by module: panels, pages, stages, screens."""
    kinds = _below({"Page", "Stage"})
    bases = frozenset().union(*(above for _path, _name, above in _classes()))
    found = {
        dotted(path, name)
        for path, name, _above in _classes()
        if (name in kinds and name not in bases) or _is_screen(path, name)
    }
    return (found - NO_SCREEN) | PANELS


def dotted(path: str, name: str) -> str:
    """Names a class by its module inside `ihm_desktop.ui`."""
    return f"{path.removesuffix('.py').replace('/', '.')}.{name}"


def _is_screen(path: str, name: str) -> bool:
    return path.endswith(FILLS_A_PAGE) and name.endswith(SCREEN_NAMES)


def _below(known: set[str] | frozenset[str]) -> set[str]:
    """Names every class of the program that is one of these, however far down."""
    found: set[str] = set()
    while more := {
        name for _path, name, above in _classes() if above & (known | found)
    } - found.union(known):
        found |= more
    return found


def _classes() -> Iterator[tuple[str, str, frozenset[str]]]:
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                yield path, node.name, frozenset(map(_name_of, node.bases))


@cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (path.relative_to(UI).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(UI.rglob("*.py"))
    )


def _name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
