"""Short sentences that several parts of the window say."""

from datetime import date
from typing import Final

from ihm_desktop.front.word_trainer.schedule import Memory
from ihm_desktop.front.word_trainer.today import Waiting
from ihm_desktop.i18n import _, ngettext

MONTH_DAYS: Final = 30
LONG_DAYS: Final = 60  # from here on months are easier to imagine than days


def how_many(count: int) -> str:
    """Says how many words a deck has."""
    return ngettext("{count} word", "{count} words", count).format(count=count)


def waiting_words(waiting: Waiting) -> str:
    """Says what waits today; never that something is late."""
    if not waiting.total:
        return _("Nothing waits today.")
    known = ngettext(
        "{count} word to look at again", "{count} words to look at again", waiting.known
    ).format(count=waiting.known)
    new = ngettext("{count} new word", "{count} new words", waiting.new).format(count=waiting.new)
    if waiting.known and waiting.new:
        return _("Today: {known}, {new}.").format(known=known, new=new)
    return _("Today: {words}.").format(words=known if waiting.known else new)


def span(days: int) -> str:
    """Says how long something is off, such as under a button."""
    if days <= 0:
        return _("in a moment")
    if days < LONG_DAYS:
        return ngettext("{count} day", "{count} days", days).format(count=days)
    months = (days + MONTH_DAYS // 2) // MONTH_DAYS
    return ngettext("{count} month", "{count} months", months).format(count=months)


def when_next(memory: Memory, today: date) -> str:
    """Says when a card is asked next."""
    if memory.due is None:
        return _("New: it was not asked yet.")
    days = (memory.due - today).days
    if days <= 0:
        return _("It comes again today.")
    if days == 1:
        return _("It comes again tomorrow.")
    return _("It comes again in {time}.").format(time=span(days))
