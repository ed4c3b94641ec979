"""What came of a backup, as sentences."""

from datetime import date

from ihm_desktop.domain.backup import AddReport, BackupReport
from ihm_desktop.ui.keeping.report_text import added_text, written_text


def test_answered_sheets_alone_are_something_that_was_added():
    report = AddReport(entries=0, steps=0, check_ins=0, kept_beside=0, already_here=0, responses=2)

    assert added_text(report) == "Added: 2 sheets."


def test_nothing_new_is_said_plainly():
    report = AddReport(entries=0, steps=0, check_ins=0, kept_beside=0, already_here=1)

    assert added_text(report) == "Nothing had to be added.\n1 thing was here already."


def test_a_backup_says_what_is_in_it():
    report = BackupReport(size_bytes=8_388_608, entries=1, steps=0, check_ins=2, responses=1)

    said = written_text("kept.bin", date(2026, 11, 22), report)

    assert "In it: 1 page, 2 check-ins, 1 sheet." in said


def test_an_empty_backup_says_so():
    report = BackupReport(size_bytes=8_388_608, entries=0, steps=0, check_ins=0)

    assert "In it: nothing yet." in written_text("kept.bin", date(2026, 11, 22), report)
