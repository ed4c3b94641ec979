"""Copies: choose, replace names, look at every page, and hand over one locked file."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.change import Kind as Data
from ihm_desktop.domain.errors import IhmError, NotFound, WrongPassphrase
from ihm_desktop.domain.sharing import Gathered, Sealed
from ihm_desktop.domain.typesetter import LaidOut
from ihm_desktop.i18n import _
from ihm_desktop.services.typed import typed
from ihm_desktop.ui.copying.choose_stage import ChooseStage
from ihm_desktop.ui.copying.done_stage import DoneStage
from ihm_desktop.ui.copying.names_stage import NamesStage
from ihm_desktop.ui.copying.preview_stage import PreviewStage
from ihm_desktop.ui.copying.seal_stage import SealStage
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.moving.way_stage import show_where
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.staged import StagedPage

_SHOWN = frozenset((Data.ENTRY, Data.TRASH, Data.WALK, Data.STEP, Data.CHECK_IN))


class CopiesPage(StagedPage):
    """Five stages; nothing is written before the fourth one ends."""

    page_id: ClassVar[str] = "copies"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._laid_out: LaidOut | None = None
        self.choose = ChooseStage(context)
        self.names = NamesStage()
        self.preview = PreviewStage(context)
        self.seal = SealStage(context)
        self.finished = DoneStage()
        stages = (self.choose, self.names, self.preview, self.seal, self.finished)
        show_where(stages)
        self.add_stages(*stages)
        for stage in stages:
            stage.stopped.connect(self._stop)
        self._connect()

    def enter(self, target: object = None) -> None:
        """Reads what can be ticked; a copy that was begun goes on where it was."""
        if self.stage() is self.choose:
            self.choose.reload()

    def refresh(self, change: Change) -> None:
        """Begins again where something that may be in the copy changed."""
        if not change.kinds & _SHOWN or self.stage() is self.finished:
            return
        if self.stage() is not self.choose:
            self._to_choose()
            self.choose.say(_("Something was changed meanwhile. Please look at it again."))
        self.choose.reload()

    def flush(self) -> None:
        """Leaves no passphrase in a field behind."""
        self.seal.clear()

    def _connect(self) -> None:
        self.choose.done.connect(self._to_names)
        self.names.done.connect(self._gather)
        self.names.back.connect(self._to_choose)
        self.preview.done.connect(self._to_seal)
        self.preview.back.connect(self._to_names)
        self.seal.place_chosen.connect(self._write)
        self.seal.back.connect(self._back_to_preview)
        self.finished.done.connect(self._begin_anew)

    def _to_choose(self) -> None:
        self._drop()
        self.show_stage(self.choose)

    def _to_names(self) -> None:
        self._drop()
        self.show_stage(self.names)

    def _gather(self) -> None:
        sharing = self.context.session.sharing
        selection, names = self.choose.selection(), self.names.replacements()

        def work() -> tuple[Gathered, LaidOut]:
            gathered = sharing.gather(selection, names)
            return gathered, sharing.lay_out(gathered.bundle)

        self.names.say(_("One moment. This can take a few seconds."))
        self.context.jobs.run(
            work,
            then=self._show_copy,
            failed=self._not_gathered,
            owner=self,
            drop_on_close=True,
        )

    def _show_copy(self, found: tuple[Gathered, LaidOut]) -> None:
        if self.stage() is not self.names:  # stopped meanwhile
            return
        gathered, self._laid_out = found
        self.show_stage(self.preview)
        self.preview.show_copy(gathered, self._laid_out)

    def _not_gathered(self, error: IhmError) -> None:
        if not isinstance(error, NotFound):
            self.names.say(sentence(error))
            return
        self.choose.clear()
        self.show_stage(
            self.choose, _("Something you ticked is no longer there. Please tick again.")
        )
        self.choose.reload()

    def _to_seal(self) -> None:
        self.show_stage(self.seal)

    def _back_to_preview(self) -> None:
        self.seal.clear()
        self.show_stage(self.preview)

    def _write(self, path: Path) -> None:
        laid_out, sharing = self._laid_out, self.context.session.sharing
        if laid_out is None:
            return
        own, new = self.seal.own.take(), self.seal.new.copied()

        def work() -> Sealed:
            with typed(own) as session_passphrase, typed(new) as copy_passphrase:
                return sharing.seal(
                    laid_out,
                    path,
                    session_passphrase=session_passphrase,
                    copy_passphrase=copy_passphrase,
                )

        def then(sealed: Sealed) -> None:
            self._written(path.name, sealed)

        self.seal.wait(waiting=True)
        self.context.jobs.run(
            work, then=then, failed=self._not_written, owner=self, drop_on_close=True
        )

    def _written(self, name: str, sealed: Sealed) -> None:
        self.seal.wait(waiting=False)
        self._drop()
        self.choose.clear()
        self.names.rows.clear()
        self.finished.show_sealed(name, sealed)
        self.show_stage(self.finished)

    def _not_written(self, error: IhmError) -> None:
        self.seal.wait(waiting=False)
        self.seal.own.setFocus()
        if isinstance(error, WrongPassphrase):
            said = _("That is not your passphrase. Nothing was written. Please type it again.")
        else:
            again = _("Please type your own passphrase again when you try once more.")
            said = f"{sentence(error)} {again}"
        self.seal.say(said)

    def _stop(self) -> None:
        at_start = self.stage() is self.choose
        self._begin_anew()
        self.choose.say(_("Stopped. Nothing was written."))
        if at_start:
            self.context.navigate("today")

    def _begin_anew(self) -> None:
        self.choose.clear()
        self.names.rows.clear()
        self.finished.forget()
        self._to_choose()
        self.choose.reload()

    def _drop(self) -> None:
        self._laid_out = None
        self.preview.forget()
        self.seal.clear()


PAGE = CopiesPage
