"""The drawings' plain models: same answers, same tree; low is winter, skipped is mist."""

import hashlib
import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihm_desktop.ui.drawing import root_skeleton, tree_skeleton
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.stairway_model import LIES, MOST_ROWS, slabs
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw

LEVELS = st.one_of(st.none(), st.floats(min_value=0.0, max_value=3.0))
# Fingerprint of one drawing. It may change only when the drawing is changed on purpose.
KNOWN_TREE = "866614fc1a07f55f90445be774ef3413a7244537382975b8023c2231e0171e79"


def answers(level: float | None, **more: object) -> TreeAnswers:
    names = ("weather", "soil", "roots", "trunk", "branches", "slice")
    return TreeAnswers(**dict.fromkeys(names, level) | more)


def fingerprint(drawing: object) -> str:
    return hashlib.sha256(repr(drawing).encode("utf-8")).hexdigest()


def test_seeded_numbers_are_those_of_the_published_generator() -> None:
    # Source: first outputs of SplitMix64 for the seed 1234567.
    numbers = Seeded(1234567)

    assert [numbers.whole() for _ in range(3)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


@given(st.integers(), st.floats(-5, 5), st.floats(0, 5))
def test_seeded_numbers_stay_in_their_range(seed: int, low: float, width: float) -> None:
    numbers = Seeded(seed)

    assert low <= numbers.between(low, low + width) <= low + width
    assert 0 <= numbers.below(7) < 7
    assert abs(numbers.near(0, 1)) <= 1


def test_same_answers_give_the_same_tree() -> None:
    mixed = TreeAnswers(weather=1.2, soil=None, roots=2.5, trunk=0.0, branches=1.4, slice=3.0)

    assert draw(mixed) == draw(mixed)


def test_the_tree_is_the_one_that_was_always_drawn() -> None:
    drawing = draw(answers(2.0, rings=("first", "second")))

    assert fingerprint(drawing) == KNOWN_TREE


def test_another_process_draws_the_same_tree() -> None:
    script = (
        "import hashlib;from ihm_desktop.ui.drawing.tree_answers import TreeAnswers as T;"
        "from ihm_desktop.ui.drawing.tree_model import draw;"
        "d=draw(T(weather=2.0,soil=2.0,roots=2.0,trunk=2.0,branches=2.0,slice=2.0,"
        "rings=('first','second')));"
        "print(hashlib.sha256(repr(d).encode()).hexdigest())"
    )

    out = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout

    assert out.strip() == KNOWN_TREE


@settings(max_examples=25)  # a drawing takes a tenth of a second
@given(LEVELS, LEVELS, LEVELS, st.lists(LEVELS, max_size=9))
def test_any_answers_can_be_drawn(
    branches: float | None, roots: float | None, trunk: float | None, boughs: list[float | None]
) -> None:
    drawing = draw(TreeAnswers(branches=branches, roots=roots, trunk=trunk, boughs=tuple(boughs)))

    assert drawing.wood
    assert drawing.roots
    assert all(0.0 <= leaf.shade <= 1.0 for leaf in drawing.leaves)
    assert all(abs(leaf.x) < 1.0 and leaf.y < 1.3 for leaf in drawing.leaves)


def test_low_answers_draw_winter_with_buds_and_seeds() -> None:
    low = draw(answers(0.0))

    assert not low.leaves
    assert len(low.buds) > 50
    assert low.frost == 1.0
    assert len(low.seeds) >= 3
    assert low.wood == draw(answers(0.0)).wood


def test_high_answers_draw_leaves_and_blossom_and_no_buds() -> None:
    high = draw(answers(3.0))

    assert len(high.leaves) > 3_000
    assert 20 <= len(high.blossoms) <= 70
    assert not high.buds
    assert not high.seeds


def test_skipped_answers_are_mist_and_not_bare() -> None:
    skipped = draw(answers(None))

    assert skipped.warmth is None
    assert skipped.depth is None
    assert skipped.ring_light is None
    assert skipped.crown_in_mist
    assert skipped.trunk_in_mist
    assert skipped.roots_in_mist
    assert len(skipped.leaves) > 1_000
    assert not skipped.buds
    assert skipped.frost == 0.0


@pytest.mark.parametrize("pair", [(0.0, 1.0), (1.0, 2.0), (2.0, 3.0)])
def test_more_was_tried_means_more_leaves(pair: tuple[float, float]) -> None:
    fewer, more = (draw(answers(level)) for level in pair)

    assert len(fewer.leaves) < len(more.leaves)


def test_roots_spread_further_and_the_trunk_gets_more_grain() -> None:
    low, high = draw(answers(0.0)), draw(answers(3.0))

    def reach(limbs: tuple[object, ...]) -> float:
        return max(abs(joint.x) for limb in limbs for joint in limb.joints)

    assert reach(high.roots) > 2 * reach(low.roots)
    assert len(high.grain) > len(low.grain) > 0


def test_it_is_one_tree_in_every_season() -> None:
    def boughs(level: float) -> list[object]:
        return [limb.joints[-1] for limb in draw(answers(level, trunk=1.0)).wood if limb.depth == 5]

    assert boughs(0.0) == boughs(3.0)


def test_another_answer_grows_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    assert draw(answers(1.0)).roots

    def never(*_args: object) -> None:
        raise AssertionError("grown again")

    for grows in ("trunk", "crown"):
        monkeypatch.setattr(tree_skeleton, grows, never)

    assert draw(answers(1.0, branches=2.0, weather=None)).leaves
    monkeypatch.setattr(root_skeleton, "_measure", never)
    assert draw(answers(1.0, trunk=3.0)).roots


def test_twigs_keep_their_shape_whatever_the_trunk_is() -> None:
    slim, grown = draw(answers(1.0, trunk=0.0)), draw(answers(1.0, trunk=3.0))

    assert slim.wood[0] != grown.wood[0]
    twigs = [[limb for limb in drawing.wood if limb.depth > 2] for drawing in (slim, grown)]
    assert twigs[0] == twigs[1]


def test_no_bough_stands_bare_beside_a_blooming_one() -> None:
    drawing = draw(TreeAnswers(branches=1.5, boughs=(0.0, 3.0, 0.0, 3.0, None, 1.5, 1.5)))
    left = [leaf for leaf in drawing.leaves if leaf.x < -0.45]
    right = [leaf for leaf in drawing.leaves if leaf.x > 0.45]

    assert left
    assert right


def test_each_check_in_has_one_ring_with_its_own_caption() -> None:
    captions = ("spring", "after the move", "")

    rings = draw(answers(1.0, rings=captions)).rings

    assert tuple(ring.caption for ring in rings) == captions
    radii = [ring.radius for ring in rings]
    assert radii == sorted(radii)
    assert radii[-1] <= 1.0


@given(st.integers(0, 14), st.integers(1, MOST_ROWS))
def test_steps_lie_inside_the_picture(count: int, rows: int) -> None:
    made = slabs(count, rows)

    assert len(made) == count
    for slab in made:
        assert slab.x - slab.width / 2 >= 0.0
        assert slab.x + slab.width / 2 <= 1.0
        assert slab.y + slab.height < 1.0


@pytest.mark.parametrize("rows", list(LIES))
def test_steps_never_overlap(rows: int) -> None:
    made = slabs(10, rows)

    for one, other in itertools.pairwise(made):
        beside = abs(one.x - other.x) >= min(one.width, other.width) * 0.999
        assert beside or abs(one.y - other.y) > one.height


def test_the_way_is_nearly_level_and_never_a_drop() -> None:
    made = slabs(10, 1)

    steps = [after.y - before.y for before, after in itertools.pairwise(made)]
    assert all(0.0 <= step < 0.03 for step in steps)
