"""What the keys of the window do; the same table fills the help."""

from typing import Final

from ihm_desktop.front.kit.keys import Command
from ihm_desktop.i18n import N_

# Never Ctrl+Shift with a letter but Z, nor Ctrl+Alt, which is AltGr on many keyboards, nor what
# a field takes for itself on some desktop: Ctrl with A, C, D, E, K, U, V, X.
COMMANDS: Final = (
    Command("review", N_("Go through today’s words"), "Ctrl+R"),
    Command("type", N_("Type the answers"), "Ctrl+T"),
    Command("sentences", N_("Write sentences from memory"), "Ctrl+M"),
    Command("notebook", N_("Open the notebook"), "Ctrl+B"),
    Command("new_word", N_("New word"), "Ctrl+N"),
    Command("change_word", N_("Change the chosen word"), "F2"),
    Command("find", N_("Search"), "Ctrl+F"),
    Command("new_deck", N_("New deck"), "F6"),
    Command("next_deck", N_("Next deck"), "Ctrl+PgDown"),
    Command("last_deck", N_("Deck before"), "Ctrl+PgUp"),
    Command("bring_in", N_("Bring in a list"), "Ctrl+O"),
    Command("write_out", N_("Save as a list"), "Ctrl+S"),
    Command("undo", N_("Undo"), "Ctrl+Z"),
    Command("redo", N_("Redo"), "Ctrl+Y"),
    Command("redo_too", N_("Redo"), "Ctrl+Shift+Z"),
    Command("back", N_("Back to the deck"), "Esc"),
    Command("help", N_("Help"), "F1"),
    Command("quit", N_("Close the window"), "Ctrl+Q"),
)
FIXED: Final = (  # keys that belong to one place and cannot be changed
    (N_("Show the answer"), N_("Space or Enter")),
    (N_("Again, hard, good, easy"), "1, 2, 3, 4"),
    (N_("Compare what you wrote"), N_("Enter")),
    (N_("Take out the chosen word"), N_("Delete")),
)
