"""A real journal, encrypted and open, with a cheap passphrase: for pages, pictures and journeys."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.entry import Draft
from ihm_desktop.domain.person import PersonDraft
from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepDraft
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.theme import theme_now
from ihm_desktop.ui.typesetter import QtTypesetter
from ihm_desktop.vault.profiles import FLOOR
from tests.fakes_clock import NOW, FakeClock
from tests.fakes_front import FakeFront
from tests.fakes_vault import cheap_derive, secret, vault_paths

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PASSPHRASE = "kettle roof river stone"


@contextmanager
def open_journal(folder: Path, clock: FakeClock | None = None) -> Iterator[OpenSession]:
    """Sets a journal up in a folder, opens it, and closes it again."""
    paths = vault_paths(folder)
    session = Session(
        paths=paths, clock=clock or FakeClock(NOW), resources=RESOURCES, derive=cheap_derive
    )
    session.set_up(secret(PASSPHRASE), profile=FLOOR)
    try:
        yield session.open_services(QtTypesetter(QLocale("en_GB")))
    finally:
        session.close()


class JobsAtOnce:
    """Does each job at once, on the calling thread; a page then needs no waiting."""

    closing = False

    def run(self, work, *, then=None, failed=None, owner=None, drop_on_close=False) -> None:
        from ihm_desktop.domain.errors import IhmError

        try:
            result = work()
        except IhmError as error:
            if failed is None:
                raise
            failed(error)
            return
        if then is not None:
            then(result)


def context_for(services: OpenSession, clock: FakeClock | None = None) -> UiContext:
    """Builds what pages are given; the window replaces navigation and changes by its own."""
    return UiContext(
        session=services,
        jobs=JobsAtOnce(),
        theme=theme_now(),
        clock=clock or FakeClock(NOW),
        navigate=lambda _page_id, _target=None: None,
        changed=_ignore,
        close_now=_nothing,
        front=FakeFront(),
    )


def _ignore(_change: Change) -> None:
    """Nobody is told."""


def _nothing() -> None:
    """Nothing is closed."""


ENTRIES = (
    (
        "",
        "The kettle, before anyone was up. I stood by the window and the light came over "
        "the roofs, and for a minute my shoulders came down.",
        ("mornings",),
        ("steady",),
        False,
    ),
    (
        "The river",
        "# Sunday\n\nI walked as far as the **river** and back. The dog next door came "
        "along.\n\n- bread\n- milk\n- stamps\n\n> What felt steady today?\n\nThe *bench* by the "
        "water. Nobody asked me anything.",
        ("walks",),
        ("tired", "steady"),
        True,
    ),
    ("", "Slept four hours. Tired, and that is allowed.", (), ("tired", "heavy"), False),
    (
        "A kind voice",
        "Rang the office about the papers. The woman there was kind, and she said "
        "what happens next.",
        ("papers",),
        ("mixed",),
        False,
    ),
    ("", "Made soup with what was there. The radio played something old.", (), ("light",), False),
    (
        "Before Tuesday",
        "Three things to say:\n\n1. I would like to go slowly.\n2. The form can "
        "wait.\n3. I liked the breathing less than the colours.",
        ("helper",),
        (),
        True,
    ),
)


def fill(services: OpenSession) -> None:
    """Writes a few made-up pages, a path and three check-ins."""
    for number in range(24):
        title, body, tags, right_now, starred = ENTRIES[number % len(ENTRIES)]
        services.journal.save(
            Draft(
                title=title,
                body=body,
                written_at=NOW - timedelta(days=number * 1.7, hours=number % 5),
                tags=tags,
                right_now=right_now,
                starred=starred,
            )
        )
    services.people.save(PersonDraft(name="M.", reach="after six", note="has a sofa"))
    _fill_path(services)
    _fill_tree(services)
    services.places.remember("pages", {"entry": 2, "cursor": 10})


def _fill_path(services: OpenSession) -> None:
    walk, _change = services.reflections.start("The years in the north")
    answers = (
        (Belongs.PART, "My grandmother sang while she cooked.", "I read under the table."),
        (Belongs.PART, "Everyone said I was such a help.", "I kept one drawer that was mine."),
        (Belongs.NOT_PART, "", ""),
        (Belongs.NOT_SURE, "The long letters.", ""),
    )
    for step, (belongs, text, got_through) in zip(services.library.steps, answers, strict=False):
        services.reflections.save(
            StepDraft(
                walk_id=walk.id,
                step_id=step.id,
                content_version=step.version,
                step_name=step.name,
                belongs=belongs,
                prompt_id=step.prompts[0].id,
                prompt_as_shown=step.prompts[0].text,
                text=text,
                got_through=got_through,
                happening_now=HappeningNow.NO,
            )
        )


def _fill_tree(services: OpenSession) -> None:
    for number, caption in enumerate(("first", "after the move", "")):
        answers = [
            ItemAnswer(
                element_id=element.id,
                item_id=item.id,
                content_version=element.version,
                question_as_shown=item.text,
                value=NoValue.SKIPPED if at == 3 else min(3, (at + number) % 4),
            )
            for element in services.library.elements
            for at, item in enumerate(element.items)
        ]
        services.check_ins.save(
            CheckInDraft(
                made_at=NOW - timedelta(days=60 - 30 * number),
                caption=caption,
                answers=tuple(answers),
            )
        )
