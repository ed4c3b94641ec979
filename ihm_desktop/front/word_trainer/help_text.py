"""The help of the window, in short chapters."""

from typing import Final

from ihm_desktop import __version__
from ihm_desktop.front.kit.help_window import Chapter
from ihm_desktop.front.kit.keys import Keys
from ihm_desktop.front.word_trainer.commands import FIXED
from ihm_desktop.i18n import N_, _, all_of

_CHAPTERS: Final = (
    Chapter(
        N_("Words and decks"),
        (
            N_("A deck holds cards. A card has a word, its meaning, a sentence and a note."),
            N_("Press “New word” to write a card. Every change is saved at once."),
            N_("A search looks in all decks. Accents and capitals do not matter."),
        ),
    ),
    Chapter(
        N_("Every day a few"),
        (
            N_("“Go through today’s words” shows a word. Think of its meaning, then look."),
            N_(
                "Say how it went: again, hard, good or easy. The time under each answer "
                "tells when the word comes back. What you know well waits longer."
            ),
            N_(
                "Nothing is lost when you take a week off. The words wait for you. "
                "A day here ends at four in the morning."
            ),
        ),
    ),
    Chapter(
        N_("Writing"),
        (
            N_("“Type the answers” shows the meaning, and you type the word."),
            N_(
                "“Sentences from memory” shows a sentence. Cover it, write it down, "
                "and compare the two."
            ),
            N_("The notebook gives you five words. Write what you like with them."),
        ),
    ),
    Chapter(
        N_("Lists from other programs"),
        (
            N_(
                "“Bring in a list” reads a CSV or text file: the word, its meaning, and "
                "if you like a sentence and a note. Commas, semicolons and tabs all work."
            ),
            N_("“Save as a list” writes such a file, which any spreadsheet can open."),
        ),
    ),
    Chapter(
        N_("About"),
        (
            N_("Words {version}. It works without the internet."),
            N_("Your cards are in the file “words.json” in the data folder of this program."),
            N_("When a word comes back is worked out with SM-2 by Piotr Woźniak (1990)."),
        ),
    ),
)


def chapters() -> tuple[Chapter, ...]:
    """Returns the chapters in the language in use; the last says what the program is."""
    *others, about = (
        Chapter(_(chapter.heading), all_of(chapter.paragraphs)) for chapter in _CHAPTERS
    )
    first, *rest = about.paragraphs
    return (*others, about._replace(paragraphs=(first.format(version=__version__), *rest)))


def key_rows(keys: Keys) -> tuple[tuple[str, str], ...]:
    """Returns what each key does, and the key."""
    fixed = tuple((_(words), _(key)) for words, key in FIXED)
    return (*keys.rows(), *fixed)
