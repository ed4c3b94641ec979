"""A step as it is opened: first its one line where it has one, then the step itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_stairway import Step
from ihm_desktop.domain.reflection import StepDraft
from ihm_desktop.i18n import _
from ihm_desktop.ui.page import Navigate
from ihm_desktop.ui.path.gate import Gate
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import KEEP, has_words
from ihm_desktop.ui.path.step_view import StepView
from ihm_desktop.ui.sitting.keeper import Keeper, Save
from ihm_desktop.ui.sitting.saving import AnswerSlot

SKIP = "skip"  # id of the content choice


class StepScreen(QWidget):
    """Holds the gate and the step.

    Args:
        step: The step.
        snapshot: Words around it, and what was answered before.
        navigate: Opens another page.
        cursor: Where the cursor was; -1 for where the answer was saved.
        parent: Owner.

    Signals:
        touched: Something was written or chosen.
        done: The step is put aside, for a session or for good.
        read_chosen: A read is asked for, by its id.
        landing_chosen: The page of one's own words is asked for.
    """

    touched = Signal()
    done = Signal()
    read_chosen = Signal(str)
    landing_chosen = Signal()

    def __init__(
        self,
        step: Step,
        snapshot: PathSnapshot,
        navigate: Navigate,
        cursor: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.step = step
        self.view = StepView(step, snapshot, navigate)
        self.gate: Gate | None = None
        self._is_kept = False
        self._slot: AnswerSlot | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if step.content_line and not has_words(snapshot.answers.get(step.id)):
            self.gate = Gate(_(step.content_line), snapshot.stairway.content_choices)
            self.gate.chosen.connect(self._choose)
            column.addWidget(self.gate)
            self.view.hide()
        column.addWidget(self.view)
        if cursor >= 0:
            self.view.writing.set_cursor(cursor)
        self.view.touched.connect(self.touched)
        self.view.read_chosen.connect(self.read_chosen)
        self.view.landing_chosen.connect(self.landing_chosen)

    def connect_to(self, keeper: Keeper, slot: AnswerSlot) -> None:
        """Has the step saved.

        Args:
            keeper: Saves it.
            slot: Where its words go.
        """
        self._slot = slot
        keeper.watch(self._collect, slot.rest)

    def cursor_at(self) -> int:
        """Returns the place of the cursor in the words, in UTF-16 units."""
        return self.view.writing.cursor_at()

    def first_focus(self) -> QWidget:
        """Returns where the keyboard goes."""
        if self.gate is not None and not self.gate.isHidden():
            return self.gate.first_focus()
        return self.view.first_focus()

    def _collect(self) -> Save:
        if self._slot is None:  # pragma: no cover - a keeper collects only what it watches
            raise RuntimeError
        return self._slot.save(self._draft())

    def _draft(self) -> StepDraft:
        walk_id = 0 if self._slot is None or self._slot.walk_id is None else self._slot.walk_id
        return self.view.kept_draft(walk_id) if self._is_kept else self.view.draft(walk_id)

    def _choose(self, choice_id: str) -> None:
        if choice_id == KEEP:
            self._is_kept = True
            self.touched.emit()
            self.done.emit()
        elif choice_id == SKIP:
            self.view.skip()
            self.done.emit()
        elif self.gate is not None:
            self.gate.hide()
            self.view.show()
            self.view.first_focus().setFocus()
