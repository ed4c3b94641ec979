"""Everything that a made-up journal holds beside entries: a path, check-ins, people."""

import random
from datetime import datetime, timedelta
from typing import Final

from ihm_desktop.domain.check_in import CheckInDraft, ItemAnswer, NoValue
from ihm_desktop.domain.guidance_tree import Element
from ihm_desktop.domain.person import PersonDraft
from ihm_desktop.domain.reflection import Belongs, HappeningNow, StepDraft
from ihm_desktop.services.open_session import OpenSession

_CHECK_INS: Final = ("first", "after the move", "", "spring")
_DAYS_BETWEEN: Final = 45
_STEPS: Final = (  # what belongs, words, how it was got through
    (Belongs.PART, "There was singing in the kitchen.", "I read under the table."),
    (Belongs.PART, "Everyone said I was such a help.", "I kept one drawer that was mine."),
    (Belongs.NOT_PART, "", ""),
    (Belongs.NOT_SURE, "The long letters, two a day.", "I answered the short ones."),
    (Belongs.SKIP, "", ""),
    (Belongs.PART, "I counted the stairs before I went up.", "The neighbour's cat."),
)
_PEOPLE: Final = (  # called by what they are, since nobody in here is anybody
    ("My sister", "after six", "has a sofa"),
    ("Next door", "third bell", "has a key"),
    ("The doctor's desk", "weekdays until noon", ""),
)


def add(services: OpenSession, now: datetime) -> None:
    """Adds a path, check-ins and people to an open journal.

    Args:
        services: The open journal.
        now: When all of it ends.
    """
    for name, reach, note in _PEOPLE:
        services.people.save(PersonDraft(name=name, reach=reach, note=note))
    _add_path(services)
    for number, caption in enumerate(_CHECK_INS):
        back = timedelta(days=_DAYS_BETWEEN * (len(_CHECK_INS) - 1 - number))
        _add_check_in(services, number, caption, now - back)


def _add_path(services: OpenSession) -> None:
    walk, _change = services.reflections.start("The years in the north")
    for step, (belongs, text, got_through) in zip(services.library.steps, _STEPS, strict=False):
        services.reflections.save(
            StepDraft(
                walk_id=walk.id,
                step_id=step.id,
                content_version=step.version,
                step_name=step.name,
                belongs=belongs,
                prompt_id=step.prompts[0].id,
                prompt_as_shown=step.prompts[0].text,
                text=text,
                got_through=got_through,
                happening_now=HappeningNow.NO,
            )
        )


def _add_check_in(services: OpenSession, number: int, caption: str, made_at: datetime) -> None:
    rnd = random.Random(number)
    answers = [
        answer for element in services.library.elements for answer in _answers(element, rnd, number)
    ]
    services.check_ins.save(CheckInDraft(made_at=made_at, caption=caption, answers=tuple(answers)))


def _answers(element: Element, rnd: random.Random, number: int) -> list[ItemAnswer]:
    """Draws a value for each item, a little higher each time, and now and then none."""
    drawn = [
        rnd.choice((NoValue.SKIPPED, NoValue.NOT_FITTING))
        if rnd.random() < 0.15
        else min(3, rnd.randint(0, 2) + number // 2)
        for _item in element.items
    ]
    return [
        ItemAnswer(
            element_id=element.id,
            item_id=item.id,
            content_version=element.version,
            question_as_shown=item.text,
            value=value,
        )
        for item, value in zip(element.items, drawn, strict=True)
    ]
