"""Settings: drawn from the table of settings; below them the passphrase and further pages."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ihm_desktop import i18n, paths
from ihm_desktop.domain.change import Change
from ihm_desktop.domain.change import Kind as Data
from ihm_desktop.domain.errors import IhmError
from ihm_desktop.domain.settings import Value
from ihm_desktop.ui.choosing import offered
from ihm_desktop.ui.choosing.main_stage import MainStage
from ihm_desktop.ui.choosing.passphrase_stages import PassphraseStages
from ihm_desktop.ui.choosing.wearing_stage import WearingStage
from ihm_desktop.ui.error_text import sentence
from ihm_desktop.ui.page import UiContext
from ihm_desktop.ui.second.second_card import SecondCard
from ihm_desktop.ui.second.second_stages import SecondStages
from ihm_desktop.ui.stages.stage import Stage
from ihm_desktop.ui.stages.staged import StagedPage
from ihm_desktop.ui.widgets.buttons import Button


class SettingsPage(StagedPage):
    """Every setting is applied at once; what is about the passphrase asks for it again."""

    page_id: ClassVar[str] = "settings"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._came_from: Button | None = None
        self._second: SecondStages | None = None  # only where there is room for one
        self._second_card: SecondCard | None = None
        self.main = MainStage()
        self.keys = PassphraseStages(context, self)
        self._wearing: WearingStage | None = None  # made when it is opened first
        self.add_stages(self.main, *self.keys.all())
        self.main.wearing.show_front(context.front)
        self.main.set_offer("language", offered.languages(i18n.languages(paths.locales())))
        self.main.set_offer("country", offered.countries(context.session.library.countries))
        self._connect()

    def enter(self, target: object = None) -> None:
        """Shows all settings as they are; `{"setting": key}` begins at one of them."""
        key = target.get("setting") if isinstance(target, dict) else None
        self.main.begin_at(key if isinstance(key, str) else "")
        self._to_main()
        self._reload()
        spelling = self.context.session.spelling
        self.context.jobs.run(
            spelling.languages,
            then=self._offer_dictionaries,
            failed=self._tell,
            owner=self,
            drop_on_close=True,
        )
        second = self.context.session.second
        self.context.jobs.run(
            second.has_room, then=self._offer_second, failed=self._tell, owner=self
        )

    def refresh(self, change: Change) -> None:
        """Shows what was chosen, here or elsewhere."""
        if Data.SETTING in change:
            self._reload()

    def where(self) -> object:
        """The setting that has the keyboard."""
        key = self.main.focused()
        return {"setting": key} if key else None

    def flush(self) -> None:
        """Leaves no passphrase in a field behind."""
        self.keys.clear()
        if self._second is not None:
            self._second.flush()

    def _connect(self) -> None:
        card = self.main.passphrase
        self.main.chosen.connect(self._set)
        self.main.links.wanted.connect(self._open)
        card.change.clicked.connect(self._to_change)
        card.known.clicked.connect(self._to_rekey)
        card.second_key.clicked.connect(self._to_key)
        self.main.wearing.change.clicked.connect(self._to_wearing)
        for stage in self.keys.all():
            stage.back.connect(self._back)
        self.keys.finished.connect(self._finished)

    # Settings

    def _reload(self) -> None:
        settings = self.context.session.settings
        self.context.jobs.run(
            settings.all, then=self.main.show_values, failed=self._tell, owner=self
        )

    def _set(self, key: str, value: Value) -> None:
        settings = self.context.session.settings
        self.context.jobs.run(
            lambda: settings.set(key, value),
            then=self._applied,
            failed=self._not_applied,
            owner=self,
        )

    def _applied(self, change: Change) -> None:
        self.main.say("")
        self.context.changed(change)

    def _not_applied(self, error: IhmError) -> None:
        self._tell(error)
        self._reload()

    def _offer_dictionaries(self, codes: tuple[str, ...]) -> None:
        self.main.set_offer("spell_language", offered.dictionaries(codes))
        self._reload()

    def _tell(self, error: IhmError) -> None:
        self.main.say(sentence(error))

    def _open(self, page_id: str) -> None:
        self.context.navigate(page_id)

    # A second journal

    def _offer_second(self, has_room: bool) -> None:
        if not has_room or self._second is not None:
            return
        self._second_card = self.main.offer_second()
        self._second = SecondStages(self.context, self)
        self.add_stages(*self._second.all())
        self._second.wanted.connect(self.show_stage)
        self._second_card.go.clicked.connect(self._second.begin)
        for stage in self._second.top():
            stage.back.connect(self._back_from_second)

    def _back_from_second(self) -> None:
        if self._second_card is not None:
            self._came_from = self._second_card.go
        self._back()

    # The look from outside

    def _to_wearing(self) -> None:
        if self._wearing is None:
            self._wearing = WearingStage(self.context.front)
            self._wearing.back.connect(self._back_to_wearing)
            self._wearing.used.connect(self._worn)
            self.add_stages(self._wearing)
        else:
            self._wearing.begin()
        self.show_stage(self._wearing)

    def _back_to_wearing(self) -> None:
        self._to_main()
        self.main.wearing.change.setFocus()
        self.main.ensureWidgetVisible(self.main.wearing)

    def _worn(self) -> None:
        self._back_to_wearing()
        self.main.wearing.show_front(self.context.front, aloud=True)

    # The passphrase

    def _to_change(self) -> None:
        self._leave_for(self.keys.change, self.main.passphrase.change)

    def _to_rekey(self) -> None:
        self._leave_for(self.keys.rekey, self.main.passphrase.known)

    def _to_key(self) -> None:
        self._leave_for(self.keys.key, self.main.passphrase.second_key)
        self.keys.begin_key()

    def _leave_for(self, stage: Stage, pressed: Button) -> None:
        self._came_from = pressed
        self.main.passphrase.say("")
        self.show_stage(stage)

    def _back(self) -> None:
        self._to_main()
        if self._came_from is not None:
            self._came_from.setFocus()
            self.main.ensureWidgetVisible(self._came_from)

    def _to_main(self) -> None:
        self.keys.clear()
        if self._second is not None:
            self._second.clear()
        self.stack.setCurrentWidget(self.main)

    def _finished(self, told: str) -> None:
        self._back()
        self.main.passphrase.say(told)


PAGE = SettingsPage
