"""Bring in: what was written elsewhere, looked at first, then taken or not."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.importing import ImportKind, ImportPreview, ImportReport
from ihm_desktop.i18n import _
from ihm_desktop.ui.bringing.look_stage import LookStage
from ihm_desktop.ui.bringing.pick_stage import PickStage
from ihm_desktop.ui.bringing.reasons import refusal
from ihm_desktop.ui.bringing.report_stage import ReportStage
from ihm_desktop.ui.moving.progress import Progress
from ihm_desktop.ui.moving.way_stage import show_where
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.stages.staged import StagedPage


class BringInPage(StagedPage):
    """Three stages; nothing is taken before the second one ends."""

    page_id: ClassVar[str] = "bring_in"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._source: tuple[Path, ImportKind] | None = None
        self.pick = PickStage(Progress(self._is_closing))
        self.look = LookStage(Progress(self._is_closing))
        self.report = ReportStage()
        stages = (self.pick, self.look, self.report)
        show_where(stages)
        self.add_stages(*stages)
        self.pick.picked.connect(self._look)
        self.look.done.connect(self._take)
        self.look.back.connect(self._to_pick)
        self.report.done.connect(self._to_pages)
        self.report.back.connect(self._begin_anew)
        for stage in stages:
            stage.stopped.connect(self._stop)

    def _is_closing(self) -> bool:
        return self.context.jobs.closing

    def _look(self, path: Path, kind: ImportKind) -> None:
        importing, progress = self.context.session.importing, self.pick.progress
        self._source = (path, kind)
        self.pick.wait(waiting=True)
        self.context.jobs.run(
            lambda: importing.look(path, kind, progress.cancelled),
            then=self._show_preview,
            failed=self._not_looked,
            owner=self,
            drop_on_close=True,
        )

    def _show_preview(self, preview: ImportPreview) -> None:
        self.pick.wait(waiting=False)
        if self._source is None:  # stopped meanwhile
            return
        self.look.show_preview(preview)
        self.show_stage(self.look)

    def _not_looked(self, error: IhmError) -> None:
        self.pick.wait(waiting=False)
        self.pick.say(refusal(error))

    def _take(self) -> None:
        if self._source is None:
            return
        path, kind = self._source
        importing, progress = self.context.session.importing, self.look.progress
        self.look.wait(waiting=True)
        self.context.jobs.run(
            lambda: importing.take(path, kind, progress.told, progress.cancelled),
            then=self._taken,
            failed=self._not_taken,
            owner=self,
            drop_on_close=True,
        )

    def _taken(self, result: tuple[ImportReport, Change]) -> None:
        report, change = result
        self.look.wait(waiting=False)
        self.pick.clear()
        self._source = None
        self.report.show_report(report)
        self.show_stage(self.report)
        self.context.changed(change)

    def _not_taken(self, error: IhmError) -> None:
        self.look.wait(waiting=False)
        self.look.say(refusal(error))

    def _to_pick(self) -> None:
        self.look.progress.stop.click()
        self.show_stage(self.pick)

    def _begin_anew(self) -> None:
        self.report.forget()
        self.show_stage(self.pick)

    def _to_pages(self) -> None:
        self.report.forget()
        self.show_stage(self.pick)
        self.context.navigate("pages")

    def _stop(self) -> None:
        at_start = self.stage() is self.pick and self._source is None
        for progress in (self.pick.progress, self.look.progress):
            progress.stop.click()
        self._source = None
        self.pick.clear()
        self.show_stage(self.pick, _("Stopped. Nothing was taken."))
        if at_start:
            self.context.navigate("today")


PAGE = BringInPage
