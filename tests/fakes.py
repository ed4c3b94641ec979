"""A clock that tests set, open journals on real SQLCipher, and made-up writing for them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.entry import Draft, Entry
from ihm_desktop.domain.export_bundle import ExportBundle
from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepDraft
from ihm_desktop.domain.typesetter import PagePicture
from ihm_desktop.services.open_session import OpenSession, Parts, build
from ihm_desktop.services.session import Session
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.vault.changes import KeyChanges
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from tests.fakes_clock import START, FakeClock
from tests.fakes_vault import cheap_derive, secret, vault_paths

SCHEMA = paths.resources() / "schema"
PASSPHRASE = "six quiet words on a page"


@dataclass
class FakePages:
    """Laid-out pages that are their text."""

    bundle: ExportBundle

    @property
    def page_count(self) -> int:
        return 1

    def text(self, page: int) -> str:
        sections = self.bundle.sections
        return "\n".join(line for one in sections for line in (one.heading, *one.paragraphs))

    def picture(self, page: int, width_px: int) -> PagePicture:
        return PagePicture(width_px=width_px, height_px=1, pixels=bytes(4 * width_px))

    def pdf(self) -> bytes:
        return b"%PDF-1.7 " + self.text(0).encode()


@dataclass
class FakeTypesetter:
    """Lays out nothing, and remembers what it was given."""

    bundles: list[ExportBundle] = field(default_factory=list)

    def lay_out(self, bundle: ExportBundle) -> FakePages:
        self.bundles.append(bundle)
        return FakePages(bundle)


def data_key(fill: int = 7) -> Secret:
    """Makes a data key that is the same each time."""
    return Secret(bytearray([fill]) * 32)


def new_database(path: Path, key: Secret | None = None) -> Database:
    """Makes an empty journal database, open."""
    database = Database.open(path, key or data_key(), create=True)
    migrate(database, SCHEMA)
    return database


def open_services(
    folder: Path, clock: FakeClock | None = None, typesetter: FakeTypesetter | None = None
) -> OpenSession:
    """Opens the services of an empty journal. There is no slot file, so no passphrase fits."""
    return services_of(new_database(folder / "journal.db"), folder, clock, typesetter)


def services_of(
    database: Database,
    folder: Path,
    clock: FakeClock | None = None,
    typesetter: FakeTypesetter | None = None,
) -> OpenSession:
    """Builds the services of an open database."""
    changes = KeyChanges(paths=vault_paths(folder), vault_index=0, derive=cheap_derive)
    return build(
        Parts(
            database=database,
            clock=clock or FakeClock(),
            resources=paths.resources(),
            changes=changes,
            has_second_key=False,
            typesetter=typesetter or FakeTypesetter(),
            dictionary_folders=(),
        )
    )


def new_session(folder: Path, clock: FakeClock | None = None) -> Session:
    """Makes a session for a folder with a cheap key derivation; nothing is opened."""
    return Session(
        paths=vault_paths(folder),
        clock=clock or FakeClock(),
        resources=paths.resources(),
        derive=cheap_derive,
    )


def set_up_session(folder: Path, clock: FakeClock | None = None) -> Session:
    """Sets up a journal whose passphrase is `PASSPHRASE`, and leaves it open."""
    session = new_session(folder, clock)
    session.set_up(secret(PASSPHRASE), profile=FLOOR)
    return session


_uuids = count(1)


def sample_entry(
    body: str = "The kettle, before anyone was up.",
    *,
    title: str = "",
    written_at: datetime = START,
    tags: tuple[str, ...] = (),
    starred: bool = False,
) -> Entry:
    """Makes an entry that is not stored yet, with a uuid of its own."""
    return Entry(
        id=0,
        uuid=f"{next(_uuids):032x}",
        title=title,
        body=body,
        written_at=written_at,
        tags=tags,
        right_now=(),
        starred=starred,
        cursor=0,
        created_at_utc=written_at.replace(tzinfo=UTC),
        changed_at_utc=written_at.replace(tzinfo=UTC),
    )


def fill(session: OpenSession, entries: int = 12, last_day: date = date(2024, 3, 9)) -> None:
    """Writes made-up entries, one walk with two steps, and one check-in."""
    for day in range(entries):
        written = datetime.combine(last_day, START.time()) - timedelta(days=3 * day)
        session.journal.save(
            Draft(
                title="" if day % 3 else f"Morning {day + 1}",
                body=f"The kettle, before anyone was up. Day {day + 1}, window and light.",
                written_at=written,
                tags=("mornings",) if day % 2 else ("mornings", "home"),
                right_now=("steady",) if day % 4 == 0 else (),
                starred=day % 5 == 0,
            )
        )
    walk, _change = session.reflections.start("The first flat")
    for step_id in ("first_lessons", "praised_for_giving"):
        session.reflections.save(sample_step(walk.id, step_id))
    session.check_ins.save(sample_check_in(datetime.combine(last_day, START.time())))


def sample_step(
    walk_id: int, step_id: str = "first_lessons", text: str = "Warm bread."
) -> StepDraft:
    """Makes an answer of a step."""
    return StepDraft(
        walk_id=walk_id,
        step_id=step_id,
        content_version=1,
        step_name=step_id.replace("_", " ").capitalize(),
        belongs=Belongs.PART,
        prompt_id="warm",
        prompt_as_shown="What was warm?",
        text=text,
        got_through="I read under the blanket.",
        happening_now=HappeningNow.NO,
        cursor=3,
    )


def sample_check_in(made_at: datetime = START) -> CheckInDraft:
    """Makes a check-in with an answer of each sort."""
    values: tuple[int | NoValue, ...] = (0, 3, NoValue.SKIPPED, NoValue.NOT_FITTING)
    return CheckInDraft(
        made_at=made_at,
        caption="After the move",
        note="Quieter than last month.",
        helper="",
        answers=tuple(
            ItemAnswer(
                element_id="trunk",
                item_id=f"item_{at}",
                content_version=1,
                question_as_shown=f"Question {at}",
                value=value,
            )
            for at, value in enumerate(values)
        ),
    )
