"""Notices an older page that was put back among newer ones.

SQLCipher's check of a page covers its number and its bytes, not its time: an older copy of
the same page checks as well. So for each table the database keeps a sum of check values, one
for each row. Whoever puts a page back changes rows without the sum, or the sum without the
rows. A whole older state put back, sums and all, can only be noticed from outside.

Triggers keep the sums, so that no statement can forget them. They belong to the connection
and not to the schema, which may not call functions (`trusted_schema`).

Source: Clarke et al., "Incremental multiset hash functions and their application to memory
    integrity checking", ASIACRYPT 2003 (MSet-Add-Hash), with keyed BLAKE2b for its function.
"""

import hashlib
import secrets

from ihm_desktop.storage.database import Database
from ihm_desktop.storage.integrity import TABLES

SUM_BYTES = 32
_MODULUS = 1 << (8 * SUM_BYTES)
_IS_WATCHED = "SELECT 1 FROM temp.sqlite_schema WHERE type = 'trigger'"
_SUMMED = "summed({sum}, key, {sign}, {columns})"
_TRIGGER = """
    CREATE TEMP TRIGGER sum_{event}_{table} AFTER {event} ON main.{table} BEGIN
        UPDATE row_sums SET sum = {sum} WHERE of_table = '{table}';
    END
"""


def watch(database: Database) -> None:
    """Keeps the sums in step with everything that this connection writes from now on.

    Args:
        database: Open, with this program's schema; watched once.
    """
    if database.trouble is not None or database.value(_IS_WATCHED):
        return
    database.define("summed", summed)
    for table in TABLES:
        columns = _columns(database, table)
        old, new = (", ".join(f"{row}.{name}" for name in columns) for row in ("OLD", "NEW"))
        added = _SUMMED.format(sum="sum", sign=1, columns=new)
        removed = _SUMMED.format(sum="sum", sign=-1, columns=old)
        both = _SUMMED.format(sum=removed, sign=1, columns=new)
        for event, changed in (("INSERT", added), ("DELETE", removed), ("UPDATE", both)):
            database.run(_TRIGGER.format(event=event, table=table, sum=changed))


def begin(database: Database) -> None:
    """Adds up what is there, for tables without a sum, in one transaction."""
    with database.transaction():
        known = {row[0] for row in database.rows("SELECT of_table FROM row_sums")}
        for table in TABLES:
            if table not in known:
                key = secrets.token_bytes(SUM_BYTES)
                values = (table, key, _sum_of(database, table, key))
                database.run("INSERT INTO row_sums (of_table, key, sum) VALUES (?, ?, ?)", values)


def forget(database: Database) -> None:
    """Forgets all sums, so that `begin` takes what is there for right."""
    with database.transaction():
        database.run("DELETE FROM row_sums")


def altered(database: Database) -> tuple[str, ...]:
    """Adds up what is there and compares.

    Returns:
        Names of the tables whose rows are not those that were written.

    Raises:
        DatabaseDamaged: A table cannot be read to its end.
        Cancelled: It was interrupted.
    """
    kept = database.rows("SELECT of_table, key, sum FROM row_sums ORDER BY of_table")
    return tuple(table for table, key, kept_sum in kept if _differs(database, table, key, kept_sum))


def summed(kept: bytes, key: bytes, sign: int, *row: object) -> bytes:
    """Adds a row's check value to a sum, or takes it out.

    Args:
        kept: The sum so far.
        key: Of the table.
        sign: 1 or -1.
        row: Its cells.

    Returns:
        The sum, 32 bytes.
    """
    total = int.from_bytes(kept, "big") + sign * _check_value(key, row)
    return (total % _MODULUS).to_bytes(SUM_BYTES, "big")


def _differs(database: Database, table: str, key: bytes, kept: bytes) -> bool:
    return table not in TABLES or _sum_of(database, table, key) != kept


def _sum_of(database: Database, table: str, key: bytes) -> bytes:
    columns = ", ".join(_columns(database, table))
    rows = database.each(f"SELECT {columns} FROM {table} NOT INDEXED")
    total = sum(_check_value(key, row) for row in rows)
    return (total % _MODULUS).to_bytes(SUM_BYTES, "big")


def _check_value(key: bytes, row: tuple[object, ...]) -> int:
    # A cell is None, a number, text or bytes, whose `repr` tells where it ends.
    seen = hashlib.blake2b(repr(row).encode("utf-8"), key=key, digest_size=SUM_BYTES)
    return int.from_bytes(seen.digest(), "big")


def _columns(database: Database, table: str) -> list[str]:
    return [row[1] for row in database.rows(f"PRAGMA main.table_info({table})")]
