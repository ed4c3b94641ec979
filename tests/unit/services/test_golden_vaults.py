"""Every vault that a released version wrote opens, and everything in it is there."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from ihm_desktop import paths
from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.instrument_response import Freely
from ihm_desktop.domain.reflection import Belongs
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.storage.migrations import newest_version
from ihm_desktop.vault.secret import Secret
from tests.fakes import FakeClock, FakeTypesetter
from tests.vectors.make_golden_vault import NOW, PASSPHRASE, VAULTS, golden_paths

NEWEST = newest_version(paths.resources() / "schema")


def opened(version: int, folder: Path) -> tuple[Session, OpenSession]:
    copy = folder / "copy"
    shutil.copytree(VAULTS / f"schema_{version}", copy)
    session = Session(paths=golden_paths(copy), clock=FakeClock(), resources=paths.resources())
    opening = session.unlock(Secret(bytearray(PASSPHRASE.encode())))
    assert opening.notices == ()
    return session, session.open_services(FakeTypesetter())


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_golden_vault_opens_with_all_that_is_in_it(version: int, tmp_path: Path):
    session, services = opened(version, tmp_path)

    entry = services.journal.load(1)
    assert (entry.title, entry.body) == ("Morning", "The **kettle**, before anyone was up.")
    assert (entry.tags, entry.right_now) == (("mornings", "Café"), ("steady", "a bit cold"))
    assert (entry.written_at, entry.starred, entry.cursor) == (NOW, True, 4)
    lines = services.journal.lines(EntryQuery())
    assert [line.written_at for line in lines] == [
        NOW,
        datetime(1969, 12, 31, 23, 59),
        datetime(1, 1, 1),
    ]
    assert [line.title for line in services.journal.trashed()] == ["Away"]
    (walk,) = services.reflections.walks()
    (answer,) = services.reflections.answers(walk.id)
    assert (walk.name, walk.last_step_id) == ("The first flat", "first_lessons")
    assert (answer.text, answer.belongs, answer.happening_now) == ("Bread.", Belongs.NOT_SURE, None)
    (check_in,) = services.check_ins.all()
    assert [one.value for one in check_in.answers] == [2, NoValue.SKIPPED]
    (person,) = services.people.all()
    assert (person.name, person.reach) == ("Mara", "after six")
    assert services.settings.get("theme") == "dark"
    assert services.places.last() == ("journal", {"entry": 1})
    assert services.spelling.learned() == ("Stairway",)
    session.close()


@pytest.mark.parametrize("version", range(2, NEWEST + 1))
def test_a_golden_vault_keeps_what_was_answered(version: int, tmp_path: Path):
    session, services = opened(version, tmp_path)

    (response,) = services.instruments.all()

    assert (response.instrument_id, response.instrument_name) == ("gad7", "GAD-7")
    assert (response.made_at, response.freely, response.note) == (
        NOW,
        Freely.NOT_QUITE,
        "On the bus.",
    )
    assert response.values() == {"nervous": 1, "control": NoValue.SKIPPED}
    assert response.answers[0].option_as_shown == "Several days"
    assert len(services.journal.find("bus", EntryQuery())) == 1
    session.close()


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_golden_vault_can_be_searched_and_written(version: int, tmp_path: Path):
    session, services = opened(version, tmp_path)

    assert [hit.ref for hit in services.journal.find("kettle", EntryQuery())] == [1]
    assert len(services.journal.find("bread", EntryQuery())) == 1
    assert len(services.journal.find("quieter", EntryQuery())) == 1
    old = EntryQuery(last_day=date(1969, 12, 31))
    assert len(services.journal.find("long ago", old)) == 1

    services.journal.save(services.journal.load(1).draft())
    services.journal.erase(4)
    session.close()
