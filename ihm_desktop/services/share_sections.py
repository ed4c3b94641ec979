"""Turns stored things into sections of a copy, with the words they were answered to."""

from collections.abc import Iterable

from ihm_desktop.content.library import Library
from ihm_desktop.domain.check_in import CheckIn, ItemAnswer, NoValue
from ihm_desktop.domain.entry import Entry
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.export_bundle import Section
from ihm_desktop.domain.guidance import Choice
from ihm_desktop.domain.reflection import KEEP, StepAnswer
from ihm_desktop.i18n import _

_SKIP = "skip"


class ShareWords:
    """Finds the words that belong to stored answers; what is unknown gets general ones."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def private_elements(self) -> frozenset[str]:
        """Elements whose answers stay out unless they are ticked as well."""
        return frozenset(one.id for one in self._library.elements if not one.share_by_default)

    def order(self, answer: StepAnswer) -> int:
        """Returns a step's place on the way; steps that are gone come last."""
        ids = [step.id for step in self._library.steps]
        return ids.index(answer.step_id) if answer.step_id in ids else len(ids)

    def got_through(self, step_id: str) -> str:
        """Returns the question how the person got through."""
        try:
            return _(self._library.step(step_id).got_through)
        except NotFound:
            return _("How did you get through?")

    def happening_now(self, step_id: str) -> str:
        """Returns the question whether some of this is happening now."""
        try:
            return _(self._library.step(step_id).happening_now)
        except NotFound:
            return _("Is some of this happening now?")

    def belongs(self, answer: str) -> str:
        """Returns the words of an answer to the first question of a step."""
        return _text(self._library.stairway.answers, answer)

    def happening(self, answer: str) -> str:
        """Returns the words of an answer to whether it is happening now."""
        return _text(self._library.stairway.happening_now_answers, answer)

    def value(self, answer: ItemAnswer) -> str:
        """Returns the words of a scale's value; never a number."""
        if answer.value is NoValue.NOT_FITTING:
            return _(self._library.tree.doesnt_fit)
        try:
            labels = self._library.element(answer.element_id).scale.labels
            return _(labels[int(answer.value)])
        except (NotFound, IndexError, ValueError):
            return ""

    def element_order(self, answer: ItemAnswer) -> tuple[int, str]:
        """Sorts answers as the tree has them; elements that are gone come last."""
        for number, element in enumerate(self._library.elements):
            if element.id == answer.element_id:
                return number, ""
        return len(self._library.elements), answer.element_id

    def footer(self, *, has_check_ins: bool) -> str:
        """Returns what every copy says at its end."""
        own = _("These are one person’s own words. This is not a clinical record.")
        return f"{own}\n{_(self._library.tree.not_validated)}" if has_check_ins else own


def entry_section(entry: Entry) -> Section:
    """Makes the section of an entry; tags, star and "Right now" stay at home."""
    return Section(heading=entry.title, written_at=entry.written_at, paragraphs=(entry.body,))


def step_section(answer: StepAnswer, words: ShareWords) -> Section:
    """Makes the section of a step; what was skipped or left empty is not mentioned.

    One that was kept for a session says so: that is what it was kept for.
    """
    belongs = answer.belongs.value if answer.belongs else _SKIP
    now = answer.happening_now.value if answer.happening_now else _SKIP
    waits = answer.prompt_id == KEEP and not answer.text.strip()
    return Section(
        heading=answer.step_name,
        written_at=answer.changed_at,
        paragraphs=(answer.prompt_as_shown,) if waits else (),
        questions=_answered(
            (_("Is this part of your story?"), "" if belongs == _SKIP else words.belongs(belongs)),
            (answer.prompt_as_shown, answer.text),
            (words.got_through(answer.step_id), answer.got_through),
            (words.happening_now(answer.step_id), "" if now == _SKIP else words.happening(now)),
        ),
    )


def check_in_section(check_in: CheckIn, words: ShareWords, has_private: bool) -> Section:
    """Makes the section of a check-in.

    Args:
        check_in: What was ticked.
        words: Where wording comes from.
        has_private: Whether the private part was ticked too; the helper's name belongs to it.
    """
    private = words.private_elements
    answers = sorted(check_in.answers, key=words.element_order)
    shown = [one for one in answers if has_private or one.element_id not in private]
    notes = (check_in.helper if has_private else "", check_in.note)
    return Section(
        heading=check_in.caption,
        written_at=check_in.made_at,
        paragraphs=tuple(note for note in notes if note.strip()),
        questions=_answered(
            *(
                (one.question_as_shown, words.value(one))
                for one in shown
                if one.value is not NoValue.SKIPPED
            )
        ),
    )


def _answered(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((question, answer) for question, answer in pairs if answer.strip())


def _text(choices: Iterable[Choice], wanted: str) -> str:
    return next((_(choice.text) for choice in choices if choice.id == wanted), "")
