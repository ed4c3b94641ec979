"""Makes the golden vault of the newest schema; run once for each schema that is released.

Every later version of the program must open every one of them and find what
`tests/unit/services/test_golden_vaults.py` names. A golden vault is never made again.
"""

import sys
from datetime import datetime
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.entry import Draft
from ihm_desktop.domain.instrument_response import Freely, ResponseAnswer, ResponseDraft
from ihm_desktop.domain.person import PersonDraft
from ihm_desktop.domain.reflection import Belongs, StepDraft
from ihm_desktop.services.open_session import OpenSession
from ihm_desktop.services.session import Session
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.profiles import FLOOR
from ihm_desktop.vault.secret import Secret
from tests.fakes import FakeClock, FakeTypesetter

PASSPHRASE = "six plain words for golden vaults"
VAULTS = Path(__file__).parent / "vaults"
NOW = datetime(2026, 11, 22, 8, 0)
ENTRIES = (
    Draft(
        title="Morning",
        body="The **kettle**, before anyone was up.",
        written_at=NOW,
        tags=("mornings", "Café"),
        right_now=("steady", "a bit cold"),
        starred=True,
        cursor=4,
    ),
    Draft(body="Long ago.", written_at=datetime(1969, 12, 31, 23, 59)),
    Draft(body="The first day there is.", written_at=datetime(1, 1, 1)),
    Draft(title="Away", body="In the trash.", written_at=NOW),
)


def golden_paths(folder: Path) -> VaultPaths:
    """Names the files of a golden vault; it has one database, and no levelling."""
    return VaultPaths(
        folder=folder, slot=folder / "keys", vaults=(folder / "vault0", folder / "vault1")
    )


def fill(services: OpenSession) -> None:
    """Writes something of each kind."""
    ids = []
    for draft in ENTRIES:
        entry, _change = services.journal.save(draft)
        ids.append(entry.id if entry else 0)
    services.journal.rest(ids[0])
    services.journal.trash(ids[3])
    walk, _change = services.reflections.start("The first flat")
    services.reflections.save(
        StepDraft(
            walk_id=walk.id,
            step_id="first_lessons",
            content_version=1,
            step_name="First lessons",
            belongs=Belongs.NOT_SURE,
            prompt_id="warm",
            prompt_as_shown="What was warm?",
            text="Bread.",
            got_through="Books.",
        )
    )
    services.check_ins.save(
        CheckInDraft(
            made_at=NOW,
            caption="After the move",
            note="Quieter.",
            helper="M.",
            answers=(
                ItemAnswer(
                    element_id="trunk",
                    item_id="a",
                    content_version=1,
                    question_as_shown="Question",
                    value=2,
                ),
                ItemAnswer(
                    element_id="trunk",
                    item_id="b",
                    content_version=1,
                    question_as_shown="Question",
                    value=NoValue.SKIPPED,
                ),
            ),
        )
    )
    services.instruments.save(
        ResponseDraft(
            made_at=NOW,
            instrument_id="gad7",
            instrument_name="GAD-7",
            content_version=1,
            language="en",
            answers=(
                ResponseAnswer(
                    item_id="nervous",
                    question_as_shown="Question",
                    option_as_shown="Several days",
                    value=1,
                ),
                ResponseAnswer(
                    item_id="control",
                    question_as_shown="Question",
                    option_as_shown="",
                    value=NoValue.SKIPPED,
                ),
            ),
            freely=Freely.NOT_QUITE,
            note="On the bus.",
        )
    )
    services.people.save(PersonDraft(name="Mara", reach="after six", note="next door"))
    services.settings.set("theme", "dark")
    services.places.remember("journal", {"entry": 1})
    services.spelling.learn("Stairway")


def main() -> None:
    """Makes the vault of the schema that is named on the command line."""
    folder = VAULTS / f"schema_{int(sys.argv[1])}"
    if (folder / "keys").exists():
        raise SystemExit("That golden vault exists; it is never made again.")
    where = golden_paths(folder)
    session = Session(paths=where, clock=FakeClock(NOW), resources=paths.resources())
    session.set_up(Secret(bytearray(PASSPHRASE.encode())), None, FLOOR)
    fill(session.open_services(FakeTypesetter()))
    session.close()
    for vault in where.vaults:  # the one that holds nothing is 8 MiB of random bytes
        if vault.stat().st_size > 4 * 1024 * 1024:
            vault.unlink()


if __name__ == "__main__":
    main()
