"""How long the tree takes to follow an answer: CPU time, in a widget of 1600 × 900.

Run by itself it goes once through a whole check-in and prints what it measured.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Final

ROUNDS: Final = 4
SIZE: Final = (1600, 900)
KEPT_FRAMES: Final = 50
IDLE_TURNS: Final = 12
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


def _round() -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.drawing_figures"],
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
    from PySide6.QtWidgets import QApplication

    from ihm_desktop import paths
    from ihm_desktop.ui.theme import Theme, apply
    from ihm_desktop.ui.tokens import DARK, LIGHT
    from ihm_desktop.ui.widgets.tree_scene import TreeScene

    app = QApplication([])
    new = []
    for tokens in (DARK, LIGHT):
        apply(app, Theme(tokens=tokens, reduced_motion=True), paths.resources())
        scene = TreeScene()
        scene.resize(*SIZE)
        new.append(_ms(scene.grab))
    changed = []
    scene.show()
    for drawn in _check_in():
        for _turn in range(IDLE_TURNS):  # a person takes longer to the next answer
            app.processEvents()
        scene.show_tree(drawn, accessible_text="")
        changed.append(_ms(scene.grab))
    return {"new": new, "changed": changed, "kept": [_ms(scene.grab) for _ in range(KEPT_FRAMES)]}


def _check_in() -> Iterator[object]:
    """Answers every item of every element in every way; what was answered stays so."""
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


def _ms(paint: Callable[[], object]) -> float:
    begun = process_time()
    paint()
    return (process_time() - begun) * 1000


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measure()))
