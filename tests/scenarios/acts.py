"""The scenarios, as short as they can be while the whole program runs.

Each leaves the program where the next one finds it: on the screen, the journal open, unless
its own name says otherwise. `SCENARIOS` is their order.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys import steps
from tests.journeys.harness import SYSTEM_PYTHON, is_running, wait_until
from tests.scenarios.canaries import CANARIES
from tests.scenarios.watched import WatchedProgram

HOLDS = "Hold to make it"
STOPS = 4  # of Tab, from there to the list of minutes
SCREEN_SAVER = Path(__file__).with_name("screen_saver.py")


@dataclass
class Play:
    """A program that is being played with.

    Attributes:
        program: It.
        opens: The passphrase that opens the journal now.
        found: Words that came up while playing and are secret too, such as a second key.
    """

    program: WatchedProgram
    opens: str = CANARIES["passphrase"]
    found: dict[str, str] = field(default_factory=dict)


Act = Callable[[Play], None]


def first_start(play: Play) -> None:
    """Nothing was ever set up; a passphrase is tried all the same."""
    program = play.program.start()
    program.open_door("Open")
    program.answer("Passphrase", CANARIES["wrong passphrase"])
    program.wait_for("That did not open anything.")
    steps.lock(program)


def set_up(play: Play) -> None:
    program = play.program
    program.open_door("Start new")
    program.wait_for("Before you begin")
    program.press("Go on")
    program.answer("Your passphrase", play.opens)
    program.answer("The same once more", play.opens)
    program.wait_for("Make a second key")
    program.press("Go on without one")
    to_the_hold(program)
    steps.hold(program, HOLDS, until="What this program looks like from outside")
    program.press("Keep it as it is")
    program.press("Begin without trying")
    program.wait_for_focus("A line")


def to_the_hold(program: WatchedProgram) -> None:
    """Passes over the stages between the second key and the last question."""

    def there() -> object:
        if program.find(HOLDS):
            return True
        for name in ("Keep this one", "As it is", "Go on"):
            if program.find(name, role="push button"):
                program.press(name, role="push button")
        return None

    wait_until(there, "the last question")
    steps.focus(program, HOLDS)


def write_and_save(play: Play) -> None:
    program = play.program
    steps.write(program, "A line", CANARIES["line"])
    steps.wait_saved(program)
    steps.go(program, "Pages")
    program.wait_for_focus("Page")
    program.desk.type(CANARIES["body"])
    steps.wait_saved(program)


def title(play: Play) -> None:
    steps.write(play.program, "Heading", CANARIES["title"], role="text")
    steps.wait_saved(play.program)


def tag(play: Play) -> None:
    play.program.press("Right now and tags")
    steps.write(play.program, "Tags", CANARIES["tag"])
    steps.wait_saved(play.program)


def copy_to_clipboard(play: Play) -> None:
    program = play.program
    program.press("New page")
    program.wait_for_focus("Page")
    program.desk.type(CANARIES["copied"])
    steps.wait_for_text(program, "Page", CANARIES["copied"])
    program.desk.key("ctrl+a")
    program.desk.key("ctrl+c")
    program.desk.key("End")
    steps.wait_saved(program)


def search(play: Play) -> None:
    steps.write(play.program, "Search all pages", CANARIES["search"])
    play.program.wait_for("Nothing with these words.")
    play.program.desk.key("ctrl+a", "BackSpace")


def trash_and_erase(play: Play) -> None:
    program = play.program
    program.press("New page")
    program.wait_for_focus("Page")
    program.desk.type(CANARIES["erased"])
    steps.wait_for_text(program, "Page", CANARIES["erased"])
    steps.wait_saved(program)
    program.press("Put in the trash")
    program.wait_for("The page is in the trash.")
    program.press("Trash")
    program.wait_for("Hold to erase everything here")
    steps.hold(program, "Hold to erase everything here", until="There is nothing here.")


def people(play: Play) -> None:
    steps.go(play.program, "People")
    steps.write(play.program, "What you call them", CANARIES["person"])
    play.program.press("Keep")
    play.program.wait_for(f"Change: {CANARIES['person']}")


def steady(play: Play) -> None:
    steps.go(play.program, "Steady")
    start = wait_until(
        lambda: next((n.name for n in play.program.tree() if n.name.startswith("Begin: ")), ""),
        "an exercise",
    )
    play.program.press(str(start))
    wait_until(lambda: not play.program.find(str(start)), "the exercise running")


def step_of_the_path(play: Play) -> None:
    program = play.program
    steps.go(program, "Path")
    program.answer("What would you like to call this path?", CANARIES["path name"])
    program.wait_for("A bend")
    names = (node.name for node in program.tree() if node.role == "push button")
    program.press(next(name for name in names if name.startswith("A bend")))
    there = wait_until(lambda: program.find("read now") or program.find("In your words"), "step")
    if there.name == "read now":
        program.press("read now")
    program.wait_for("Is this part of your story?")
    steps.write(program, "In your words", CANARIES["step"])
    steps.wait_saved(program)


def check_in(play: Play) -> None:
    program = play.program
    steps.go(program, "Tree")
    program.wait_for("Nothing is drawn yet.")
    program.press("Weather", role="push button")
    program.wait_for("A place to sleep")
    program.press("often", role="radio button")
    steps.wait_saved(program)
    program.press("Stop here")
    program.wait_for("Go on with today")
    name = wait_until(
        lambda: next((n.name for n in program.tree() if n.role == "text"), ""), "a caption"
    )
    steps.write(program, str(name), CANARIES["caption"])
    steps.wait_for_text(program, str(name), CANARIES["caption"])


def bring_in(play: Play) -> None:
    program, given = play.program, play.program.room.given
    diary = given / CANARIES["import path"]
    diary.mkdir()
    page = diary / f"2021-03-04 {CANARIES['import name']}.md"
    page.write_text(CANARIES["import"], encoding="utf-8")
    program.room.user.give_all(diary)
    steps.open_more(program, "Bring in", "Where did you write until now?")
    program.press("In text files: a folder of .txt or .md")
    program.press("Pick the folder")
    steps.choose_place(program, diary)
    program.press("Look at it")
    program.wait_for("What would come")
    program.press("Bring them in")
    program.wait_for("They are here")


def backup(play: Play) -> None:
    program = play.program
    steps.open_more(program, "Keep", "Make a backup")
    steps.write(program, "Your passphrase", play.opens)
    program.press("The same passphrase")
    program.press("Choose a place for it")
    steps.choose_place(program, program.room.given / CANARIES["backup path"])
    program.wait_for("It was opened again and is whole.")


def restore(play: Play) -> None:
    """Adds the pages of the backup to what is there."""
    program = play.program
    steps.open_more(program, "Keep", "Add pages from a backup")
    program.press("Pick the file")
    steps.choose_place(program, program.room.given / CANARIES["backup path"])
    steps.write(program, "The passphrase of the backup", play.opens)
    program.press("Add its pages")
    program.wait_for("Nothing had to be added.")


def dialog_called_off(play: Play) -> None:
    """A place is typed into the dialog, and then nothing is done with it."""
    program = play.program
    steps.open_more(program, "Keep", "Add pages from a backup")
    program.press("Pick the file")
    program.wait_for("Use this")
    program.wait_for_focus("Name")
    program.desk.type(str(program.room.given / CANARIES["cancelled"]))
    program.desk.key("Escape")
    wait_until(lambda: not program.find("Use this"), "the dialog gone")


def sealed_copy(play: Play) -> None:
    program = play.program
    steps.open_more(program, "Copies", "Nothing is ticked yet.")
    steps.focus(program, "Pages", role="list")
    program.desk.key("Home", "space")
    program.press("Go on")
    program.wait_for("Names to replace")
    program.press("See the pages")
    program.wait_for("What leaves")
    program.press("Go on")
    program.wait_for_focus("Your passphrase")
    program.desk.type(play.opens)
    steps.write(program, "The passphrase of the copy", CANARIES["copy passphrase"])
    steps.write(program, "The same once more", CANARIES["copy passphrase"])
    program.desk.key("Return")
    steps.choose_place(program, program.room.given / f"{CANARIES['copy path']}.pdf")
    program.wait_for("The copy is made")


def to_settings(program: WatchedProgram) -> None:
    if not program.find("Settings, you are here"):
        steps.go(program, "Settings")


def settings(play: Play) -> None:
    """Two settings are changed; the second one closes the journal after a minute."""
    program = play.program
    to_settings(program)
    program.press("Count words", role="check box")
    steps.focus(program, "Less movement")
    program.desk.key(*["Tab"] * STOPS)
    program.wait_for_focus("After 5 minutes")
    program.desk.key("Home")
    program.wait_for("After 1 minute")


def another_language(play: Play) -> None:
    program = play.program
    to_settings(program)
    steps.focus(program, "Less movement")  # the list of languages is next
    program.desk.key("Tab")
    program.wait_for_focus("Like the computer")
    program.desk.key("End")
    program.wait_for("Ajustes, estás aquí")
    program.wait_for_focus("español")


def quick_exit_in_mid_sentence(play: Play) -> None:
    program = play.program
    steps.go(program, "Pages")
    program.press("New page")
    program.wait_for_focus("Page")
    program.desk.type(CANARIES["cut off"])
    steps.lock(program)


def wrong_passphrase(play: Play) -> None:
    """The journal is closed before, open afterwards."""
    program = play.program
    program.open_door("Open")
    program.answer("Passphrase", CANARIES["wrong passphrase"])
    program.wait_for("That did not open anything.")
    program.answer("Passphrase", play.opens)
    program.wait_for_focus("A line")


def journal_killed(play: Play) -> None:
    program = play.program
    steps.write(program, "A line", CANARIES["killed"])
    program.kill(program.panel_pid())
    program.wait_left()
    program.wait_tidy()
    open_again(play)


def front_killed(play: Play) -> None:
    program = play.program
    steps.write(program, "A line", CANARIES["killed"])
    pid = program.panel_pid()
    program.kill(program.front_pid)
    wait_until(lambda: not is_running(pid), "the journal process gone")
    wait_until(lambda: not program.desk.windows(), "no window left")
    program.end()
    program.start()
    program.wait_tidy()
    open_again(play)


def open_again(play: Play) -> None:
    """Opens the journal with what opens it now."""
    play.program.unlock(play.opens)
    play.program.wait_for_focus("A line")


def passphrase_changed(play: Play) -> None:
    _renewed(play, "Change it", "Change it", CANARIES["new passphrase"])
    play.program.wait_for("Your passphrase is changed.")


def second_key(play: Play) -> None:
    """A second key is made, and the row of signs typed back."""
    program = play.program
    to_settings(program)
    program.press("A second key", role="push button")
    program.wait_for("There is no second key now.")
    steps.write(program, "Your passphrase", play.opens)
    program.press("Make a second key")
    row = wait_until(
        lambda: next((n.name for n in program.tree() if n.name.count(" ") == 6), ""), "the row"
    )
    play.found["second key"] = str(row)
    play.found["second key with lines"] = str(row).replace(" ", "-")
    steps.write(program, "Type it back once", str(row).lower())
    program.press("Keep this key")
    program.wait_for("The second key opens this from now on.")


def someone_may_know(play: Play) -> None:
    """Everything is written anew under another key."""
    _renewed(play, "Someone may know it", "Write it all anew", CANARIES["last passphrase"])
    play.program.wait_for("Everything is written anew")


def _renewed(play: Play, link: str, go: str, passphrase: str) -> None:
    program = play.program
    to_settings(program)
    program.press(link, role="push button")
    steps.write(program, "Your passphrase so far", play.opens)
    steps.write(program, "Your new passphrase", passphrase)
    steps.write(program, "The same once more", passphrase)
    program.press(go, role="push button")
    play.opens = passphrase


def closed_by_the_gesture(play: Play) -> None:
    steps.lock(play.program)


def session_locked(play: Play) -> None:
    """The desktop's screen saver tells that it covers the screen."""
    program = play.program
    words = (SYSTEM_PYTHON, str(SCREEN_SAVER))
    program.desk.tool(*program.room.user.command(*words))
    program.wait_left()
    program.wait_tidy()
