"""Measures a passphrase while it is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from ihm_desktop.i18n import _
from ihm_desktop.ui.opener import PassphraseHelper, StrengthView
from ihm_desktop.ui.widgets.fields import LineField
from ihm_desktop.ui.widgets.passphrase_field import PassphraseField
from ihm_desktop.ui.widgets.strength_bar import StrengthBar

if TYPE_CHECKING:
    from ihm_desktop.ui.jobs import Jobs

MEASURE_AFTER_MS = 250  # it takes a few ms on the vault thread; not at every key


class Meter(StrengthBar):
    """Shows how hard what stands in a field is to guess, a moment after the last key.

    Signals:
        failed: It could not be measured, with the `IhmError`.
    """

    failed = Signal(object)

    def __init__(
        self,
        field: PassphraseField,
        helper: PassphraseHelper,
        jobs: "Jobs",
        known: LineField | None = None,
    ) -> None:
        """Builds it empty.

        Args:
            field: What is measured.
            helper: Measures.
            jobs: The vault thread.
            known: Words that others could guess, which make it weaker.
        """
        super().__init__()
        self._field = field
        self._helper = helper
        self._jobs = jobs
        self._known = known
        self._pause = QTimer(self, singleShot=True, interval=MEASURE_AFTER_MS)
        self._pause.timeout.connect(self._measure)
        field.edited.connect(self._pause.start)
        if known is not None:
            known.textEdited.connect(self._pause.start)

    def clear(self) -> None:
        """Shows nothing until something is typed."""
        self._pause.stop()
        self.show_strength(0, "")

    def _measure(self) -> None:
        text = self._field.text()
        if not text:
            self.clear()
            return
        words = self._known.text() if self._known is not None else ""
        known = tuple(words.replace(",", " ").split())
        self._jobs.run(
            lambda: self._helper.strength(text, known),
            then=self._show,
            failed=self.failed.emit,
            owner=self,
        )

    def _show(self, found: StrengthView) -> None:
        words = " ".join(_(text) for text in (found.verdict, *found.advice[:1]))
        self.show_strength(found.level + 1, words)  # what is easy to guess fills one part of four
