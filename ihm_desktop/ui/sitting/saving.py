"""The calls that save a step or a kept page; each is made on the GUI thread and run elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.check_in import CheckIn, CheckInDraft
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.reflection import StepAnswer, StepDraft

if TYPE_CHECKING:
    from ihm_desktop.services.check_ins import CheckIns
    from ihm_desktop.services.journal import Journal
    from ihm_desktop.services.reflections import Reflections


@dataclass(slots=True)
class AnswerSlot:
    """Where a step's words go; what is learnt while saving is kept on the vault thread.

    Attributes:
        walk_id: The walk, or None while there is none: it begins with the first save.
    """

    reflections: "Reflections"
    walk_id: int | None
    answer_id: int | None = None

    def save(self, draft: StepDraft) -> Callable[[], tuple[StepAnswer, Change]]:
        """Returns the call that saves a draft."""

        def work() -> tuple[StepAnswer, Change]:
            begun = Change()
            if self.walk_id is None:
                walk, begun = self.reflections.start()
                self.walk_id = walk.id
            answer, change = self.reflections.save(replace(draft, walk_id=self.walk_id))
            self.answer_id = answer.id
            return answer, change | begun

        return work

    def rest(self) -> Change:
        """Lets the search index follow, if anything was saved."""
        return Change() if self.answer_id is None else self.reflections.rest(self.answer_id)


@dataclass(slots=True)
class EntrySlot:
    """Where a page of words goes that is kept as an entry.

    Attributes:
        entry_id: Known from its first save on, so that a second one makes no second entry.
    """

    journal: "Journal"
    entry_id: int | None = None

    def save(self, draft: Draft) -> Callable[[], tuple[Entry | None, Change]]:
        """Returns the call that saves a draft."""

        def work() -> tuple[Entry | None, Change]:
            entry, change = self.journal.save(replace(draft, id=self.entry_id))
            self.entry_id = entry.id if entry is not None else None
            return entry, change

        return work

    def rest(self) -> Change:
        """Lets the search index follow, if anything was saved."""
        return Change() if self.entry_id is None else self.journal.rest(self.entry_id)


@dataclass(slots=True)
class CheckInSlot:
    """Where the answers of a check-in go.

    Attributes:
        check_in_id: Known from its first save on, so that a second one makes no second ring.
    """

    check_ins: "CheckIns"
    check_in_id: int | None = None

    def save(self, draft: CheckInDraft) -> Callable[[], tuple[CheckIn, Change]]:
        """Returns the call that saves a draft."""

        def work() -> tuple[CheckIn, Change]:
            check_in, change = self.check_ins.save(replace(draft, id=self.check_in_id))
            self.check_in_id = check_in.id
            return check_in, change

        return work

    def rest(self) -> Change:
        """Lets the search index follow, if anything was saved."""
        return Change() if self.check_in_id is None else self.check_ins.rest(self.check_in_id)
