"""What leaves on purpose: a neutral selection that any exporter can lay out."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One ticked thing: an entry, a step, or a check-in.

    Attributes:
        heading: Its title as the reader will see it; may be empty.
        written_at: Its wall-clock time, or None where it has none.
        paragraphs: Its text, plain, one string a paragraph.
        questions: Question-and-answer pairs, wording included, so that no exporter needs content.
    """

    heading: str
    written_at: datetime | None
    paragraphs: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBundle:
    """Everything an exporter may write, and nothing else.

    Attributes:
        title: Neutral title of the document; may be empty.
        sections: The ticked things in the order in which they appear.
        footer: Message shown at the end ("not validated, not a clinical record").
    """

    title: str
    sections: tuple[Section, ...]
    footer: str = ""
