"""Turns the settings that change looks into the theme and the language in use."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ihm_desktop.domain.settings import Value
from ihm_desktop.ui import theme
from ihm_desktop.ui.theme import Theme, choose_tokens
from ihm_desktop.ui.tongue import Tongue


class Looks:
    """Applies looks to the application."""

    def __init__(
        self, app: QApplication, resources: Path, tongue: Tongue, hint: str, font_scale: float
    ) -> None:
        """Remembers what the desktop prefers.

        Args:
            app: The running application.
            resources: Folder of fonts, icons and themes.
            tongue: Speaks the language in use.
            hint: `light`, `dark` or `unknown`, as the front saw it.
            font_scale: The desktop's text size over the usual one.
        """
        self._app = app
        self._resources = resources
        self._hint = hint
        self._font_scale = font_scale
        self._tongue = tongue
        self._usual_language = ""

    def speak(self, language: str) -> None:
        """Uses the computer's language, until a setting asks for another one.

        Args:
            language: A code as `i18n.languages` lists it.
        """
        self._usual_language = language
        self._tongue.speak(language)

    def usual(self) -> Theme:
        """Applies what is right before any setting can be read."""
        return self._use(
            Theme(
                tokens=choose_tokens("system", hint=self._hint),
                scale=self._within(self._font_scale),
            )
        )

    def would_change(self, values: Mapping[str, Value]) -> bool:
        """Tells whether these settings look different from what is shown."""
        return self._wanted(values) != theme.theme_now()

    def would_speak_otherwise(self, values: Mapping[str, Value]) -> bool:
        """Tells whether these settings ask for another language than the one on screen."""
        return self._language(values) != self._tongue.spoken

    def from_settings(self, values: Mapping[str, Value]) -> Theme:
        """Applies what the person chose; texts on screen already keep their language.

        Args:
            values: All settings by key.
        """
        if self.would_speak_otherwise(values):
            self._tongue.speak(self._language(values))
        return self._use(self._wanted(values))

    def _language(self, values: Mapping[str, Value]) -> str:
        return str(values["language"]) or self._usual_language

    def _wanted(self, values: Mapping[str, Value]) -> Theme:
        chosen = int(values["text_size"]) / 100
        return Theme(
            tokens=choose_tokens(str(values["theme"]), hint=self._hint),
            scale=self._within(chosen * max(1.0, self._font_scale)),
            reduced_motion=bool(values["reduced_motion"]),
        )

    def _use(self, wanted: Theme) -> Theme:
        if theme.theme_now() != wanted or self._app.styleSheet() == "":
            theme.apply(self._app, wanted, self._resources)
        return wanted

    def _within(self, scale: float) -> float:
        return min(max(scale, theme.SMALLEST_SCALE), theme.LARGEST_SCALE)
