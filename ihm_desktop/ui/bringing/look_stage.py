"""Second stage of bringing in: what would come; nothing has come yet."""

from PySide6.QtWidgets import QWidget

from ihm_desktop.domain.importing import ImportPreview
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.bringing.reasons import guess_lines, left_out_lines
from ihm_desktop.ui.models.entry_list import day_text
from ihm_desktop.ui.moving.progress import Progress
from ihm_desktop.ui.moving.sizes import long_day, number_text
from ihm_desktop.ui.moving.way_stage import WayStage
from ihm_desktop.ui.widgets.buttons import Button
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.labels import Body, Note


class LookStage(WayStage):
    """Shows the preview and takes a yes."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(_("What would come"), parent)
        self.progress = progress
        self.found = Body()
        self.days = Body()
        self.begins = Body()
        self.left_out = Body()
        self.guesses = Body()
        self.on = Button(_("Bring them in"))
        self._left_card = Card(_("What would stay out"))
        self._guess_card = Card(_("Worth a look afterwards"))
        self._begin_card = Card(_("How it begins"))
        self._build()
        self.on.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        """The yes, or the way out where there is nothing."""
        return self.on if self.on.isEnabled() else self.stop

    def show_preview(self, preview: ImportPreview) -> None:
        """Shows what was found."""
        self.on.setEnabled(preview.entries > 0)
        self.found.setText(_found(preview))
        self.days.setText(_days(preview))
        self.days.setVisible(preview.first_day is not None)
        self._show(self._begin_card, self.begins, _beginnings(preview))
        self._show(self._left_card, self.left_out, left_out_lines(preview.not_taken))
        self._show(self._guess_card, self.guesses, guess_lines(preview.guesses))

    def wait(self, *, waiting: bool) -> None:
        """Says that it is being taken, or lets go on."""
        self.on.setEnabled(not waiting)
        if waiting:
            self.to_top()
            self.progress.begin(_("Bringing them in."))
        else:
            self.progress.end()

    def _build(self) -> None:
        card = Card(icon="book-open", title=_("Found"))
        card.body.addWidget(self.found)
        card.body.addWidget(self.days)
        self._begin_card.body.addWidget(self.begins)
        self._left_card.body.addWidget(self.left_out)
        self._guess_card.body.addWidget(self.guesses)
        for part in (card, self._begin_card, self._left_card, self._guess_card):
            self.body.addWidget(part)
        self.body.addWidget(Note(_("Nothing that is here already is changed.")))
        self.show_progress(self.progress)
        self.end_way(self.on)

    def _show(self, card: Card, label: Body, text: str) -> None:
        label.setText(text)
        card.setVisible(bool(text))


def _found(preview: ImportPreview) -> str:
    if not preview.entries:
        return _("Nothing in it can be taken.")
    words = ngettext(
        "{count} page with about {words} words.",
        "{count} pages with about {words} words.",
        preview.entries,
    )
    return words.format(count=number_text(preview.entries), words=number_text(preview.words))


def _days(preview: ImportPreview) -> str:
    if preview.first_day is None or preview.last_day is None:
        return ""
    if preview.first_day == preview.last_day:
        return _("Written on {day}.").format(day=long_day(preview.first_day))
    return _("Written from {first} to {last}.").format(
        first=long_day(preview.first_day), last=long_day(preview.last_day)
    )


def _beginnings(preview: ImportPreview) -> str:
    return "\n".join(f"{day_text(one.written_at)} · {one.words}" for one in preview.begins)
