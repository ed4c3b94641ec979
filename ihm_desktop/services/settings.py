"""Settings: read once, then answered from memory."""

from collections.abc import Mapping
from types import MappingProxyType

from ihm_desktop.domain.change import Change, Kind
from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.settings import SETTINGS, Value, setting
from ihm_desktop.storage.repositories import Repositories


class SettingsService:
    """What was chosen; the rows are in `domain/settings.py`."""

    def __init__(self, repositories: Repositories) -> None:
        self._repository = repositories.settings
        stored = self._repository.all()
        self._values: dict[str, Value] = {
            row.key: stored[row.key]
            if row.key in stored and row.accepts(stored[row.key])
            else row.default
            for row in SETTINGS
        }

    def get(self, key: str) -> Value:
        """Returns a setting's value, its default until it was changed.

        Raises:
            NotFound: There is no such setting.
        """
        return self._values[setting(key).key]

    def set(self, key: str, value: Value) -> Change:
        """Changes a setting.

        Raises:
            NotFound: There is no such setting, or it has no such choice.
        """
        if not setting(key).accepts(value):
            raise NotFound
        if self._values[key] == value:
            return Change()
        self._repository.set(key, value)
        self._values[key] = value
        return Change.of(Kind.SETTING)

    def all(self) -> Mapping[str, Value]:
        """Returns every setting's value by its key."""
        return MappingProxyType(dict(self._values))
