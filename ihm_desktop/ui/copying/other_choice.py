"""Steps and check-ins to tick."""

from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.sharing import CheckInChoice, ResponseChoice, StepChoice
from ihm_desktop.i18n import _
from ihm_desktop.ui.models.entry_list import day_text
from ihm_desktop.ui.moving.tick_list import TickList, TickRow
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Note

_PRIVATE = "private"  # stands before a check-in's id in the key of its second row


class OtherChoice(Card):
    """A card with a list; hidden where there is nothing to tick."""

    def __init__(
        self, title: str, icon: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, icon=icon, parent=parent)
        self.list = TickList(title)
        self.body.addWidget(self.list)
        if note:
            self.body.addWidget(Note(note))

    def show_rows(self, rows: Sequence[TickRow]) -> None:
        """Shows rows; without any, the card is hidden."""
        self.list.ticks.show(rows)
        self.setVisible(bool(rows))


def step_rows(steps: Sequence[StepChoice]) -> list[TickRow]:
    """Makes a row of each step: its name, then its day and the person's name for the walk."""
    return [
        TickRow(
            key=step.answer_id,
            text="{}\n{}".format(
                step.step_name,
                " · ".join(filter(None, (day_text(step.changed_at), step.walk_name))),
            ),
        )
        for step in steps
    ]


def check_in_rows(check_ins: Sequence[CheckInChoice]) -> list[TickRow]:
    """Makes a row of each check-in, and one for its soil, which needs the first."""
    rows: list[TickRow] = []
    for one in check_ins:
        day = day_text(one.made_at)
        rows.append(TickRow(key=one.check_in_id, text=f"{day}\n{one.caption}".rstrip()))
        if one.has_private_part:
            rows.append(
                TickRow(
                    key=(_PRIVATE, one.check_in_id),
                    text=_("With it: what stands under Soil, {day}").format(day=day),
                    needs=one.check_in_id,
                )
            )
    return rows


def response_rows(responses: Sequence[ResponseChoice]) -> list[TickRow]:
    """Makes a row of each answered instrument, and one for its line about self-harm."""
    rows: list[TickRow] = []
    for one in responses:
        day = day_text(one.made_at)
        rows.append(TickRow(key=one.response_id, text=f"{one.name}\n{day}"))
        if one.has_private_part:
            rows.append(
                TickRow(
                    key=(_PRIVATE, one.response_id),
                    text=_("With it: the last line, {day}").format(day=day),
                    needs=one.response_id,
                )
            )
    return rows


def plain_ids(ticked: Sequence[Hashable]) -> tuple[int, ...]:
    """Returns the ids of ticked steps or check-ins."""
    return tuple(key for key in ticked if isinstance(key, int))


def private_ids(ticked: Sequence[Hashable]) -> tuple[int, ...]:
    """Returns the ids of those whose private part was ticked as well."""
    return tuple(key[1] for key in ticked if isinstance(key, tuple) and key[0] == _PRIVATE)
