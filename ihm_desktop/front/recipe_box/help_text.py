"""What the help says."""

from typing import Final

from ihm_desktop import __version__
from ihm_desktop.front.kit.help_window import Chapter
from ihm_desktop.i18n import N_, _, all_of

_CHAPTERS: Final = (
    Chapter(
        N_("Find a recipe"),
        (
            N_(
                "Type a dish, an ingredient or a tag into the search field. Accents and "
                "capitals do not matter. Each word you type has to fit."
            ),
            N_(
                "The list on the side has your favourites and your categories. A category is "
                "there as soon as a recipe names it."
            ),
        ),
    ),
    Chapter(
        N_("Write your own"),
        (
            N_(
                "“New recipe” opens a form. Write one ingredient on each line, the amount "
                "first, such as “200 g flour” or “1½ tsp salt”. Then the amounts can follow "
                "the number of servings."
            ),
            N_("Everything is saved at once. Undo takes back the last change, also a delete."),
        ),
    ),
    Chapter(
        N_("Cook"),
        (
            N_(
                "“Cook” shows one step at a time in large letters, with the ingredients "
                "beside it. The arrow keys go on and back, plus and minus change the letters."
            ),
            N_(
                "Where a step names a time, a button starts the timer with it. The timer goes "
                "on while you read other steps, and it rings."
            ),
        ),
    ),
    Chapter(
        N_("Shopping list"),
        (
            N_(
                "Tick what you need in a recipe and put it on the list. With nothing ticked, "
                "all of it goes there."
            ),
        ),
    ),
    Chapter(
        N_("Import and export"),
        (
            N_(
                "“Import” reads text files, Markdown, JSON recipes and saved web pages, "
                "or text that you paste. The first line is the name."
            ),
            N_(
                "“More” exports a recipe as text or PDF. “Export all recipes” makes one file "
                "to keep as a copy, or to import elsewhere."
            ),
        ),
    ),
)


def chapters() -> tuple[Chapter, ...]:
    """Returns the help in the language in use; the last chapter says what the program is."""
    helping = (Chapter(_(chapter.heading), all_of(chapter.paragraphs)) for chapter in _CHAPTERS)
    return (*helping, _about())


def _about() -> Chapter:
    words = _(
        "Recipes {version}. A recipe box for this computer. It needs no internet and "
        "no account. Your recipes are in the file recipes.json."
    )
    return Chapter(_("About"), (words.format(version=__version__),))
