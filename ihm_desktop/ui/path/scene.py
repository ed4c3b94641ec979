"""The drawn stairway, told what the steps of a walk are."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from ihm_desktop.domain.guidance_stairway import Step
from ihm_desktop.i18n import _
from ihm_desktop.ui.drawing.stairway_model import Stair, StairState
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import StepState, state_of, words_of
from ihm_desktop.ui.widgets.stairway_scene import StairwayScene

DRAWN = {
    StepState.OPEN: StairState.OPEN,
    StepState.LOOKED_AT: StairState.LOOKED_AT,
    StepState.NOT_MINE: StairState.NOT_MINE,
    StepState.RESTING: StairState.RESTING,
}


class PathScene(StairwayScene):
    """Shows the steps as they run through the hillside into the ground under the tree.

    Args:
        snapshot: The walk.
        here: Id of the step where it was left; may be empty.
        parent: Owner.
    """

    def __init__(self, snapshot: PathSnapshot, here: str, parent: QWidget | None = None) -> None:
        super().__init__(stairs(snapshot, here), accessible_text=spoken(snapshot), parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def stairs(snapshot: PathSnapshot, here: str) -> tuple[Stair, ...]:
    """Turns the steps of a walk into what the drawing needs.

    Args:
        snapshot: The walk.
        here: Id of the step where it was left; may be empty.
    """
    return tuple(
        Stair(
            id=step.id,
            name=snapshot.name_of(step),
            state=DRAWN[state_of(snapshot.answers.get(step.id))],
            here=step.id == here,
            described=_described(snapshot, step, here),
        )
        for step in snapshot.steps
    )


def spoken(snapshot: PathSnapshot) -> str:
    """Returns the drawing as text for a screen reader."""
    said = [_("The steps run into the ground under a tree.")]
    for step in snapshot.steps:
        words = words_of(snapshot.answers.get(step.id), snapshot.stairway)
        name = snapshot.name_of(step)
        said.append(_("{name}: {words}.").format(name=name, words=words) if words else f"{name}.")
    return " ".join(said)


def _described(snapshot: PathSnapshot, step: Step, here: str) -> str:
    words = words_of(snapshot.answers.get(step.id), snapshot.stairway)
    place = _("here") if step.id == here else ""
    return ", ".join(part for part in (words, place) if part)
