"""Every page as one row of a table: its names, its icon, and where its code lies."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from ihm_desktop.domain.words import N_


class Place(Enum):
    """Where the list on the left shows a page."""

    TOP = auto()
    MORE = auto()  # in the upper part too, once "Show all pages" is on
    BOTTOM = auto()
    NONE = auto()  # reached from another page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """One page.

    Attributes:
        page_id: Stable name.
        quiet: Message id of its usual name, which holds no shoulder word.
        plain: Message id of what it is called when "Plain names" is on.
        icon: Name of its icon.
        place: Where the list shows it.
        module: Name of its module in `ui/pages`.
        setting: Key of the setting that has to be on before the list shows it; may be empty.
    """

    page_id: str
    quiet: str
    plain: str
    icon: str
    place: Place
    module: str
    setting: str = ""


PAGES: Final[tuple[PageRow, ...]] = (
    PageRow(
        page_id="today",
        quiet=N_("Today"),
        plain=N_("Home"),
        icon="house",
        place=Place.TOP,
        module="today",
    ),
    PageRow(
        page_id="pages",
        quiet=N_("Pages"),
        plain=N_("Journal"),
        icon="feather",
        place=Place.TOP,
        module="journal",
    ),
    PageRow(
        page_id="path",
        quiet=N_("Path"),
        plain=N_("Stairway"),
        icon="footprints",
        place=Place.TOP,
        module="path",
    ),
    PageRow(
        page_id="tree",
        quiet=N_("Tree"),
        plain=N_("Healing Tree"),
        icon="trees",
        place=Place.TOP,
        module="tree",
    ),
    PageRow(
        page_id="steady",
        quiet=N_("Steady"),
        plain=N_("Steadying"),
        icon="anchor",
        place=Place.TOP,
        module="steady",
    ),
    PageRow(
        page_id="copies",
        quiet=N_("Copies"),
        plain=N_("Share"),
        icon="copy",
        place=Place.MORE,
        module="copies",
    ),
    PageRow(
        page_id="bring_in",
        quiet=N_("Bring in"),
        plain=N_("Import"),
        icon="download",
        place=Place.MORE,
        module="bring_in",
    ),
    PageRow(
        page_id="keep",
        quiet=N_("Keep"),
        plain=N_("Backup"),
        icon="upload",
        place=Place.MORE,
        module="keep",
    ),
    PageRow(
        page_id="trash",
        quiet=N_("Trash"),
        plain=N_("Trash"),
        icon="trash-2",
        place=Place.MORE,
        module="trash",
    ),
    PageRow(
        page_id="scales",
        quiet=N_("Scales"),
        plain=N_("Scales"),
        icon="clipboard-list",
        place=Place.TOP,
        module="scales",
        setting="scales",
    ),
    PageRow(
        page_id="people",
        quiet=N_("People"),
        plain=N_("Support"),
        icon="users",
        place=Place.BOTTOM,
        module="people",
    ),
    PageRow(
        page_id="settings",
        quiet=N_("Settings"),
        plain=N_("Settings"),
        icon="settings",
        place=Place.BOTTOM,
        module="settings",
    ),
    PageRow(
        page_id="emptying",
        quiet=N_("Emptying"),
        plain=N_("Emptying"),
        icon="wind",
        place=Place.NONE,
        module="emptying",
    ),
    PageRow(
        page_id="changes",
        quiet=N_("What changed"),
        plain=N_("What changed"),
        icon="clock",
        place=Place.NONE,
        module="changes",
    ),
    PageRow(
        page_id="about",
        quiet=N_("About"),
        plain=N_("About"),
        icon="info",
        place=Place.NONE,
        module="about",
    ),
)


def row(page_id: str) -> PageRow | None:
    """Finds a page; None where there is none of that name."""
    return next((page for page in PAGES if page.page_id == page_id), None)
