"""The Healing Tree: six elements with their items, and the pages beside them."""

from dataclasses import dataclass

from ihm_desktop.domain.guidance import Choice, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Four words to answer with.

    Attributes:
        labels: Lowest first; an answer is stored as an index, 0 to 3.
    """

    id: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One sentence to answer.

    Attributes:
        text: The sentence as shown.
        short: One to four words for accessible names, leaves and lists.
    """

    id: str
    text: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One part of the tree.

    Attributes:
        timeframe: Which days the items ask about.
        over_time: What a change may mean.
        closing: Shown after the element whatever the answers; empty where it has none.
        closing_links: Pages that the closing leads to.
        share_by_default: Whether its answers may be ticked for a copy without a second question.
        about_one_helper: Whether the check-in first asks which helper it is about.
    """

    id: str
    version: int
    order: int
    quiet_name: str
    name: str
    about: str
    timeframe: str
    scale: Scale
    items: tuple[Item, ...]
    over_time: str
    share_by_default: bool
    about_one_helper: bool
    closing: str = ""
    closing_links: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A part of "what it is like to be me in this"."""

    id: str
    name: str
    prompt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToBeMe:
    """A page for one's own words instead of boxes."""

    title: str
    about: str
    topics: tuple[Topic, ...]
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperField:
    """One line of the note after a meeting."""

    id: str
    name: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperNote:
    """A note after a meeting with a helper.

    Attributes:
        seconds: How long it is meant to take.
    """

    title: str
    about: str
    seconds: int
    fields: tuple[HelperField, ...]
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallThings:
    """Small things to try, beside the branches."""

    title: str
    about: str
    items: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rings:
    """Words for rings that the person adds."""

    title: str
    about: str
    caption: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The words around all elements.

    Attributes:
        not_validated: Shown in the program and in every copy that leaves it.
    """

    id: str
    version: int
    quiet_name: str
    name: str
    about: tuple[str, ...]
    not_validated: str
    skip: str
    doesnt_fit: str
    to_be_me: ToBeMe
    helper_note: HelperNote
    small_things: SmallThings
    rings: Rings
