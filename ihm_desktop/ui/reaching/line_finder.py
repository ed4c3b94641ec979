"""Finds lines by country; the chosen country comes first next time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ihm_desktop.domain.guidance_help import Country, LineKind, Support, find_countries
from ihm_desktop.i18n import _
from ihm_desktop.qt.wheel import leave_wheel_to_page
from ihm_desktop.ui.reaching.line_card import LineCard
from ihm_desktop.ui.type_sizes import Role
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.labelled import Labelled
from ihm_desktop.ui.widgets.labels import Body, Note, PlainLabel


class LineFinder(QWidget):
    """A field to type a country, the countries that fit, and the lines of the chosen one.

    Args:
        countries: All countries.
        support: The words around them.
        first: Which kind of line comes first.
        parent: Owner.

    Signals:
        country_chosen: Its code.
    """

    country_chosen = Signal(str)

    def __init__(
        self,
        countries: tuple[Country, ...],
        support: Support,
        *,
        first: LineKind = LineKind.ABUSE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._countries = countries
        self._support = support
        self._kinds = sorted(LineKind, key=first.__ne__)
        self._shown: list[QWidget] = []
        self.search = LineField(_(support.find_label), most=100)
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("Country"))
        leave_wheel_to_page(self.choice)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Labelled(_(support.find_label), self.search))
        self._column.addWidget(self.choice)
        self._offer("")
        self.search.textChanged.connect(self._offer)
        self.choice.activated.connect(self._chosen_by_hand)

    def show_country(self, code: str) -> None:
        """Shows a country's lines; an empty code shows none."""
        at = self.choice.findData(code)
        self.choice.setCurrentIndex(at)
        self._show()

    def _offer(self, words: str) -> None:
        found = find_countries(self._countries, words, _)
        self.choice.blockSignals(True)
        self.choice.clear()
        for country in found:
            self.choice.addItem(_(country.name), country.code)
        self.choice.setCurrentIndex(0 if words and found else -1)
        self.choice.setPlaceholderText(_("Pick a country"))
        self.choice.blockSignals(False)
        if words and not found:
            self._replace([Body(_(self._support.find_nothing))])
        else:
            self._show()

    def _chosen_by_hand(self) -> None:
        self._show()
        self.country_chosen.emit(str(self.choice.currentData() or ""))

    def _show(self) -> None:
        code = self.choice.currentData()
        for country in self._countries:
            if country.code == code:
                self._replace(self._parts(country))
                return
        self._replace([])

    def _parts(self, country: Country) -> list[QWidget]:
        support = self._support
        number = country.emergency_number
        known = _(support.emergency_known).format(number=number)
        parts: list[QWidget] = [Body(known if number else _(support.emergency))]
        if country.note:
            parts.append(Note(_(country.note)))
        for kind in self._kinds:
            lines = country.lines_of(kind)
            missing = {
                LineKind.SUICIDE: support.no_suicide_line,
                LineKind.ABUSE: support.no_abuse_line,
            }.get(kind, "")
            if not lines and not missing:
                continue
            # Not a heading: what it says is not for someone who looks over a shoulder.
            parts.append(PlainLabel(_(support.kinds[kind]), role=Role.STRONG))
            parts += [LineCard(line, support) for line in lines] or [Body(_(missing))]
            if lines:
                parts.append(Note(_(support.traces)))
        return parts

    def _replace(self, parts: list[QWidget]) -> None:
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = parts
        for part in parts:
            self._column.addWidget(part)
