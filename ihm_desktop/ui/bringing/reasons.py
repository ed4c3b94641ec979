"""Why something was not taken in, and what had to be guessed, in plain words."""

from collections.abc import Mapping, Sequence
from typing import Final

from ihm_desktop.domain.errors import IhmError, ImportRejected, RejectedImport
from ihm_desktop.domain.importing import Guess, LeftOut
from ihm_desktop.i18n import N_, _
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.moving.sizes import number_text

LEFT_OUT: Final[Mapping[LeftOut, str]] = {
    LeftOut.ALREADY_HERE: N_("Already here: {count}"),
    LeftOut.TWICE: N_("There twice, taken once: {count}"),
    LeftOut.EMPTY: N_("Without words: {count}"),
    LeftOut.NO_DATE: N_("Without a day that can be read: {count}"),
    LeftOut.TOO_LONG: N_("Longer than one page can be: {count}"),
    LeftOut.NOT_TEXT: N_("Not text: {count}"),
    LeftOut.NOT_AN_ENTRY: N_("Built in another way than the rest: {count}"),
    LeftOut.OTHER_KIND: N_("Pictures, links and other kinds of file: {count}"),
    LeftOut.UNREADABLE: N_("Could not be opened: {count}"),
    LeftOut.TOO_DEEP: N_("In folders too deep inside each other: {count}"),
}

ONE_LEFT_OUT: Final[Mapping[LeftOut, str]] = {
    LeftOut.ALREADY_HERE: N_("already here"),
    LeftOut.TWICE: N_("there twice"),
    LeftOut.EMPTY: N_("without words"),
    LeftOut.NO_DATE: N_("no day that can be read"),
    LeftOut.TOO_LONG: N_("too long"),
    LeftOut.NOT_TEXT: N_("not text"),
    LeftOut.NOT_AN_ENTRY: N_("built in another way"),
    LeftOut.OTHER_KIND: N_("another kind of file"),
    LeftOut.UNREADABLE: N_("could not be opened"),
    LeftOut.TOO_DEEP: N_("too deep in folders"),
}

GUESSES: Final[Mapping[Guess, str]] = {
    Guess.DATE_FROM_FILE_TIME: N_("The day is the one when the file was last changed: {count}"),
    Guess.LETTERS: N_("Some letters may look wrong: {count}"),
    Guess.SIGNS_REMOVED: N_("Signs that no page can show were taken out: {count}"),
}

REJECTED: Final[Mapping[RejectedImport, str]] = {
    RejectedImport.TOO_LARGE: N_("This is larger than the program can take at once."),
    RejectedImport.NOT_THIS_KIND: N_("This is not the kind you picked, so nothing was taken."),
    RejectedImport.UNREADABLE: N_("This could not be opened. Is it still there?"),
    RejectedImport.TOO_HARD: N_("This could not be read to its end, so nothing was taken."),
}


def left_out_lines(counts: Sequence[tuple[LeftOut, int]]) -> str:
    """Says how often each reason occurs, one line each."""
    return "\n".join(_(LEFT_OUT[why]).format(count=number_text(count)) for why, count in counts)


def guess_lines(counts: Sequence[tuple[Guess, int]]) -> str:
    """Says how often each guess was needed, one line each."""
    return "\n".join(_(GUESSES[one]).format(count=number_text(count)) for one, count in counts)


def refusal(error: IhmError) -> str:
    """Says why nothing was taken."""
    if isinstance(error, ImportRejected):
        return _(REJECTED[error.reason])
    return sentence(error)
