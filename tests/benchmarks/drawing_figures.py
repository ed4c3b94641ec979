"""How long the tree takes to follow an answer, or to be new: CPU time, in a widget of 1600 × 900.

Run by itself it goes once through a whole check-in and prints what it measured; with the word
`turns` it shows two new trees as a page does.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
    from ihm_desktop.ui.widgets.tree_scene import TreeScene

ROUNDS: Final = 4
SIZE: Final = (1600, 900)
KEPT_FRAMES: Final = 50
IDLE_TURNS: Final = 60
MIDDLING: Final = 2  # weather that is painted from winter and summer, as most is
PATIENCE_S: Final = 300
ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """What a check-in takes, each frame at its fastest of all rounds, in milliseconds.

    Attributes:
        changed: One frame for each answer: every item, every answer to it, in order.
        kept: Frames without any change.
        new: The first frame of a tree, by day and by night, nothing of which was kept.
    """

    changed: list[float]
    kept: list[float]
    new: list[float]


def frames() -> Frames:
    """Goes through a check-in in several processes of their own."""
    rounds = [_round() for _round_number in range(ROUNDS)]
    return Frames(
        changed=[min(same) for same in zip(*(one["changed"] for one in rounds), strict=True)],
        kept=[min(same) for same in zip(*(one["kept"] for one in rounds), strict=True)],
        new=[min(same) for same in zip(*(one["new"] for one in rounds), strict=True)],
    )


def new_turns() -> list[list[float]]:
    """Shows new trees in several processes of their own.

    Returns:
        What each turn of the event loop took, by process, in milliseconds.
    """
    return [_round("turns")["turns"] for _round_number in range(ROUNDS)]


def _round(*what: str) -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.drawing_figures", *what],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
        timeout=PATIENCE_S,
    )
    measured: dict[str, list[float]] = json.loads(done.stdout)
    return measured


def _measure() -> dict[str, list[float]]:
    app, new = _application(), []
    for scene in _scenes(app):
        new.append(_ms(scene.grab))
    changed = []
    scene.show()
    for drawn in _check_in():
        for _turn in range(IDLE_TURNS):  # a person takes longer to the next answer
            app.processEvents()
        scene.show_tree(drawn, accessible_text="")
        changed.append(_ms(partial(_whole, scene)))
    return {"new": new, "changed": changed, "kept": [_ms(scene.grab) for _ in range(KEPT_FRAMES)]}


def _measure_turns() -> dict[str, list[float]]:
    app, turns = _application(), []
    for scene in _scenes(app):
        scene.show()
        while not scene.is_whole():
            turns.append(_ms(app.processEvents))
        turns += [_ms(app.processEvents) for _turn in range(IDLE_TURNS)]
        scene.hide()
    return {"turns": turns}


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    return QApplication([])


def _scenes(app: "QApplication") -> "Iterator[TreeScene]":
    """Makes one tree by night and one by day."""
    from ihm_desktop import paths
    from ihm_desktop.ui.theme import Theme, apply
    from ihm_desktop.ui.tokens import DARK, LIGHT
    from ihm_desktop.ui.widgets.tree_scene import TreeScene

    for tokens in (DARK, LIGHT):
        apply(app, Theme(tokens=tokens, reduced_motion=True), paths.resources())
        scene = TreeScene()
        scene.resize(*SIZE)
        yield scene


def _whole(scene: "TreeScene") -> None:
    scene.finish()
    scene.grab()


def _check_in() -> "Iterator[TreeAnswers]":
    """Answers every item of every element in every way; what was answered stays so.

    Only the weather becomes a middling one: either end of it is painted from one season alone.
    """
    from ihm_desktop import paths
    from ihm_desktop.content.library import Library
    from ihm_desktop.domain.check_in import ItemAnswer
    from ihm_desktop.ui.tree.scene import to_draw

    elements = Library.load(paths.resources() / "content").elements
    given: dict[str, ItemAnswer] = {}
    for element in elements:
        for item in element.items:
            for value in range(len(element.scale.labels)):
                given[item.id] = ItemAnswer(
                    element_id=element.id,
                    item_id=item.id,
                    content_version=element.version,
                    question_as_shown="",
                    value=value,
                )
                yield to_draw(elements, tuple(given.values()), ("spring", ""))
            if element.id == "weather":
                given[item.id] = replace(given[item.id], value=MIDDLING)


def _ms(paint: Callable[[], object]) -> float:
    begun = process_time()
    paint()
    return (process_time() - begun) * 1000


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measure_turns() if "turns" in sys.argv else _measure()))
