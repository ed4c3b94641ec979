"""What the page shows, read in one go on the vault thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from ihm_desktop.domain.guidance_help import Country, Support
from ihm_desktop.domain.instrument import Instrument
from ihm_desktop.domain.instrument_response import Response

if TYPE_CHECKING:
    from datetime import datetime

    from ihm_desktop.services.open_session import OpenSession


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalesSnapshot:
    """Words of the program and answers of the person.

    Attributes:
        chosen: Ids of the instruments that stand for their family.
        responses: All responses, oldest first.
        countries: For the lines on the page with support.
        country: Code of the chosen country; may be empty.
    """

    instruments: tuple[Instrument, ...]
    chosen: frozenset[str]
    responses: tuple[Response, ...]
    support: Support
    countries: tuple[Country, ...]
    country: str

    def offered(self) -> tuple[Instrument, ...]:
        """Returns what can be begun or was answered before, in order."""
        return tuple(each for each in self.instruments if self.can_begin(each) or self.of(each.id))

    def can_begin(self, instrument: Instrument) -> bool:
        """Tells whether an instrument is offered: of a family, only the chosen one is."""
        return not instrument.family or instrument.id in self.chosen

    def instrument(self, instrument_id: str) -> Instrument | None:
        """Finds an instrument; None where content no longer has it."""
        return next((each for each in self.instruments if each.id == instrument_id), None)

    def of(self, instrument_id: str) -> tuple[Response, ...]:
        """Returns the responses to an instrument, oldest first."""
        return tuple(each for each in self.responses if each.instrument_id == instrument_id)

    def response(self, response_id: int | None) -> Response | None:
        """Finds a response; None where it is no longer there."""
        return next((each for each in self.responses if each.id == response_id), None)


def take(session: "OpenSession") -> ScalesSnapshot:
    """Reads everything that the page needs; runs on the vault thread."""
    library, settings = session.library, session.settings
    families = {each.family for each in library.instruments if each.family}
    return ScalesSnapshot(
        instruments=library.instruments,
        chosen=frozenset(str(settings.get(family)) for family in families),
        responses=session.instruments.all(),
        support=library.support,
        countries=library.countries,
        country=str(settings.get("country")),
    )


def day_of(made_at: "datetime") -> str:
    """Returns a day as it is read."""
    day = QDate(made_at.year, made_at.month, made_at.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)
