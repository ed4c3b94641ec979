"""Words that the program brings along: what every kind of guidance shares, and the short kinds.

All texts are English message ids; whoever shows one looks it up. Words around the
Stairway, the Healing Tree, steadying and help lines are in `guidance_*.py`.
"""

from dataclasses import dataclass

BACKGROUND = "background"  # `Source.ref` of general knowledge that nobody looked up


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim comes from.

    Attributes:
        claim: What the source is cited for, in English; not translated.
        ref: Key in the project's source list such as `S9`, or `background`.
        url: Address of the source, empty if and only if `ref` is `background`.
        note: What limits it, such as "secondary source".
    """

    claim: str
    ref: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several things that can be picked, or a line that is told apart by its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A gentle invitation to write."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptGroup:
    """Prompts on one subject, gentlest first.

    Attributes:
        order: Place among the groups; present day and strengths come first.
    """

    id: str
    version: int
    order: int
    name: str
    about: str
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A short piece to read, at most 200 words.

    Attributes:
        quiet_name: Its heading under quiet names.
        question: What leads from the text to one's own life.
    """

    id: str
    version: int
    order: int
    quiet_name: str
    name: str
    paragraphs: tuple[str, ...]
    question: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A start for an entry.

    Attributes:
        body: Light Markdown, with line breaks.
        tag: Tag of the one page that is begun from it and opened again; empty where every
            entry may begin with it.
    """

    id: str
    name: str
    about: str
    body: str
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """All templates, in the order to offer them."""

    version: int
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the program is, what it is not, and whose ideas it leans on."""

    id: str
    version: int
    title: str
    paragraphs: tuple[str, ...]
    sources: tuple[Source, ...] = ()
