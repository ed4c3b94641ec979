"""Someone who can be reached, in the person's own words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """What is on the page about someone; fields as in `Person`."""

    id: int | None = None
    name: str = ""
    reach: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone to turn to.

    Attributes:
        uuid: 32 hexadecimal digits, the same in every backup of it.
        name: What the person calls them.
        reach: How to reach them: a number, a place, "after six".
        note: Free words; may be empty.
    """

    id: int
    uuid: str
    name: str
    reach: str
    note: str
