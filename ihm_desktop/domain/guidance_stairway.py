"""The Stairway: ten steps that look at what others did, and the words around them."""

from dataclasses import dataclass

from ihm_desktop.domain.guidance import Choice, Prompt, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the Stairway.

    Attributes:
        quiet_name: Its heading under quiet names.
        content_line: What the step is about, said before it is shown; only steps 6 to 9 have one.
        looked_like: Three ways in which it may have looked.
        prompts: Pick one; gentlest first.
        closing: Shown after `happening_now`, whatever the answer.
        thought: What some people carry; body text after `Stairway.thought_intro`, no heading.
        answer: The answer to that thought, said as *I*.
        reads: Ids of reads that belong to the step.
    """

    id: str
    version: int
    order: int
    quiet_name: str
    name: str
    description: str
    looked_like: tuple[str, ...]
    prompts: tuple[Prompt, ...]
    got_through: str
    happening_now: str
    closing: str
    thought: str
    answer: str
    reads: tuple[str, ...]
    sources: tuple[Source, ...]
    content_line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopping:
    """Good reasons to stop, told once before the first step."""

    intro: str
    cues: tuple[Choice, ...]
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingMinute:
    """The last minute of a sitting.

    Attributes:
        stop: What "stop here" says.
    """

    intro: str
    lines: tuple[str, ...]
    stop: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkWords:
    """How a walk is named."""

    question: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """The page on which the words of the last step are set out."""

    title: str
    about: str
    empty: str
    sections: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stairway:
    """The words around all steps.

    Attributes:
        about: Paragraphs shown before the first step.
        answers: Part of my story, not part, not sure, skip.
        content_choices: What can be done after a `Step.content_line`.
        links: The three ways shown after every closing.
    """

    id: str
    version: int
    quiet_name: str
    name: str
    about: tuple[str, ...]
    pace: str
    word_enough: str
    looked_like_intro: str
    thought_intro: str
    read_question: str
    answers: tuple[Choice, ...]
    happening_now_answers: tuple[Choice, ...]
    content_choices: tuple[Choice, ...]
    links: tuple[Choice, ...]
    stopping: Stopping
    closing_minute: ClosingMinute
    walk: WalkWords
    landing: Landing
