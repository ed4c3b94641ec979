"""Tests of whether bytes are random, each able to say no."""

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import mul

VALUES = 256
_TERMS = 10_000


def chi_square_p(statistic: float, degrees: int) -> float:
    """The upper tail of the chi-square distribution.

    Source: Press et al., Numerical Recipes, section 6.2, series and continued fraction of
    the incomplete gamma function.
    """
    if not statistic:
        return 1.0
    shape, x = degrees / 2, statistic / 2
    scale = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1 / shape
        for step in range(1, _TERMS):
            term *= x / (shape + step)
            total += term
            if term < total * 1e-16:
                break
        return 1 - total * scale
    b, c = x + 1 - shape, 1e300
    d = fraction = 1 / b
    for step in range(1, _TERMS):
        factor = -step * (step - shape)
        b += 2
        d = 1 / (factor * d + b)
        c = b + factor / c
        fraction *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return fraction * scale


def byte_counts(data: bytes) -> list[int]:
    """Counts how often each byte value occurs."""
    counts = Counter(data)
    return [counts[value] for value in range(VALUES)]


def bytes_p(counts: Sequence[int]) -> float:
    """How likely byte counts as uneven as these are, if all values are equally likely."""
    expected = sum(counts) / VALUES
    return chi_square_p(sum((count - expected) ** 2 / expected for count in counts), VALUES - 1)


def uniform_p(values: Sequence[float]) -> float:
    """How likely values between 0 and 1 are as uneven as these, if they are uniform.

    Source: Press et al., Numerical Recipes, section 14.3, Kolmogorov-Smirnov test.
    """
    count = len(values)
    distance = max(
        max((at + 1) / count - value, value - at / count) for at, value in enumerate(sorted(values))
    )
    scaled = (math.sqrt(count) + 0.12 + 0.11 / math.sqrt(count)) * distance
    if scaled < 0.2:  # the series below needs more and more terms, and the sum is 1
        return 1.0
    terms = (2 * (-1) ** (k - 1) * math.exp(-2 * (k * scaled) ** 2) for k in range(1, 101))
    return min(1.0, max(0.0, sum(terms)))


def told_apart(ones: Sequence[bytes], others: Sequence[bytes]) -> float:
    """How well simple rules, learnt from half of two kinds of bytes, tell the other half.

    One rule weighs each place by the difference of its means, the other each value by how
    often it occurs.

    Args:
        ones: Pieces of one kind, all of one length.
        others: As many pieces of the other kind.

    Returns:
        The larger distance of the two rules' share of right answers from one half.
    """
    half = len(ones) // 2
    learn, ask = (ones[:half], others[:half]), (ones[half:], others[half:])
    found = []
    for scores in (_by_place(*learn, *ask), _by_value(*learn, *ask)):
        middle = statistics.median([*scores[0], *scores[1]])
        right = sum(score > middle for score in scores[0]) + sum(
            score <= middle for score in scores[1]
        )
        found.append(abs(right / (len(ask[0]) + len(ask[1])) - 0.5))
    return max(found)


Scores = tuple[list[float], list[float]]


def _by_place(
    ones: Sequence[bytes], others: Sequence[bytes], first: Sequence[bytes], second: Sequence[bytes]
) -> Scores:
    weights = [
        one / len(ones) - other / len(others)
        for one, other in zip(_column_sums(ones), _column_sums(others), strict=True)
    ]

    def scores(pieces: Iterable[bytes]) -> list[float]:
        return [sum(map(mul, weights, piece)) for piece in pieces]

    return scores(first), scores(second)


def _by_value(
    ones: Sequence[bytes], others: Sequence[bytes], first: Sequence[bytes], second: Sequence[bytes]
) -> Scores:
    counts = [byte_counts(b"".join(pieces)) for pieces in (ones, others)]
    weights = [math.log((one + 1) / (other + 1)) for one, other in zip(*counts, strict=True)]

    def scores(pieces: Iterable[bytes]) -> list[float]:
        return [sum(map(weights.__getitem__, piece)) for piece in pieces]

    return scores(first), scores(second)


def _column_sums(pieces: Sequence[bytes]) -> list[int]:
    return [sum(column) for column in zip(*pieces, strict=True)]
