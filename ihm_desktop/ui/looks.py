"""Turns the settings that change looks into the theme in use."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ihm_desktop import i18n
from ihm_desktop.domain.settings import Value
from ihm_desktop.ui import theme
from ihm_desktop.ui.theme import Theme, choose_tokens


class Looks:
    """Applies looks to the application."""

    def __init__(self, app: QApplication, resources: Path, hint: str, font_scale: float) -> None:
        """Remembers what the desktop prefers.

        Args:
            app: The running application.
            resources: Folder of fonts, icons and themes.
            hint: `light`, `dark` or `unknown`, as the front saw it.
            font_scale: The desktop's text size over the usual one.
        """
        self._app = app
        self._resources = resources
        self._hint = hint
        self._font_scale = font_scale

    def speak(self, language: str) -> None:
        """Uses a language from now on: words and reading direction.

        Args:
            language: A code as `i18n.languages` lists it.
        """
        i18n.use(language, self._resources / "locales")
        direction = QLocale(language).textDirection()
        self._app.setLayoutDirection(direction)

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

    def from_settings(self, values: Mapping[str, Value]) -> Theme:
        """Applies what the person chose; the language from the next start on.

        Args:
            values: All settings by key.
        """
        return self._use(self._wanted(values))

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
