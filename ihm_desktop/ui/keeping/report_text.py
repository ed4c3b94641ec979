"""What came of a backup, as sentences."""

from datetime import date

from ihm_desktop.domain.backup import AddReport, BackupReport
from ihm_desktop.i18n import _, ngettext
from ihm_desktop.ui.moving.sizes import long_day, number_text, size_text


def written_text(name: str, day: date, report: BackupReport) -> str:
    """Says what was written.

    Args:
        name: Name of the file, without folders.
        day: Today.
        report: What was found when it was opened again.
    """
    made = _("“{name}” was written on {day}, {size}. It was opened again and is whole.").format(
        name=name, day=long_day(day), size=size_text(report.size_bytes)
    )
    return f"{made}\n{_holds(report)}"


def added_text(report: AddReport) -> str:
    """Says what was added and what was there before."""
    lines = [_holds_added(report)]
    if report.kept_beside:
        words = ngettext(
            "{count} thing was here in another version. Both are kept, side by side.",
            "{count} things were here in another version. Both are kept, side by side.",
            report.kept_beside,
        )
        lines.append(words.format(count=number_text(report.kept_beside)))
    if report.already_here:
        words = ngettext(
            "{count} thing was here already.",
            "{count} things were here already.",
            report.already_here,
        )
        lines.append(words.format(count=number_text(report.already_here)))
    return "\n".join(lines)


def _holds(report: BackupReport) -> str:
    return _("In it: {things}.").format(things=_things(report) or _("nothing yet"))


def _holds_added(report: AddReport) -> str:
    things = _things(report)
    return _("Added: {things}.").format(things=things) if things else _("Nothing had to be added.")


def _things(report: AddReport | BackupReport) -> str:
    counted = (
        (report.entries, ngettext("{count} page", "{count} pages", report.entries)),
        (report.steps, ngettext("{count} step", "{count} steps", report.steps)),
        (report.check_ins, ngettext("{count} check-in", "{count} check-ins", report.check_ins)),
        (report.responses, ngettext("{count} sheet", "{count} sheets", report.responses)),
    )
    shown = [words.format(count=number_text(count)) for count, words in counted if count]
    return ", ".join(shown)
