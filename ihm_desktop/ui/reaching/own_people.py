"""The people one can turn to, in one's own words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihm_desktop.domain.change import Change
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.person import Person, PersonDraft
from ihm_desktop.i18n import _
from ihm_desktop.qt.flow_layout import FlowLayout
from ihm_desktop.qt.reading_order import read_in_order
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.widgets.buttons import Button, Kind
from ihm_desktop.ui.widgets.card import Card
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.hold_button import HoldButton
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note


class OwnPeople(QWidget):
    """Lists people and takes new ones.

    Signals:
        altered: Someone was added, changed or erased.
    """

    altered = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._editing: int | None = None
        self._cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.name = LineField(_("What you call them"), most=200)
        self.reach = LineField(_("How to reach them"), most=500)
        self.note = LineField(_("What is good to know"), most=1_000)
        self.keep = Button(_("Keep"), kind=Kind.QUIET)
        self._message = Note()
        self._message.hide()
        self._column.addWidget(self._form())
        self.keep.clicked.connect(self._keep)
        self.reload()

    def reload(self) -> None:
        """Reads the people anew."""
        people = self._context.session.people
        self._context.jobs.run(people.all, then=self._show, failed=self._tell, owner=self)

    def flush(self) -> None:
        """Saves what stands in the fields, so that nothing typed is lost."""
        if self.name.text().strip() or self.reach.text().strip():
            self._keep()

    def _form(self) -> Card:
        card = Card(_("Add someone"), icon="user")
        for field in (self.name, self.reach, self.note):
            card.body.addWidget(Labelled(field.accessibleName(), field))
        card.body.addWidget(self._message)
        card.body.addWidget(self.keep)
        return card

    def _show(self, people: tuple[Person, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._card(person) for person in people]
        for at, card in enumerate(self._cards):
            self._column.insertWidget(at, card)
        read_in_order(self._column)

    def _card(self, person: Person) -> Card:
        card = Card(person.name or _("Someone"))
        for text in (person.reach, person.note):
            if text:
                card.body.addWidget(Body(text))
        row = QWidget()
        flow = FlowLayout(row)
        change = Button(
            _("Change"), kind=Kind.QUIET, name=_("Change: {name}").format(name=person.name)
        )
        erase = HoldButton(_("Hold to erase"))
        change.clicked.connect(lambda: self._edit(person))
        erase.held.connect(lambda: self._erase(person.id))
        flow.addWidget(change)
        flow.addWidget(erase)
        card.body.addWidget(row)
        return card

    def _edit(self, person: Person) -> None:
        self.flush()
        self._editing = person.id
        self.name.setText(person.name)
        self.reach.setText(person.reach)
        self.note.setText(person.note)
        self.name.setFocus()

    def _keep(self) -> None:
        draft = PersonDraft(
            id=self._editing,
            name=self.name.text().strip(),
            reach=self.reach.text().strip(),
            note=self.note.text().strip(),
        )
        if not (draft.name or draft.reach or draft.note):
            return
        self._editing = None
        for field in (self.name, self.reach, self.note):
            field.clear()
        people = self._context.session.people
        self._do(lambda: people.save(draft)[1])

    def _erase(self, person_id: int) -> None:
        people = self._context.session.people
        self._do(lambda: people.erase(person_id))

    def _do(self, work: Callable[[], Change]) -> None:
        self._context.jobs.run(work, then=self._done, failed=self._tell, owner=self)

    def _done(self, change: Change) -> None:
        self._message.hide()
        self._context.changed(change)
        self.reload()
        self.altered.emit()

    def _tell(self, error: IhmError) -> None:
        self._message.setText(sentence(error))
        self._message.show()
