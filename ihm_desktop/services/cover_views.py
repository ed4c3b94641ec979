"""Which covers there are, for the pages that offer them."""

from pathlib import Path

from ihm_desktop.content import cover_choice, cover_file
from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.domain.cover_view import CoverView


def cover_views(covers: Path, worn: Cover, folder: Path, beside: Path) -> tuple[CoverView, ...]:
    """Reads every cover's file; the plain one comes first.

    Args:
        covers: Folder of the cover files.
        worn: The cover that is worn now.
        folder: The data folder.
        beside: The program's folder.

    Raises:
        ContentInvalid: A cover file cannot be read.
    """
    place = cover_choice.place_told(worn, folder, beside)
    known = (cover_file.load(covers, path.stem) for path in sorted(covers.glob("*.toml")))
    return tuple(_view(cover, place) for cover in sorted(known, key=lambda cover: cover.small))


def _view(cover: Cover, place: Place) -> CoverView:
    ask_title, ask_text = cover.ask or ("", "")
    is_worn = cover.name == place.cover.name
    return CoverView(
        name=cover.name,
        title=cover.title,
        disguise=cover.small,
        about=cover.about,
        ask_title=ask_title,
        ask_text=ask_text,
        keys=frozenset(cover.shortcuts.values()),
        free=is_worn or cover_choice.wearable(cover, place),
    )
