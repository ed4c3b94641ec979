"""Lays the person's own words out as one page; nothing in it is written by the program."""

from dataclasses import dataclass

from ihm_desktop.domain.reflection import StepAnswer
from ihm_desktop.i18n import _
from ihm_desktop.ui.path.snapshot import PathSnapshot
from ihm_desktop.ui.path.step_state import KEEP, READ

KEPT_GOING = "kept_going"  # the section that gathers how she got through


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words as they were written.

    Attributes:
        question: What they answer, as it was shown then; may be empty.
    """

    question: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the page."""

    heading: str
    pieces: tuple[Piece, ...]


def lay_out(snapshot: PathSnapshot) -> tuple[Part, ...]:
    """Lays the words of a walk out.

    Args:
        snapshot: The walk.

    Returns:
        First the steps in their order, each under its name as it was shown, then the reads,
        then the four sections of the landing; parts without words are absent.
    """
    last = snapshot.steps[-1].id if snapshot.steps else ""
    known = [choice.id for choice in snapshot.stairway.landing.sections]
    answers = [snapshot.answers.get(step.id) for step in snapshot.steps]
    # What was written at the landing stands in its section, if one was chosen.
    steps = [
        _step_part(answer)
        for answer in answers
        if answer is not None and (answer.step_id != last or answer.prompt_id not in known)
    ]
    reads = [_step_part(snapshot.answers.get(READ + read.id)) for read in snapshot.reads]
    sections = [
        _section(snapshot, last, choice.id, _(choice.text))
        for choice in snapshot.stairway.landing.sections
    ]
    return tuple(part for part in (*steps, *reads, *sections) if part and part.pieces)


def as_markdown(parts: tuple[Part, ...]) -> str:
    """Writes the page as an entry's text.

    Args:
        parts: As `lay_out` returns them.

    Returns:
        Light Markdown; the words themselves are not touched.
    """
    lines: list[str] = []
    for part in parts:
        lines.append(f"## {part.heading}")
        for piece in part.pieces:
            lines += [f"*{piece.question}*"] if piece.question else []
            lines.append(piece.words)
    return "\n\n".join(lines)


def _step_part(answer: StepAnswer | None) -> Part | None:
    if answer is None or not answer.text.strip():
        return None
    return Part(heading=answer.step_name, pieces=(_written(answer),))


def _written(answer: StepAnswer) -> Piece:
    question = "" if answer.prompt_id == KEEP else answer.prompt_as_shown
    return Piece(question=question, words=answer.text.strip())


def _section(snapshot: PathSnapshot, last: str, section_id: str, heading: str) -> Part:
    pieces: list[Piece] = []
    landing = snapshot.answers.get(last)
    if landing is not None and landing.text.strip() and landing.prompt_id == section_id:
        pieces.append(Piece(question="", words=landing.text.strip()))
    if section_id == KEPT_GOING:
        pieces += _got_through(snapshot)
    return Part(heading=heading, pieces=tuple(pieces))


def _got_through(snapshot: PathSnapshot) -> list[Piece]:
    found = [snapshot.answers.get(step.id) for step in snapshot.steps]
    return [
        Piece(question=answer.step_name, words=answer.got_through.strip())
        for answer in found
        if answer is not None and answer.got_through.strip()
    ]
