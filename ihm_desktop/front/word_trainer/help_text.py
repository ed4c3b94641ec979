"""The help of the window, in short chapters."""

from ihm_desktop import __version__
from ihm_desktop.front.kit.help_window import Chapter
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.word_trainer.commands import FIXED
from ihm_desktop.i18n import _


def chapters() -> tuple[Chapter, ...]:
    """Returns the chapters in the language in use; the last says what the program is."""
    return (
        Chapter(
            _("Words and decks"),
            (
                _("A deck holds cards. A card has a word, its meaning, a sentence and a note."),
                _("Press “New word” to write a card. Every change is saved at once."),
                _("A search looks in all decks. Accents and capitals do not matter."),
            ),
        ),
        Chapter(
            _("Every day a few"),
            (
                _("“Go through today’s words” shows a word. Think of its meaning, then look."),
                _(
                    "Say how it went: again, hard, good or easy. The time under each answer "
                    "tells when the word comes back. What you know well waits longer."
                ),
                _(
                    "Nothing is lost when you stay away for a week. The words just wait. "
                    "A day here ends at four in the morning."
                ),
            ),
        ),
        Chapter(
            _("Writing"),
            (
                _("“Type the answers” shows the meaning, and you type the word."),
                _(
                    "“Sentences from memory” shows a sentence. Cover it, write it down, "
                    "and compare the two."
                ),
                _("The notebook gives you five words. Write what you like with them."),
            ),
        ),
        Chapter(
            _("Lists from other programs"),
            (
                _(
                    "“Bring in a list” reads a CSV or text file: the word, its meaning, and "
                    "if you like a sentence and a note. Commas, semicolons and tabs all work."
                ),
                _("“Save as a list” writes such a file, which any spreadsheet can open."),
            ),
        ),
        Chapter(
            _("About"),
            (
                _("Words {version}. It works without the internet.").format(version=__version__),
                _("Your cards are in the file “words.json” in the data folder of this program."),
                _("When a word comes back is worked out with SM-2 by Piotr Woźniak (1990)."),
            ),
        ),
    )


def key_rows(keys: Keys) -> tuple[tuple[str, str], ...]:
    """Returns what each key does, and the key."""
    fixed = tuple((_(words), _(key)) for words, key in FIXED)
    return (*keys.rows(), *fixed)
