"""What the page shows, read in one go on the vault thread."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from ihm_desktop.domain.check_in import CheckIn
from ihm_desktop.domain.guidance import Read
from ihm_desktop.domain.guidance_tree import Element, Tree
from ihm_desktop.i18n import _

if TYPE_CHECKING:
    from ihm_desktop.services.open_session import OpenSession


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeSnapshot:
    """Words of the program and words of the person.

    Attributes:
        plain: Whether things are called what they are instead of by their quiet names.
        check_ins: All check-ins, oldest first; those without an answer are rings of her own.
        lines: Whether the rings are shown as lines over months as well.
    """

    tree: Tree
    elements: tuple[Element, ...]
    reads: tuple[Read, ...]
    plain: bool
    check_ins: tuple[CheckIn, ...]
    lines: bool = False

    def title(self) -> str:
        """Returns the heading of the page."""
        return _(self.tree.name if self.plain else self.tree.quiet_name)

    def name_of(self, thing: Element | Read) -> str:
        """Returns what an element or a read is called on screen."""
        return _(thing.name if self.plain else thing.quiet_name)

    def element(self, element_id: str) -> Element | None:
        """Finds an element; None where content no longer has it."""
        return next((each for each in self.elements if each.id == element_id), None)

    def after(self, element: Element) -> Element | None:
        """Returns the next element, or None after the last."""
        at = self.elements.index(element) + 1
        return self.elements[at] if at < len(self.elements) else None

    def check_in(self, check_in_id: int | None) -> CheckIn | None:
        """Finds a check-in; None where it is no longer there."""
        return next((each for each in self.check_ins if each.id == check_in_id), None)

    def trees(self) -> tuple[CheckIn, ...]:
        """Returns the check-ins that can be drawn as a tree: something was answered."""
        return tuple(each for each in self.check_ins if each.answers)

    def newest(self) -> CheckIn | None:
        """Returns the newest tree, or None while there is none."""
        return next(reversed(self.trees()), None)

    def of_day(self, day: date) -> CheckIn | None:
        """Returns the newest tree if it was made on this day."""
        newest = self.newest()
        return newest if newest is not None and newest.made_at.date() == day else None

    def with_check_in(self, check_in: CheckIn) -> "TreeSnapshot":
        """Returns the snapshot with a check-in as it was saved."""
        others = [each for each in self.check_ins if each.id != check_in.id]
        ordered = sorted([*others, check_in], key=lambda each: each.made_at)
        return replace(self, check_ins=tuple(ordered))


def take(session: "OpenSession") -> TreeSnapshot:
    """Reads everything that the page needs; runs on the vault thread."""
    library = session.library
    return TreeSnapshot(
        tree=library.tree,
        elements=library.elements,
        reads=library.reads,
        plain=bool(session.settings.get("plain_names")),
        check_ins=session.check_ins.all(),
        lines=bool(session.settings.get("months_lines")),
    )
