"""The four costs an unlock may have, and the choice among them.

The choice is timed with scrypt from the standard library and not with Argon2id, because
the front makes never-used slot files without cryptography, and their profile must come
about in the same way as that of a set-up; otherwise it would tell the two apart.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One fixed Argon2id setting; all use one lane.

    Attributes:
        number: As written in the header, 0 to 3.
        memory_kib: Memory in KiB.
        passes: Passes over the memory.
        scrypt_ratio: Its time over that of `_reference_work` on the same computer.
    """

    number: int
    memory_kib: int
    passes: int
    scrypt_ratio: float


# Ratios: medians of five runs on two cores, cryptography 50 and OpenSSL 3.
PROFILES = (
    Profile(number=0, memory_kib=64 * 1024, passes=3, scrypt_ratio=1.9),  # the floor
    Profile(number=1, memory_kib=128 * 1024, passes=3, scrypt_ratio=3.9),
    Profile(number=2, memory_kib=256 * 1024, passes=3, scrypt_ratio=8.7),
    Profile(number=3, memory_kib=512 * 1024, passes=2, scrypt_ratio=15.8),
)
FLOOR = PROFILES[0]
DEFAULT = PROFILES[2]

LONGEST_UNLOCK_S = 1.5  # "about one second": 0.7 to 1.5 wherever a profile gives that
SCARCE_MEMORY_BYTES = 2 * 1024**3  # below this, 256 MiB at once may make the computer stall
_SCRYPT_N = 2**15  # 32 MiB, 0.12 s on the measuring computer
_RUNS = 3


def calibrate(monotonic: Clock, *, memory_bytes: int | None = None) -> Profile:
    """Chooses the strongest profile that this computer runs in about a second.

    Args:
        monotonic: Clock in seconds that never goes back.
        memory_bytes: The computer's memory, or None where unknown. Where it is scarce,
            no profile beyond 128 MiB is chosen.

    Returns:
        A profile, never below the floor.
    """
    reference_s = min(_timed(monotonic) for _ in range(_RUNS))
    scarce = memory_bytes is not None and is_scarce(memory_bytes)
    fitting = [
        profile
        for profile in (PROFILES[:2] if scarce else PROFILES)
        if profile.scrypt_ratio * reference_s <= LONGEST_UNLOCK_S
    ]
    return fitting[-1] if fitting else FLOOR


def is_scarce(memory_bytes: int) -> bool:
    """Tells whether a large profile might make this computer stall.

    Args:
        memory_bytes: The computer's memory.
    """
    return memory_bytes < SCARCE_MEMORY_BYTES


def _timed(monotonic: Clock) -> float:
    began = monotonic()
    _reference_work()
    return monotonic() - began


def _reference_work() -> None:
    hashlib.scrypt(b"", salt=b"", n=_SCRYPT_N, r=8, p=1, maxmem=64 * 1024**2, dklen=32)
