"""A second journal: made in the first, opened on its own, and silent about the first."""

import stat

from tests.journeys import steps
from tests.journeys.harness import Program

SECOND = "amber kettle violin"


def test_a_second_journal_is_made_opened_and_tells_nothing(program: Program) -> None:
    steps.make_journal(program.folder, room=True)
    program.start()
    program.unlock(steps.PASSPHRASE)
    program.wait_for_focus("A line")

    make_second(program)
    steps.lock(program)
    before = look(program)

    program.unlock(SECOND)
    program.wait_for_focus("A line")
    program.desk.type("Theirs.")
    steps.wait_saved(program)
    steps.go(program, "Settings")
    program.wait_for("A second key")
    assert program.find("More room") is None
    steps.lock(program)
    assert look(program) == before

    program.unlock(steps.PASSPHRASE)
    program.wait_for_focus("A line")
    steps.go(program, "Pages")
    assert "Theirs." not in steps.all_words(program)
    steps.go(program, "Settings")
    program.wait_for("More room")


def make_second(program: Program) -> None:
    steps.go(program, "Settings")
    program.press("Open this part")
    program.wait_for("What it does not do")
    program.answer("Your passphrase", steps.PASSPHRASE)
    program.answer("The passphrase of the second one", SECOND)
    program.answer("The same once more", SECOND)
    program.wait_for("The second journal is made. Its passphrase opens it.")


def look(program: Program) -> set[tuple[str, int]]:
    """What a look at the folder says, without the times; both vaults have one time."""
    paths = steps.where(program.folder)
    found = [vault.stat() for vault in paths.vaults]
    assert len({(one.st_size, one.st_mtime_ns, one.st_atime_ns, one.st_mode) for one in found}) == 1
    files = (path for path in program.folder.iterdir() if path.is_file())
    return {(path.name, stat.S_IMODE(path.stat().st_mode)) for path in files}
