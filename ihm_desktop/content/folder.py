"""Loads a folder of content files that are all of one kind, in their own order."""

from pathlib import Path
from typing import Protocol, TypeVar

from ihm_desktop.content.toml_file import load
from ihm_desktop.domain.errors import ContentInvalid


class Ordered(Protocol):
    """Content that knows its place among its kind."""

    @property
    def id(self) -> str:
        """Stable name."""
        ...

    @property
    def order(self) -> int:
        """Place, counted from 1."""
        ...


OrderedT = TypeVar("OrderedT", bound=Ordered)


def load_folder(folder: Path, kind: type[OrderedT]) -> tuple[OrderedT, ...]:
    """Loads every TOML file of a folder.

    Args:
        folder: Folder whose files are named `NN_<id>.toml`, NN being the order.
        kind: The dataclass that each file fills.

    Returns:
        The files' contents by `order`.

    Raises:
        ContentInvalid: The folder is empty, a file does not fit, its name is not made of its
            order and id, or two files share an id or a place.
    """
    loaded = [_load_named(path, kind) for path in sorted(folder.glob("*.toml"))]
    if not loaded:
        raise ContentInvalid(file=folder.name)
    if len({content.id for content in loaded}) < len(loaded):
        raise ContentInvalid(file=folder.name, field="id")
    if len({content.order for content in loaded}) < len(loaded):
        raise ContentInvalid(file=folder.name, field="order")
    return tuple(sorted(loaded, key=lambda content: content.order))


def _load_named(path: Path, kind: type[OrderedT]) -> OrderedT:
    content = load(path, kind)
    if path.stem != f"{content.order:02}_{content.id}":
        raise ContentInvalid(file=path.name, field="id")
    return content
