"""What can be ticked for a copy, which names are replaced in it, and what came of it."""

from dataclasses import dataclass
from datetime import datetime

from ihm_desktop.domain.entry import EntryLine
from ihm_desktop.domain.export_bundle import ExportBundle


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChoice:
    """A step that can be ticked.

    Attributes:
        answer_id: Id of the saved step.
        step_name: Its name as shown when it was answered.
        walk_name: The person's own name for the walk; may be empty.
    """

    answer_id: int
    step_name: str
    walk_name: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInChoice:
    """A check-in that can be ticked.

    Attributes:
        has_private_part: Whether it holds answers that stay out unless ticked as well.
    """

    check_in_id: int
    caption: str
    made_at: datetime
    has_private_part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseChoice:
    """An answered instrument that can be ticked.

    Attributes:
        name: The instrument's short name.
        has_private_part: Whether its item about self-harm was answered, which stays out
            unless ticked as well.
    """

    response_id: int
    name: str
    made_at: datetime
    has_private_part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareChoices:
    """Everything that can be ticked; nothing is ticked beforehand. Newest first."""

    entries: tuple[EntryLine, ...]
    steps: tuple[StepChoice, ...]
    check_ins: tuple[CheckInChoice, ...]
    responses: tuple[ResponseChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was ticked.

    Attributes:
        entry_ids: Ids of entries.
        answer_ids: Ids of saved steps.
        check_in_ids: Ids of check-ins.
        private_check_in_ids: Those of them whose private part (soil) was ticked too.
        response_ids: Ids of answered instruments.
        private_response_ids: Those of them whose answer about self-harm was ticked too.
    """

    entry_ids: tuple[int, ...] = ()
    answer_ids: tuple[int, ...] = ()
    check_in_ids: tuple[int, ...] = ()
    private_check_in_ids: tuple[int, ...] = ()
    response_ids: tuple[int, ...] = ()
    private_response_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A name and what stands in its place.

    Attributes:
        name: A name of one or more words; blank ones replace nothing.
        stands_for: What the reader sees instead; empty means a neutral word.
    """

    name: str
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """How often a name was replaced in a copy."""

    name: str
    stands_for: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A selection made ready to lay out.

    Attributes:
        replaced: What was replaced and how often, also where that is never.
        nearly: Words still in the text that hold one of the names inside them, such as a
            pet form; the person decides whether to add them.
    """

    bundle: ExportBundle
    replaced: tuple[Replaced, ...] = ()
    nearly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A copy that was written, opened again and found to be what was shown.

    Attributes:
        sha256: 64 hexadecimal digits over the file as it lies there.
        size_bytes: Its size.
        pages: Its pages.
    """

    sha256: str
    size_bytes: int
    pages: int
