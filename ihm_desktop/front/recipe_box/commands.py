"""What the keys of the recipe box do."""

from typing import Final

from ihm_desktop.front.kit.keys import Command
from ihm_desktop.i18n import N_

COMMANDS: Final = (
    Command("new", N_("New recipe"), "Ctrl+N"),
    Command("find", N_("Search"), "Ctrl+F"),
    Command("edit", N_("Edit the recipe"), "Ctrl+E"),
    Command("cook", N_("Cook: large type, one step at a time"), "Ctrl+Return"),
    Command("star", N_("Favourite, or no longer"), "Ctrl+D"),
    Command("print", N_("Print the recipe"), "Ctrl+P"),
    Command("open", N_("Import recipes from a file"), "Ctrl+O"),
    Command("paste", N_("Import a recipe from pasted text"), "Ctrl+I"),
    Command("save", N_("Keep the changes of the form"), "Ctrl+S"),
    Command("undo", N_("Undo"), "Ctrl+Z"),
    Command("redo", N_("Redo"), "Ctrl+Shift+Z"),
    Command("shopping", N_("Shopping list"), "Ctrl+B"),
    Command("delete", N_("Delete the recipe"), "Ctrl+Delete"),
    Command("help", N_("Help"), "F1"),
)
# What works while a form is open: nothing that would take it away unasked.
IN_FORM: Final = ("save", "help")
WHILE_COOKING: Final = ("help",)
EVERYWHERE: Final = tuple(command.id for command in COMMANDS if command.id != "save")
