"""Last stage of bringing in: what came, what did not, and why."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.importing import ImportReport
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.bringing.reasons import ONE_LEFT_OUT, guess_lines, left_out_lines
from ihm_desktop.ui.moving.sizes import number_text
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.widgets.labels import Body


class ReportStage(WayStage):
    """Shows the report once; it is not kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("They are here"), parent)
        self.taken = Body()
        self.left_out = Body()
        self.names = TextArea(_("What stayed out, by name"), least_lines=3, most_lines=10)
        self.guesses = Body()
        self.on = Button(_("To the pages"))
        self.again = Button(_("Bring in more"), kind=Kind.QUIET)
        self._left_card = Card(_("What stayed out, and why"))
        self._guess_card = Card(_("Worth a look"))
        self.names.setReadOnly(True)
        self._left_card.body.addWidget(self.left_out)
        self._left_card.body.addWidget(self.names)
        self._guess_card.body.addWidget(self.guesses)
        self.body.addWidget(self.taken)
        self.body.addWidget(self._left_card)
        self.body.addWidget(self._guess_card)
        self.body.addWidget(
            Body(
                _(
                    "The files you brought in still lie where they were. This program does "
                    "not touch them. You may want to delete them."
                )
            )
        )
        self.end_with(self.on, self.again, back=False)
        self.on.clicked.connect(self.done)
        self.again.clicked.connect(self.back)

    def first_focus(self) -> QWidget:
        """The way to the pages."""
        return self.on

    def show_report(self, report: ImportReport) -> None:
        """Shows what came of it."""
        words = ngettext("{count} page came in.", "{count} pages came in.", report.taken)
        self.taken.setText(words.format(count=number_text(report.taken)))
        self.left_out.setText(left_out_lines(report.not_taken))
        self._left_card.setVisible(bool(report.not_taken))
        names = "\n".join(f"{one.name}: {_(ONE_LEFT_OUT[one.why])}" for one in report.names)
        self.names.set_text(names)
        self.names.setVisible(bool(names))
        self.guesses.setText(guess_lines(report.guesses))
        self._guess_card.setVisible(bool(report.guesses))

    def forget(self) -> None:
        """Shows nothing; names of files stay nowhere."""
        self.taken.setText("")
        self.names.set_text("")
