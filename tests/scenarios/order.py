"""Which scenarios are played, and in which order."""

from dataclasses import dataclass

from tests.scenarios import acts
from tests.scenarios.acts import Act


@dataclass(frozen=True)
class Scenario:
    """One whole thing that a person does."""

    name: str
    act: Act


SCENARIOS = (
    Scenario("a first start and a wrong passphrase", acts.first_start),
    Scenario("set-up", acts.set_up),
    Scenario("write and save", acts.write_and_save),
    Scenario("a title", acts.title),
    Scenario("a tag", acts.tag),
    Scenario("copy to the clipboard", acts.copy_to_clipboard),
    Scenario("search", acts.search),
    Scenario("trash and erase", acts.trash_and_erase),
    Scenario("people", acts.people),
    Scenario("steady", acts.steady),
    Scenario("a step of the path", acts.step_of_the_path),
    Scenario("a check-in", acts.check_in),
    Scenario("bring in a diary", acts.bring_in),
    Scenario("a backup", acts.backup),
    Scenario("pages from a backup", acts.restore),
    Scenario("a file dialog called off", acts.dialog_called_off),
    Scenario("a locked copy", acts.sealed_copy),
    Scenario("quick exit in mid-sentence", acts.quick_exit_in_mid_sentence),
    Scenario("a wrong passphrase, then the right one", acts.wrong_passphrase),
    Scenario("the journal killed", acts.journal_killed),
    Scenario("the front killed", acts.front_killed),
    Scenario("a new passphrase", acts.passphrase_changed),
    Scenario("a second key", acts.second_key),
    Scenario("someone may know it", acts.someone_may_know),
    Scenario("settings", acts.settings),
    Scenario("another language", acts.another_language),
    Scenario("the session is locked", acts.session_locked),
)
