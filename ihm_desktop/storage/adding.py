"""Adds everything of one database to another; nothing that is there is touched.

Things are recognised by their uuid. What is here in another version is kept as it is, and
the other version is added beside it under a uuid made of its words, so that adding the same
backup again adds nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import astuple, replace

from ihm_desktop.domain.backup import AddReport
from ihm_desktop.domain.check_in import CheckIn, CheckInDraft
from ihm_desktop.domain.entry import Entry
from ihm_desktop.domain.errors import Cancelled
from ihm_desktop.domain.instrument_response import Response
from ihm_desktop.domain.person import Person, PersonDraft
from ihm_desktop.storage.adding_walks import add_walks
from ihm_desktop.storage.bulk import add_entries
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.repositories import Repositories

_UUID_DIGITS = 32


def add_all(
    source: Database, target: Database, cancelled: Callable[[], bool] = lambda: False
) -> AddReport:
    """Adds all entries, walks, check-ins, responses, people and personal words, in one transaction.

    Settings and the place to continue at stay as they are.

    Args:
        source: Open for reading.
        target: The open journal.
        cancelled: Asked before each entry.

    Raises:
        Cancelled: Nothing was added.
        DatabaseDamaged: The source cannot be read; nothing was added.
        DiskFull: There is no room; nothing was added.
    """
    adding = _Adding(source, target, cancelled)
    with target.transaction():
        adding.add_entries()
        walked = add_walks(adding.theirs, adding.ours, version_uuid)
        adding.tally.update(walked)
        adding.add_check_ins()
        adding.add_responses()
        adding.add_people()
        for word in adding.theirs.words.all():
            adding.ours.words.add(word)
        adding.ours.index.catch_up()
    return adding.report()


class _Adding:
    """One run, with what it has counted."""

    def __init__(self, source: Database, target: Database, cancelled: Callable[[], bool]) -> None:
        self._source = source
        self._target = target
        self._cancelled = cancelled
        self.theirs = Repositories.of(source)
        self.ours = Repositories.of(target)
        self.tally: Counter[str] = Counter()

    def report(self) -> AddReport:
        return AddReport(
            entries=self.tally["entries"],
            steps=self.tally["steps"],
            check_ins=self.tally["check_ins"],
            responses=self.tally["responses"],
            kept_beside=self.tally["kept_beside"],
            already_here=self.tally["already_here"],
        )

    def add_entries(self) -> None:
        add_entries(self._target, self._new_entries())

    def _new_entries(self) -> Iterator[Entry]:
        for row in self._source.rows("SELECT id FROM entries ORDER BY place"):
            if self._cancelled():
                raise Cancelled
            theirs = self.theirs.entries.load(row[0])
            ours = self.ours.entries.load_by_uuid(theirs.uuid)
            uuid = self._uuid_for("entries", theirs.uuid, _words(theirs), ours and _words(ours))
            if uuid:
                yield replace(theirs, uuid=uuid)

    def add_check_ins(self) -> None:
        ours = {one.uuid: one for one in self.ours.check_ins.all()}
        for theirs in self.theirs.check_ins.all():
            mine = ours.get(theirs.uuid)
            uuid = self._uuid_for(
                "check_ins", theirs.uuid, _sitting(theirs), mine and _sitting(mine)
            )
            if uuid:
                self.ours.check_ins.insert(_check_in_draft(theirs), uuid)

    def add_responses(self) -> None:
        if not _has_table(self._source, "responses"):
            return  # written by a version without instruments
        ours = {one.uuid: one for one in self.ours.responses.all()}
        for theirs in self.theirs.responses.all():
            mine = ours.get(theirs.uuid)
            uuid = self._uuid_for(
                "responses", theirs.uuid, _answered(theirs), mine and _answered(mine)
            )
            if uuid:
                self.ours.responses.insert(theirs.draft(), uuid)

    def add_people(self) -> None:
        ours = {one.uuid: one for one in self.ours.people.all()}
        for theirs in self.theirs.people.all():
            mine = ours.get(theirs.uuid)
            uuid = self._uuid_for("people", theirs.uuid, _person(theirs), mine and _person(mine))
            if uuid:
                draft = PersonDraft(name=theirs.name, reach=theirs.reach, note=theirs.note)
                self.ours.people.insert(draft, uuid)

    def _uuid_for(self, table: str, uuid: str, theirs: object, ours: object | None) -> str | None:
        """Returns the uuid under which to add something, or None where it is here already."""
        beside = version_uuid(uuid, theirs)
        if ours == theirs or (ours is not None and self._has(table, beside)):
            self.tally["already_here"] += 1
            return None
        self.tally[table if ours is None else "kept_beside"] += 1
        return uuid if ours is None else beside

    def _has(self, table: str, uuid: str) -> bool:
        found = self._target.value(f"SELECT 1 FROM {table} WHERE uuid = ?", (bytes.fromhex(uuid),))
        return found is not None


def _has_table(database: Database, name: str) -> bool:
    return database.value("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)) is not None


def version_uuid(uuid: str, words: object) -> str:
    """Makes the uuid of one version of something, always the same for the same words."""
    return hashlib.sha256(repr((uuid, words)).encode("utf-8")).hexdigest()[:_UUID_DIGITS]


def _words(entry: Entry) -> tuple[object, ...]:
    return (entry.title, entry.body, entry.written_at, entry.tags, entry.right_now)


def _sitting(check_in: CheckIn) -> tuple[object, ...]:
    answers = tuple(astuple(answer) for answer in check_in.answers)
    return (check_in.made_at, check_in.caption, check_in.note, check_in.helper, answers)


def _answered(response: Response) -> tuple[object, ...]:
    answers = tuple(astuple(answer) for answer in response.answers)
    words = (response.instrument_id, response.content_version, response.freely, response.note)
    return (response.made_at, *words, answers)


def _person(person: Person) -> tuple[str, ...]:
    return (person.name, person.reach, person.note)


def _check_in_draft(check_in: CheckIn) -> CheckInDraft:
    return CheckInDraft(
        made_at=check_in.made_at,
        caption=check_in.caption,
        note=check_in.note,
        helper=check_in.helper,
        answers=check_in.answers,
    )
