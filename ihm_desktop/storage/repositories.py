"""Everything that reads and writes one database, built once after it is open."""

from dataclasses import dataclass

from ihm_desktop.storage.check_ins import CheckInRepository
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.entries import EntryRepository
from ihm_desktop.storage.entry_lists import EntryLists
from ihm_desktop.storage.people import PersonRepository
from ihm_desktop.storage.responses import ResponseRepository
from ihm_desktop.storage.scrubbing import Scrubbing
from ihm_desktop.storage.search import Search
from ihm_desktop.storage.search_index import SearchIndex
from ihm_desktop.storage.small_tables import (
    LeftAtRepository,
    MetaRepository,
    PersonalWordRepository,
    SettingRepository,
)
from ihm_desktop.storage.step_answers import StepAnswerRepository
from ihm_desktop.storage.tags import TagRepository
from ihm_desktop.storage.trash import Trash
from ihm_desktop.storage.walks import WalkRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Repositories:
    """The repositories of one open database."""

    entries: EntryRepository
    lists: EntryLists
    trash: Trash
    tags: TagRepository
    index: SearchIndex
    search: Search
    walks: WalkRepository
    steps: StepAnswerRepository
    check_ins: CheckInRepository
    responses: ResponseRepository
    people: PersonRepository
    settings: SettingRepository
    left_at: LeftAtRepository
    words: PersonalWordRepository
    meta: MetaRepository
    scrubbing: Scrubbing

    @classmethod
    def of(cls, database: Database) -> "Repositories":
        """Builds the repositories of a database that has this program's schema."""
        tags, index, meta = (
            TagRepository(database),
            SearchIndex(database),
            MetaRepository(database),
        )
        scrubbing = Scrubbing(database, meta)
        return cls(
            entries=EntryRepository(database, tags, index),
            lists=EntryLists(database, tags),
            trash=Trash(database, tags, index, scrubbing),
            tags=tags,
            index=index,
            search=Search(database, tags),
            walks=WalkRepository(database),
            steps=StepAnswerRepository(database, index),
            check_ins=CheckInRepository(database, index),
            responses=ResponseRepository(database, index),
            people=PersonRepository(database),
            settings=SettingRepository(database),
            left_at=LeftAtRepository(database),
            words=PersonalWordRepository(database),
            meta=meta,
            scrubbing=scrubbing,
        )
