"""An open journal in memory, as far as Path and Tree use it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ihm_desktop.content.library import Library
from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.check_in import CheckIn, CheckInDraft
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.errors import DiskFull, IhmError, NotFound
from ihm_desktop.domain.reflection import StepAnswer, StepDraft, Walk
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.theme import Theme
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_front import FakeFront

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@dataclass
class FakeJobs:
    """Queues calls; each runs when the test says so, or at once."""

    at_once: bool = True
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(self, work: Any, *, then: Any = None, failed: Any = None, **_: Any) -> None:
        def job() -> None:
            try:
                result = work()
            except IhmError as error:
                if failed is None:
                    raise
                failed(error)
                return
            if then is not None:
                then(result)

        self.waiting.append(job)
        if self.at_once:
            self.do_all()

    def do_all(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@dataclass
class FakeReflections:
    kept: list[Walk] = field(default_factory=list)
    stored: dict[tuple[int, str], StepAnswer] = field(default_factory=dict)
    saves: list[StepDraft] = field(default_factory=list)
    rested: list[int] = field(default_factory=list)
    broken: bool = False

    def walks(self) -> tuple[Walk, ...]:
        return tuple(self.kept)

    def start(self, name: str = "") -> tuple[Walk, Change]:
        new_id = max((walk.id for walk in self.kept), default=0) + 1
        walk = Walk(id=new_id, uuid=f"{new_id:032x}", name=name, started_at=NOW)
        self.kept.append(walk)
        return walk, Change.of(Kind.WALK)

    def rename(self, walk_id: int, name: str) -> Change:
        self._put(walk_id, name=name)
        return Change.of(Kind.WALK)

    def leave_at(self, walk_id: int, step_id: str) -> Change:
        self._put(walk_id, last_step_id=step_id)
        return Change()

    def save(self, draft: StepDraft) -> tuple[StepAnswer, Change]:
        if self.broken:
            raise DiskFull
        if draft.walk_id not in [walk.id for walk in self.kept]:
            raise NotFound
        self.saves.append(draft)
        key = (draft.walk_id, draft.step_id)
        known = self.stored.get(key)
        fields = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
        new_id = known.id if known else len(self.stored) + 1
        answer = StepAnswer(id=new_id, uuid=f"{new_id:032x}", changed_at=NOW, **fields)
        self.stored[key] = answer
        return answer, Change.of(Kind.STEP)

    def answers(self, walk_id: int) -> tuple[StepAnswer, ...]:
        return tuple(answer for answer in self.stored.values() if answer.walk_id == walk_id)

    def rest(self, answer_id: int) -> Change:
        self.rested.append(answer_id)
        return Change()

    def erase(self, walk_id: int) -> Change:
        self.kept = [walk for walk in self.kept if walk.id != walk_id]
        self.stored = {key: kept for key, kept in self.stored.items() if key[0] != walk_id}
        return Change.of(Kind.WALK, Kind.STEP)

    def _put(self, walk_id: int, **fields: Any) -> None:
        for at, walk in enumerate(self.kept):
            if walk.id == walk_id:
                self.kept[at] = replace(walk, **fields)
                return
        raise NotFound


@dataclass
class FakeCheckIns:
    stored: dict[int, CheckIn] = field(default_factory=dict)
    saves: list[CheckInDraft] = field(default_factory=list)
    rested: list[int] = field(default_factory=list)
    broken: bool = False

    def save(self, draft: CheckInDraft) -> tuple[CheckIn, Change]:
        if self.broken:
            raise DiskFull
        if draft.id is not None and draft.id not in self.stored:
            raise NotFound
        self.saves.append(draft)
        new_id = draft.id or max(self.stored, default=0) + 1
        fields = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
        check_in = CheckIn(uuid=f"{new_id:032x}", **{**fields, "id": new_id})
        self.stored[new_id] = check_in
        return check_in, Change.of(Kind.CHECK_IN)

    def all(self) -> tuple[CheckIn, ...]:
        return tuple(sorted(self.stored.values(), key=lambda each: each.made_at))

    def load(self, check_in_id: int) -> CheckIn:
        if check_in_id not in self.stored:
            raise NotFound
        return self.stored[check_in_id]

    def rest(self, check_in_id: int) -> Change:
        self.rested.append(check_in_id)
        return Change()

    def erase(self, check_in_id: int) -> Change:
        del self.stored[check_in_id]
        return Change.of(Kind.CHECK_IN)


@dataclass
class FakeJournal:
    stored: dict[int, Entry] = field(default_factory=dict)
    rested: list[int] = field(default_factory=list)

    def save(self, draft: Draft) -> tuple[Entry | None, Change]:
        if draft.id is None and not (draft.body.strip() or draft.title.strip()):
            return None, Change()
        new_id = draft.id or len(self.stored) + 1
        fields = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
        utc = NOW.replace(tzinfo=UTC)
        made = {"uuid": f"{new_id:032x}", "created_at_utc": utc, "changed_at_utc": utc}
        self.stored[new_id] = Entry(**{**fields, **made, "id": new_id})
        return self.stored[new_id], Change.of(Kind.ENTRY)

    def rest(self, entry_id: int) -> Change:
        self.rested.append(entry_id)
        return Change()


@dataclass
class Desk:
    """Everything that a page is given, and what it did with it."""

    clock: FakeClock = field(default_factory=lambda: FakeClock(NOW))
    jobs: FakeJobs = field(default_factory=FakeJobs)
    reflections: FakeReflections = field(default_factory=FakeReflections)
    check_ins: FakeCheckIns = field(default_factory=FakeCheckIns)
    journal: FakeJournal = field(default_factory=FakeJournal)
    settings: dict[str, Any] = field(
        default_factory=lambda: {"plain_names": False, "months_lines": False}
    )
    library: Library = field(default_factory=lambda: Library.load(RESOURCES / "content"))
    opened: list[tuple[str, object]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    pages: list[Any] = field(default_factory=list)

    def context(self) -> UiContext:
        session = SimpleNamespace(
            library=self.library,
            reflections=self.reflections,
            check_ins=self.check_ins,
            journal=self.journal,
            settings=SimpleNamespace(get=self.settings.__getitem__),
        )
        return UiContext(
            session=session,
            jobs=self.jobs,
            theme=Theme(),
            clock=self.clock,
            navigate=self._navigate,
            changed=self._changed,
            close_now=self.opened.clear,
            front=FakeFront(),
        )

    def _navigate(self, page_id: str, target: object = None) -> None:
        self.opened.append((page_id, target))

    def _changed(self, change: Change) -> None:
        self.changes.append(change)
        for page in self.pages:
            page.refresh(change)
