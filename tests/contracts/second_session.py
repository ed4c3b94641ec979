"""One session in a folder with two journals, to be watched from outside; run as a program.

    python -m tests.contracts.second_session FOLDER first|second

It opens a journal, does everything in it that touches a disk, and closes it again.
"""

import sys
from pathlib import Path

from ihm_desktop.domain.entry import Draft, EntryQuery
from tests.fakes import PASSPHRASE, START, FakeTypesetter, new_session
from tests.fakes_vault import secret

SECOND = "the second one's passphrase"


def main() -> None:
    """Runs the session."""
    folder, who = Path(sys.argv[1]), sys.argv[2]
    passphrase = SECOND if who == "second" else PASSPHRASE
    session = new_session(folder)
    session.unlock(secret(passphrase))
    services = session.open_services(FakeTypesetter())
    entry, _ = services.journal.save(Draft(body="kettle", written_at=START))
    assert entry is not None
    services.journal.find("kettle", EntryQuery())
    services.journal.trash(entry.id)
    services.journal.empty_trash()
    services.journal.scrub()
    code = services.passphrases.new_code()
    services.passphrases.add_second_key(secret(passphrase), secret(code))
    services.passphrases.change(secret(code), secret(passphrase))
    services.passphrases.remove_second_key(secret(passphrase))
    services.passphrases.rekey(secret(passphrase), secret(passphrase))
    services.backup.write(folder / f"copy of {who}", secret("a copy's"))
    services.backup.add_from(folder / f"copy of {who}", secret("a copy's"))
    if services.second.has_room():
        # The second one's own session may have given it another key.
        services.second.keep_key(secret(passphrase), secret(SECOND))
        services.second.write("", "kettle", START)
    session.close()


if __name__ == "__main__":
    main()
