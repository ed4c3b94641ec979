"""Turns answered instruments into sections of a copy: the words as shown, and never a number."""

from ihm_desktop.content.library import Library
from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.export_bundle import Section
from ihm_desktop.domain.instrument_response import Freely, Response
from ihm_desktop.domain.sharing import ResponseChoice
from ihm_desktop.i18n import _


class ResponseWords:
    """Knows which items stay out of a copy unless they are ticked as well."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def private_items(self, response: Response) -> frozenset[str]:
        """Returns the ids of a response's items about self-harm."""
        return frozenset(
            item.id
            for each in self._library.instruments
            if each.id == response.instrument_id
            for item in each.verbatim.items
            if item.self_harm
        )

    def choice(self, response: Response) -> ResponseChoice:
        """Makes what can be ticked of a response."""
        private = self.private_items(response)
        return ResponseChoice(
            response_id=response.id,
            name=response.instrument_name,
            made_at=response.made_at,
            has_private_part=any(
                each.item_id in private and not isinstance(each.value, NoValue)
                for each in response.answers
            ),
        )


def response_section(response: Response, words: ResponseWords, has_private: bool) -> Section:
    """Makes the section of a response; skipped items are not mentioned.

    Args:
        response: What was ticked.
        words: Knows the items that stay out.
        has_private: Whether those were ticked too.
    """
    private = frozenset() if has_private else words.private_items(response)
    pairs = [
        (each.question_as_shown, each.option_as_shown)
        for each in response.answers
        if each.item_id not in private and not isinstance(each.value, NoValue)
    ]
    freely = {Freely.YES: _("Yes"), Freely.NOT_QUITE: _("Not quite")}
    if response.freely in freely:
        pairs.append((_("Could you answer freely?"), freely[response.freely]))
    note = response.note.strip()
    screening = _("This is a screening, not a diagnosis.")
    return Section(
        heading=response.instrument_name,
        written_at=response.made_at,
        paragraphs=(screening, note) if note else (screening,),
        questions=tuple(pairs),
    )
