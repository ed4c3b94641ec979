"""Makes a copy for somebody else: ticked, with names replaced, looked at, then sealed."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ihm_desktop.content.library import Library
from ihm_desktop.domain.entry import EntryQuery
from ihm_desktop.domain.export_bundle import ExportBundle
from ihm_desktop.domain.sharing import (
    CheckInChoice,
    Gathered,
    Replacement,
    Sealed,
    Selection,
    ShareChoices,
    StepChoice,
)
from ihm_desktop.domain.typesetter import LaidOut, Typesetter
from ihm_desktop.exchange.export_port import Exporter
from ihm_desktop.exchange.exporting import EXPORTERS, write_copy
from ihm_desktop.exchange.redaction import redact
from ihm_desktop.i18n import _
from ihm_desktop.services.share_responses import ResponseWords, response_section
from ihm_desktop.services.share_sections import (
    ShareWords,
    check_in_section,
    entry_section,
    step_section,
)
from ihm_desktop.storage.repositories import Repositories
from ihm_desktop.vault.secret import Secret

FIRST_ENTRIES = EntryQuery(limit=200)


class Sharing:
    """Copies that leave on purpose; every call runs on the vault thread."""

    def __init__(
        self,
        repositories: Repositories,
        *,
        library: Library,
        typesetter: Typesetter,
        confirm: Callable[[Secret], object],
        exporters: Mapping[str, Exporter] = EXPORTERS,
    ) -> None:
        """Takes what it works with.

        Args:
            repositories: Of the open journal.
            library: Words that belong to stored answers.
            typesetter: Lays out pages.
            confirm: Raises WrongPassphrase where a passphrase is not this session's.
            exporters: The formats by their id.
        """
        self._repositories = repositories
        self._words = ShareWords(library)
        self._response_words = ResponseWords(library)
        self._typesetter = typesetter
        self._confirm = confirm
        self._exporters = exporters

    def choices(self, query: EntryQuery = FIRST_ENTRIES) -> ShareChoices:
        """Lists what can be ticked.

        Args:
            query: Which entries; steps and check-ins are always all listed.
        """
        private = self._words.private_elements
        return ShareChoices(
            entries=self._repositories.lists.lines(query),
            steps=tuple(reversed(self._steps())),
            check_ins=tuple(
                CheckInChoice(
                    check_in_id=check_in.id,
                    caption=check_in.caption,
                    made_at=check_in.made_at,
                    has_private_part=any(one.element_id in private for one in check_in.answers),
                )
                for check_in in reversed(self._repositories.check_ins.all())
            ),
            responses=tuple(
                map(self._response_words.choice, reversed(self._repositories.responses.all()))
            ),
        )

    def gather(self, selection: Selection, replacements: Sequence[Replacement] = ()) -> Gathered:
        """Collects what was ticked, with the words of its questions, and replaces names.

        Entries come first, then steps, check-ins and instruments, each from the oldest on.

        Args:
            selection: What was ticked.
            replacements: Names and what stands for them.

        Raises:
            NotFound: Something ticked was erased since.
        """
        words, stored = self._words, self._repositories
        entries = sorted(
            map(stored.entries.load, dict.fromkeys(selection.entry_ids)),
            key=lambda entry: (entry.written_at, entry.id),
        )
        answers = sorted(
            map(stored.steps.load, dict.fromkeys(selection.answer_ids)),
            key=lambda answer: (answer.walk_id, words.order(answer)),
        )
        check_ins = sorted(
            map(stored.check_ins.load, dict.fromkeys(selection.check_in_ids)),
            key=lambda check_in: (check_in.made_at, check_in.id),
        )
        responses = sorted(
            map(stored.responses.load, dict.fromkeys(selection.response_ids)),
            key=lambda response: (response.made_at, response.id),
        )
        opened = frozenset(selection.private_check_in_ids)
        told = frozenset(selection.private_response_ids)
        bundle = ExportBundle(
            title="",
            sections=(
                *map(entry_section, entries),
                *(step_section(answer, words) for answer in answers),
                *(check_in_section(one, words, one.id in opened) for one in check_ins),
                *(response_section(one, self._response_words, one.id in told) for one in responses),
            ),
            footer=words.footer(has_check_ins=bool(check_ins)),
        )
        return redact(bundle, replacements, _("[name]"))

    def lay_out(self, bundle: ExportBundle) -> LaidOut:
        """Lays out the pages exactly as they will leave.

        Args:
            bundle: As `gather` returned it.
        """
        return self._typesetter.lay_out(bundle)

    def seal(
        self,
        laid_out: LaidOut,
        path: Path,
        *,
        session_passphrase: Secret,
        copy_passphrase: Secret,
        format_id: str = "pdf",
    ) -> Sealed:
        """Writes the pages that were shown, encrypted, and checks what was written.

        Args:
            laid_out: As `lay_out` returned it.
            path: Where the copy goes; chosen by the person.
            session_passphrase: What opens this journal, asked for again.
            copy_passphrase: What will open the copy.
            format_id: One of the exporters.

        Raises:
            WrongPassphrase: The first passphrase does not open this journal; nothing was written.
            PassphraseRejected: The second one cannot be used; nothing was written.
            ExportFailed: What was written did not read back; it was removed.
            DiskFull: There is no room; nothing is left behind.
            ReadOnlyFolder: The folder cannot be written.
            StorageFailed: The disk reported an error.
        """
        self._confirm(session_passphrase)
        return write_copy(self._exporters[format_id], laid_out, path, copy_passphrase)

    def _steps(self) -> list[StepChoice]:
        return [
            StepChoice(
                answer_id=answer.id,
                step_name=answer.step_name,
                walk_name=walk.name,
                changed_at=answer.changed_at,
            )
            for walk in self._repositories.walks.all()
            for answer in self._repositories.steps.of(walk.id)
        ]
