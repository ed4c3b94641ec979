"""First stage of a copy: tick what is to leave. Nothing is ticked beforehand."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.sharing import Selection, ShareChoices
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.copying.entry_choice import EntryChoice
from ihm_desktop.ui.copying.other_choice import (
    OtherChoice,
    check_in_rows,
    plain_ids,
    private_ids,
    response_rows,
    step_rows,
)
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.moving.sizes import number_text
from ihm_desktop.ui.moving.tick_list import TickList
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.labels import Body, Note

_ONE_ENTRY = EntryQuery(limit=1)  # steps and check-ins are asked for here, entries apart


class ChooseStage(WayStage):
    """Pages, steps and check-ins to tick."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Copies"), parent)
        self._context = context
        self.entries = EntryChoice(context)
        self.steps = OtherChoice(_("Path"), "footprints")
        self.check_ins = OtherChoice(
            _("Tree"),
            "trees",
            _("What stands under Soil stays here unless you tick it as well."),
        )
        self.scales = OtherChoice(
            _("Scales"),
            "clipboard-list",
            _("A line about self-harm stays here unless you tick it as well."),
        )
        self.count = Note()
        self.on = Button(_("Go on"))
        for text in (
            _(
                "Here you can share something you wrote: with a friend, a counsellor, "
                "anyone you choose. It goes into one locked file. You see every page of it first."
            ),
            _("Nothing is ticked. Nothing leaves before the last stage. You can stop anywhere."),
        ):
            self.body.addWidget(Body(text))
        for part in (self.entries, self.steps, self.check_ins, self.scales, self.count):
            self.body.addWidget(part)
        self.end_way(self.on, back=False)
        self._connect()
        self._count()

    def first_focus(self) -> QWidget:
        """The search field."""
        return self.entries.search

    def reload(self) -> None:
        """Reads anew what can be ticked."""
        self.entries.reload()
        sharing = self._context.session.sharing
        self._context.jobs.run(
            lambda: sharing.choices(_ONE_ENTRY),
            then=self._show,
            failed=self._tell,
            owner=self,
            drop_on_close=True,
        )

    def selection(self) -> Selection:
        """Returns what is ticked."""
        check_ins = self.check_ins.list.ticks.ticked()
        responses = self.scales.list.ticks.ticked()
        return Selection(
            entry_ids=self.entries.ticked(),
            answer_ids=plain_ids(self.steps.list.ticks.ticked()),
            check_in_ids=plain_ids(check_ins),
            private_check_in_ids=private_ids(check_ins),
            response_ids=plain_ids(responses),
            private_response_ids=private_ids(responses),
        )

    def clear(self) -> None:
        """Unticks everything."""
        for each in self._lists():
            each.ticks.clear_ticks()

    def _connect(self) -> None:
        for each in self._lists():
            each.ticks.ticks_changed.connect(self._count)
        self.entries.failed.connect(self._tell)
        self.on.clicked.connect(self._go_on)

    def _lists(self) -> tuple[TickList, ...]:
        return (self.entries.list, self.steps.list, self.check_ins.list, self.scales.list)

    def _show(self, choices: ShareChoices) -> None:
        self.steps.show_rows(step_rows(choices.steps))
        self.check_ins.show_rows(check_in_rows(choices.check_ins))
        self.scales.show_rows(response_rows(choices.responses))

    def _count(self) -> None:
        chosen = self.selection()
        things = sum(
            map(
                len,
                (
                    chosen.entry_ids,
                    chosen.answer_ids,
                    chosen.check_in_ids,
                    chosen.response_ids,
                ),
            )
        )
        words = ngettext("{count} thing is ticked.", "{count} things are ticked.", things)
        self.count.setText(
            words.format(count=number_text(things)) if things else _("Nothing is ticked yet.")
        )

    def _go_on(self) -> None:
        if self.selection() == Selection():
            self.say(_("Please tick something first. Or stop here."))
        else:
            self.say("")
            self.done.emit()

    def _tell(self, error: IhmError) -> None:
        self.say(sentence(error))
