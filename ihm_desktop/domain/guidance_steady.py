"""Exercises that steady, and the texts of the safety note and of what changed."""

from dataclasses import dataclass
from enum import StrEnum

from ihm_desktop.domain.guidance import Choice, Source


class Way(StrEnum):
    """What an exercise works with, in the order to offer them.

    Source: outward, sensory exercises first, since attention to breath or muscles can bring
    flashbacks (content.md, section 4, S60).
    """

    SENSES = "senses"
    BODY = "body"
    MIND = "mind"
    BREATH = "breath"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStep:
    """One sentence to follow.

    Attributes:
        seconds: How long it may rest on the page before the next; 0 waits for the person.
    """

    id: str
    text: str
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A steadying exercise.

    Attributes:
        about: What it is, in one or two sentences.
        choice: What may be changed or left out; shown before the first step.
        ending: Shown after the last step.
    """

    id: str
    version: int
    order: int
    name: str
    way: Way
    about: str
    choice: str
    steps: tuple[ExerciseStep, ...]
    ending: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSection:
    """One part of the safety note; its title holds no shoulder word."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyNote:
    """What is said before a journal is set up.

    Attributes:
        question: Who else uses this computer?
        answers: Possible answers; none of them is kept or stops the set-up.
        sections: What this can and cannot do, in plain words.
        go_on: Label of the button that goes on.
        not_now: Label of the button that does not.
    """

    id: str
    version: int
    title: str
    opening: tuple[str, ...]
    question: str
    answers: tuple[Choice, ...]
    after_answer: str
    sections: tuple[NoteSection, ...]
    go_on: str
    not_now: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What one version changed.

    Attributes:
        number: Version number of the program.
        changes: Sentences, the most visible change first.
    """

    number: str
    changes: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatsNew:
    """The page "What changed", since silent changes frighten people who were watched.

    Attributes:
        releases: Newest first.
    """

    id: str
    version: int
    title: str
    about: str
    releases: tuple[Release, ...]
    sources: tuple[Source, ...]
