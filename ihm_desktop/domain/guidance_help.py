"""Support: who can be reached, by country, and the words of the support page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from ihm_desktop.domain.folding import fold
from ihm_desktop.domain.guidance import Source


class LineKind(StrEnum):
    """What a line is for; a line for abuse is never shown as one for thoughts of suicide."""

    ABUSE = "abuse"
    SUICIDE = "suicide"
    OTHER = "other"


class Channel(StrEnum):
    """A way to reach a line."""

    PHONE = "phone"
    TTY = "tty"
    SMS = "sms"
    CHAT = "chat"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    USSD = "ussd"
    WEB = "web"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach a line.

    Attributes:
        address: Number, code or web address as it is dialled or typed; empty where the
            source names the channel without saying how to reach it.
        note: Message id of what limits it, such as hours or a language; may be empty.
    """

    channel: Channel
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """A help line.

    Attributes:
        own_name: As it calls itself; shown as it is in every language.
        contacts: Ways to reach it, the main number first.
        text_only: Message id: how to reach it without speaking.
        deaf_access: Message id: what is known for Deaf and hard-of-hearing people.
        confirmed: False while a source only announces the line.
        note: Message id of anything else a caller should know; may be empty.
        source_date: When the sources were written, as exactly as they say: `2022`, `2023-12`,
            `2018–2020`; empty where they give no date.
        checked_on: Day (ISO 8601) on which a maintainer compared the line with its own site;
            empty until that was done.
    """

    id: str
    own_name: str
    kind: LineKind
    contacts: tuple[Contact, ...]
    hours: str
    text_only: str
    languages: str
    for_whom: str
    deaf_access: str
    confirmed: bool
    sources: tuple[Source, ...]
    source_date: str
    checked_on: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country with the lines held for it.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: Message id of its English name.
        native: Its names in its own languages, and customary short forms, for the search.
        emergency_number: Empty where it was not researched.
        note: Message id of what is true for all its lines; may be empty.
    """

    code: str
    name: str
    native: tuple[str, ...]
    emergency_number: str
    lines: tuple[HelpLine, ...]
    note: str = ""

    def lines_of(self, kind: LineKind) -> tuple[HelpLine, ...]:
        """Returns the lines of one kind, in the order to show them."""
        return tuple(line for line in self.lines if line.kind is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLines:
    """All countries, by English name."""

    version: int
    countries: tuple[Country, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPart:
    """One part of the support page."""

    title: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The words of the support page: steady, people, lines.

    Attributes:
        cannot_call: Says that the program reaches nobody.
        traces: What a call leaves behind; stands beside every number.
        emergency: Shown where a country's emergency number is not held.
        no_suicide_line: Shown where no such line is held for the chosen country.
        kinds: Heading of each kind of line, by `LineKind` value.
        channels: Name of each way to reach a line, by `Channel` value.
        from_source: Holds `{date}`; shown while a line was not checked.
        checked: Holds `{date}`; shown once it was.
        not_confirmed: Shown beside a line that was only announced.
    """

    id: str
    version: int
    quiet_name: str
    name: str
    opening: tuple[str, ...]
    steady: SupportPart
    people: SupportPart
    lines: SupportPart
    cannot_call: str
    traces: str
    emergency: str
    emergency_known: str
    no_suicide_line: str
    no_abuse_line: str
    numbers_change: str
    from_source: str
    from_undated_source: str
    checked: str
    not_confirmed: str
    find_label: str
    find_nothing: str
    labels: dict[str, str]
    kinds: dict[LineKind, str]
    channels: dict[Channel, str]
    closing: str
    sources: tuple[Source, ...]


def find_countries(
    countries: Iterable[Country], words: str, shown: Callable[[str], str] = str
) -> tuple[Country, ...]:
    """Finds countries by the start of any word of a name; nothing typed finds all.

    Args:
        countries: Where to look; their order is kept.
        words: What was typed, in any script; case and diacritics do not matter.
        shown: Look-up that turns a country's name into the language on screen.

    Returns:
        Countries of which the English name, the shown name, a native name or the code fits.
    """
    wanted = fold(words)
    return tuple(
        country
        for country in countries
        if any(_fits(name, wanted) for name in _names(country, shown))
    )


def _names(country: Country, shown: Callable[[str], str]) -> tuple[str, ...]:
    return (country.code, country.name, shown(country.name), *country.native)


def _fits(name: str, wanted: str) -> bool:
    folded = fold(name)
    return folded.startswith(wanted) or f" {wanted}" in folded
