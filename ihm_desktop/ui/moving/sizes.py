"""Sizes and days as they are read."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def size_text(size_bytes: int) -> str:
    """Formats the size of a file, such as "1.4 MB".

    Args:
        size_bytes: Its size.
    """
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def long_day(day: date) -> str:
    """Formats a day in full, in the reader's own order of day and month."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def number_text(count: int) -> str:
    """Formats a whole number with the reader's own signs."""
    return QLocale().toString(count)
