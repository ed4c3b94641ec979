"""Made-up journals of any size, for figures, pictures and trying things out.

Nobody's writing is in them. The newest entries can be read; the others are random words in
the proportions of natural text, since it is those that search and disk have to bear.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Final

from ihm_desktop import paths
from ihm_desktop.domain.entry import Entry
from ihm_desktop.storage.bulk import add_entries
from ihm_desktop.storage.database import Database
from ihm_desktop.storage.migrations import migrate
from ihm_desktop.vault import levelling, vault
from ihm_desktop.vault.files import VaultPaths
from ihm_desktop.vault.primitives import argon2id
from ihm_desktop.vault.profiles import FLOOR, Profile
from ihm_desktop.vault.secret import Secret
from ihm_desktop.vault.slot_file import Derive

WORDS_AN_ENTRY: Final = 200
_WORDS_A_SENTENCE: Final = 10
_SENTENCES: Final = 20_000  # entries are put together from these
_ZIPF_SHIFT: Final = 2.7  # Mandelbrot's: word of rank r occurs in proportion to 1 / (r + 2.7)
_YEARS: Final = 40
_LAST_DAY: Final = datetime(2025, 11, 20, 7, 40)
_HASH_BYTES: Final = 64 * 1024 * 1024
_COMMON: Final = (
    "the and I to a of it was in that my he she for with on but so we had not at me is as up "
    "then when there they all out just be have this one from about were no what like day him "
    "her or by home if an after did got back again some today could been would over them now "
    "down time still went little said before know only who good more think morning will old "
    "away very too night because into our felt their long first two even here which house "
    "made us how never other came work well can where see last other than"
)
_READABLE: Final = (
    (
        "Before anyone was up",
        "The kettle, before anyone was up. I stood by the window and "
        "watched the street get its colours back. Nothing had to be decided yet.",
    ),
    (
        "",
        "Walked the long way round by the river. Two herons, or the same one twice. "
        "My shoulders came down somewhere near the bridge.",
    ),
    (
        "A list of small good things",
        "- warm bread\n- the blue scarf found again\n- somebody "
        "laughed at my joke\n- ten minutes of sun on the step",
    ),
    ("", "A heavy day. I do not know why today. I made soup and that was enough."),
    (
        "What I said on the bench",
        "I said it out loud for the first time. She did not look away. "
        "**That is what I want to keep.**",
    ),
    ("", "Slept through. I had forgotten what that is like."),
    ("The letter", "I have not opened it. It can lie there. It is *my* table."),
    ("", "Numb until noon, then the dog next door, then a bit less."),
    ("Sunday", "Pancakes with the children. Flour everywhere. I did not count anything."),
    ("", "> You need not know yet.\n\nCopied that from somewhere. It helps today."),
)
_TAGS: Final = ("mornings", "home", "work", "sleep", "walks", "small good things")


def entries(count: int, seed: int = 1, last_day: datetime = _LAST_DAY) -> Iterator[Entry]:
    """Makes entries, oldest first, the newest at the end.

    Args:
        count: How many.
        seed: Chooses words and dates.
        last_day: When the newest is written.
    """
    rnd = random.Random(seed)
    sentences = _sentences(rnd)
    step = timedelta(days=365 * _YEARS) / max(count, 1)
    for back in range(count - 1, -1, -1):
        written_at = (last_day - back * min(step, timedelta(days=2.3))).replace(microsecond=0)
        title, body = "", ""
        if back < len(_READABLE):
            title, body = _READABLE[back]
        else:
            body = " ".join(rnd.choices(sentences, k=WORDS_AN_ENTRY // _WORDS_A_SENTENCE))
        yield Entry(
            id=0,
            uuid=rnd.randbytes(16).hex(),
            title=title,
            body=body,
            written_at=written_at,
            tags=(rnd.choice(_TAGS),) if back % 4 == 0 else (),
            right_now=("steady",) if back % 9 == 0 else (),
            starred=back % 50 == 0,
            cursor=0,
            created_at_utc=written_at.replace(tzinfo=UTC),
            changed_at_utc=written_at.replace(tzinfo=UTC),
        )


def vocabulary() -> list[str]:
    """Lists about 30,000 words, the commonest first."""
    text = (paths.resources() / "content" / "words.txt").read_text(encoding="utf-8")
    words = text.split()
    random.Random(0).shuffle(words)
    shapes = ("{}", "{}s", "{}ed", "un{}")
    return [*_COMMON.split(), *(shape.format(word) for shape in shapes for word in words)]


def _sentences(rnd: random.Random) -> list[str]:
    words = vocabulary()
    weights = list(accumulate(1 / (rank + _ZIPF_SHIFT) for rank in range(len(words))))
    draw = partial(rnd.choices, words, cum_weights=weights, k=_WORDS_A_SENTENCE)
    return [" ".join(draw()).capitalize() + "." for _ in range(_SENTENCES)]


def fill(database: Database, count: int, seed: int = 1, last_day: datetime = _LAST_DAY) -> None:
    """Adds made-up entries to an open journal; 100,000 take about a minute."""
    add_entries(database, entries(count, seed, last_day), hash_bytes=_HASH_BYTES)


def make_database(
    path: Path, data_key: Secret, *, count: int, last_day: datetime = _LAST_DAY
) -> None:
    """Makes a filled journal database and closes it."""
    database = Database.open(path, data_key, create=True)
    try:
        migrate(database, paths.resources() / "schema")
        fill(database, count, last_day=last_day)
    finally:
        database.close()


def make_vault(
    where: VaultPaths,
    passphrase: Secret,
    count: int,
    *,
    derive: Derive = argon2id,
    profile: Profile = FLOOR,
    last_day: datetime = _LAST_DAY,
) -> None:
    """Replaces whatever a folder holds by a made-up journal, levelled as the front does it.

    Args:
        where: The vault.
        passphrase: What will open it.
        count: How many entries.
        derive: How a passphrase becomes a key.
        profile: Cost of unlocking.
        last_day: When the newest entry is written.
    """
    make = partial(make_database, count=count, last_day=last_day)
    vault.set_up(where, passphrase, profile, make, derive=derive).close()
    levelling.level(where)
