"""The words of "Right now" as they are shown."""

from ihm_desktop.domain.entry import RightNow
from ihm_desktop.i18n import N_, _

_WORDS = {
    RightNow.NUMB: N_("numb"),
    RightNow.STIRRED_UP: N_("stirred up"),
    RightNow.HEAVY: N_("heavy"),
    RightNow.TIRED: N_("tired"),
    RightNow.MIXED: N_("mixed"),
    RightNow.STEADY: N_("steady"),
    RightNow.LIGHT: N_("light"),
}


def right_now_choices() -> list[tuple[str, str]]:
    """Returns the offered words: id and what is shown."""
    return [(word.value, _(shown)) for word, shown in _WORDS.items()]


def split_own(values: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Splits what an entry holds into offered words and the person's own."""
    offered = {word.value for word in RightNow}
    return (
        tuple(value for value in values if value in offered),
        tuple(value for value in values if value not in offered),
    )
