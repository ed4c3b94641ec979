"""Where the person was, so that Continue brings back the same page and cursor."""

from ihm_desktop.domain.change import Change
from ihm_desktop.storage.repositories import Repositories


class Places:
    """The last place; every call runs on the vault thread."""

    def __init__(self, repositories: Repositories) -> None:
        self._repository = repositories.left_at

    def remember(self, page_id: str, target: object) -> Change:
        """Notes where the person is; nothing that a screen shows changes by it.

        Args:
            page_id: The page's stable name.
            target: What the page shows; made of what JSON has.
        """
        self._repository.set(page_id, target)
        return Change()

    def last(self) -> tuple[str, object] | None:
        """Returns page id and target of the last place, or None at the first start."""
        return self._repository.get()
