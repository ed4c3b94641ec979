"""The answers of one check-in while it is on the screen."""

from datetime import datetime

from ihm_desktop.domain.check_in import CheckIn, CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.guidance_tree import Element, Item
from ihm_desktop.i18n import _


class AnswerBook:
    """Holds answers and words of a check-in, new or opened again.

    Attributes:
        check_in_id: None while it was never saved.
        caption: The person's own words for this ring.
        helper: Which helper the soil is about.
        note: What a ring of her own held.
        made_at: When it was, or when it was written.
    """

    def __init__(self, made_at: datetime, check_in: CheckIn | None = None) -> None:
        self.check_in_id = check_in.id if check_in is not None else None
        self.made_at = check_in.made_at if check_in is not None else made_at
        self.caption = check_in.caption if check_in is not None else ""
        self.helper = check_in.helper if check_in is not None else ""
        self.note = check_in.note if check_in is not None else ""
        answers = check_in.answers if check_in is not None else ()
        self._answers = {(each.element_id, each.item_id): each for each in answers}

    def answers(self) -> tuple[ItemAnswer, ...]:
        """Returns every answer, in the order in which they were first given."""
        return tuple(self._answers.values())

    def value(self, element: Element, item: Item) -> int | NoValue | None:
        """Returns the answer to an item; None while there is none."""
        found = self._answers.get((element.id, item.id))
        return found.value if found is not None else None

    def question(self, element: Element, item: Item) -> str:
        """Returns an item's words: as they were answered, or as content has them now."""
        found = self._answers.get((element.id, item.id))
        return found.question_as_shown if found is not None else _(item.text)

    def set_value(self, element: Element, item: Item, value: int | NoValue) -> None:
        """Takes an answer; a corrected one keeps the question as it was asked.

        Args:
            element: Where the item belongs.
            item: What was answered.
            value: 0 to 3, or why there is no value.
        """
        key = (element.id, item.id)
        before = self._answers.get(key)
        self._answers[key] = ItemAnswer(
            element_id=element.id,
            item_id=item.id,
            content_version=before.content_version if before else element.version,
            question_as_shown=before.question_as_shown if before else _(item.text),
            value=value,
        )

    def looked_at(self, element: Element) -> bool:
        """Tells whether anything was answered in an element."""
        return any(element_id == element.id for element_id, _item in self._answers)

    def is_empty(self) -> bool:
        """Tells whether there is nothing to keep yet."""
        return not (
            self._answers or self.caption.strip() or self.note.strip() or self.helper.strip()
        )

    def draft(self) -> CheckInDraft:
        """Returns what is to be saved."""
        return CheckInDraft(
            id=self.check_in_id,
            made_at=self.made_at,
            caption=self.caption,
            note=self.note,
            helper=self.helper,
            answers=self.answers(),
        )
