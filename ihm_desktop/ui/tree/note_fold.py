"""Pages beside the tree: a few questions whose answers are kept as an entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.clock import Clock
from ihm_desktop.domain.entry import Draft
from ihm_desktop.domain.guidance_tree import HelperNote, SmallThings, ToBeMe
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.sitting.fold import Fold
from ihm_desktop.ui.sitting.keeper import Keeper, Save
from ihm_desktop.ui.sitting.saving import EntrySlot
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note
from ihm_desktop.ui.widgets.saved_mark import SavedMark


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteField:
    """A question of the page.

    Attributes:
        name: Heading over the answer in the entry.
        question: What is asked; may be empty.
    """

    name: str
    question: str


class NoteFold(Fold):
    """Asks, and keeps what is written as one entry from the first word on.

    Signals:
        touched: Something was written.
        stopped: The person stops here; everything is handed over to be saved.
    """

    touched = Signal()
    stopped = Signal()

    def __init__(
        self,
        title: str,
        about: str,
        fields: Sequence[NoteField],
        closing: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._title = title
        self._fields = tuple(fields)
        self.areas: list[TextArea] = []
        self._keeper: Keeper | None = None
        self.body.addWidget(Body(about))
        for field in self._fields:
            label = ": ".join(part for part in (field.name, field.question) if part)
            area = TextArea(label, least_lines=2)
            area.edited.connect(self._touch)
            self.areas.append(area)
            self.body.addWidget(Labelled(label, area))
        self.body.addWidget(Note(_("What you write here is kept in Pages.")))
        if closing:
            self.body.addWidget(Body(closing))
        self.stop_button = Button(_("Stop here"), kind=Kind.QUIET, icon="bookmark")
        self.stop_button.clicked.connect(self._stop)
        self.mark = SavedMark()
        foot = FlowLayout(spacing=theme_now().px(10))
        for part in (self.stop_button, self.mark):
            foot.addWidget(part)
        self.body.addLayout(foot)

    def keep_with(self, keeper: Keeper, slot: EntrySlot, clock: Clock) -> None:
        """Has the page saved.

        Args:
            keeper: Saves it; watches nothing else.
            slot: The entry.
            clock: Gives the entry its time.
        """
        self._keeper, self._slot, self._now = keeper, slot, clock.now()
        keeper.watch(self._collect, slot.rest)
        keeper.saved.connect(self._saved)

    def body_text(self) -> str:
        """Returns what was written as light Markdown; unanswered questions are left out."""
        answers = zip(self._fields, self.areas, strict=True)
        parts = [f"## {field.name}\n\n{area.text()}" for field, area in answers if area.text()]
        return "\n\n".join(parts)

    def _collect(self) -> Save:
        body = self.body_text()
        # Nothing written yet, or all of it taken back: an entry without text is not begun.
        title = self._title if body else ""
        return self._slot.save(Draft(title=title, body=body, written_at=self._now))

    def _stop(self) -> None:
        if self._keeper is not None:
            self._keeper.save_now()
        self.button.setFocus()
        self.set_open(False)
        self.stopped.emit()

    def _saved(self) -> None:
        if self.body_text():  # what comes late may be of the page before
            self.mark.saved()

    def _touch(self) -> None:
        self.mark.clear()
        self.touched.emit()
        if self._keeper is not None:
            self._keeper.touched()


def to_be_me(words: ToBeMe) -> NoteFold:
    """Makes the page "What it is like to be me in this"."""
    fields = [NoteField(name=_(each.name), question=_(each.prompt)) for each in words.topics]
    return NoteFold(_(words.title), _(words.about), fields, _(words.closing))


def helper_note(words: HelperNote) -> NoteFold:
    """Makes the note after a meeting with a helper."""
    fields = [NoteField(name=_(each.question), question="") for each in words.fields]
    return NoteFold(_(words.title), _(words.about), fields, _(words.closing))


def small_things(words: SmallThings) -> NoteFold:
    """Makes the page of small things to try, with room for one's own."""
    fields = [NoteField(name=_("Small things of mine"), question="")]
    fold = NoteFold(_(words.title), _(words.about), fields, "")
    for at, thing in enumerate(words.items):
        fold.body.insertWidget(at + 1, Body(_("•  {words}").format(words=_(thing.text))))
    read_in_order(fold.body)
    return fold
