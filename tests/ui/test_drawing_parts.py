"""The pieces that a tree's picture is laid together from."""

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihm_desktop.ui.drawing import growth, land_parts, part_kinds, tree_parts
from ihm_desktop.ui.drawing.crown import Crown
from ihm_desktop.ui.drawing.growth import grow_on, grown, roots
from ihm_desktop.ui.drawing.leaf_places import Stand, rows
from ihm_desktop.ui.drawing.paint_roots import paint_roots, paint_thick, paint_thin, pale
from ihm_desktop.ui.drawing.root_skeleton import Roots
from ihm_desktop.ui.drawing.scene_colours import season
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.sheet import Part, Seasons, Sheet, dyed
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import tree_picture
from ihm_desktop.ui.drawing.tree_steps import steps, steps_ahead
from ihm_desktop.ui.drawing.tree_view import TreeView
from ihm_desktop.ui.widgets.tree_scene import TreeScene
from tests.drawn import SHOWN

SEED = TreeAnswers().seed
SUMMER = 1.0, 0.0  # growth, spring


def stand(every: int = 1) -> Stand:
    return Stand(seed=SEED, left=200.0, top=300.0, scale=250.0, grow=1.0, every=every)


def places(density: float, every: int = 1) -> list[tuple[int, ...]]:
    """Where leaves of all boughs are stamped, and from where."""
    found = []
    for bough in range(7):
        for sides in rows(stand(every), bough, *SUMMER).values():
            for row in sides:
                numbers = row.out(density)
                found += [tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4)]
    return found


def filled(colour: str) -> Part:
    image = QImage(4, 3, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colour))
    return Part(image, QPoint(1, 0))


def two_seasons() -> Seasons:
    return Seasons(partial(filled, "#204060"), partial(filled, "#a0c0e0"))


def laid(seasons: Seasons, warmth: float) -> QImage:
    image = QImage(6, 3, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    seasons.lay(painter, warmth)
    painter.end()
    return image


@pytest.mark.parametrize("level", [1.75, 2.1, 3.0])
def test_each_leaf_that_is_out_is_stamped_once(qapp: QApplication, level: float) -> None:
    crown = Crown(SEED, (level,) * 7)

    assert len(places(crown.density()[0])) == len(crown)


def test_a_fuller_crown_keeps_the_leaves_that_were_out(qapp: QApplication) -> None:
    few, many = places(0.3), places(0.6)

    assert 0 < len(few) < len(many)
    assert set(few) <= set(many)


def test_small_pictures_have_half_the_leaves(qapp: QApplication) -> None:
    assert len(places(1.0, every=2)) == pytest.approx(len(grown(SEED).leaves) / 2, abs=7)


@pytest.mark.parametrize("warmth", [0.0, 0.25, 0.5, 1.0])
def test_a_mixture_does_not_depend_on_the_one_before(qapp: QApplication, warmth: float) -> None:
    kept = two_seasons()
    for before in (0.75, 0.1):
        laid(kept, before)

    assert laid(kept, warmth) == laid(two_seasons(), warmth)


def test_the_same_season_is_mixed_once(qapp: QApplication) -> None:
    painted: list[Part] = []

    def paint(colour: str) -> Part:
        painted.append(filled(colour))
        return painted[-1]

    kept = Seasons(partial(paint, "#204060"), partial(paint, "#a0c0e0"))
    first = laid(kept, 0.5)
    for part in painted:
        part.image.fill(0)

    assert laid(kept, 0.5) == first
    assert laid(kept, 0.4) != first
    assert len(painted) == 2


@pytest.mark.parametrize(("warmth", "painted"), [(0.0, 1), (0.4, 2), (1.0, 1)])
def test_a_season_that_is_not_seen_is_not_painted(
    qapp: QApplication, warmth: float, painted: int
) -> None:
    asked: list[str] = []

    def paint(colour: str) -> Part:
        asked.append(colour)
        return filled(colour)

    laid(Seasons(partial(paint, "#204060"), partial(paint, "#a0c0e0")), warmth)

    assert len(asked) == painted


def test_dyeing_keeps_the_shape_and_its_original(qapp: QApplication) -> None:
    shape = filled("#80000000").image

    red = dyed(shape, QColor("#ff0000"))

    assert red.pixelColor(0, 0).red() == 255
    assert red.pixelColor(0, 0).alpha() == shape.pixelColor(0, 0).alpha() == 128
    assert shape.pixelColor(0, 0).red() == 0


@pytest.mark.parametrize("level", [0.0, 1.0, 2.0, 3.0])
def test_roots_are_their_thin_ones_under_their_thick_ones(qapp: QApplication, level: float) -> None:
    colours = season(dark=False, warmth=0.5)
    view = TreeView(foot=QPointF(150, 10), scale=300)
    every = roots(draw(TreeAnswers(roots=level)).shape)
    pictures = []
    for apart in (False, True):
        image = QImage(300, 160, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        if apart:
            paint_thin(painter, view, every, pale(colours, 0.0))
            paint_thick(painter, view, every, colours)
        else:
            paint_roots(painter, view, every, colours)
        painter.end()
        pictures.append(image)

    assert pictures[0] == pictures[1]
    assert pictures[0] != filled("#00000000").image.scaled(300, 160)


@pytest.mark.parametrize("spread", [0.0, 0.1, 0.3, 0.6, 1.0])
def test_every_root_begins_on_one_that_is_thicker(spread: float) -> None:
    found = Roots(SEED, spread)
    first = found[0].depth

    for limb in found:
        begin = limb.joints[0]
        parents = [one for one in found if one.depth == limb.depth - 1]
        joints = [joint for one in parents for joint in one.joints[1:]]
        assert limb.depth == first or any(
            (joint.x, joint.y) == (begin.x, begin.y) and joint.radius > begin.radius
            for joint in joints
        )


def test_what_was_taken_from_a_picture_stays_as_it_is(qtbot: QtBot) -> None:
    scene = TreeScene(TreeAnswers(weather=0.0))
    qtbot.addWidget(scene)
    scene.set_still(True)
    scene.resize(240, 160)
    taken = scene.grab()
    before = taken.toImage().copy(QRectF(0, 0, 240, 160).toRect())

    scene.show_tree(TreeAnswers(weather=3.0), accessible_text="")

    assert scene.grab().toImage() != before
    assert taken.toImage() == before


FROSTY = replace(SHOWN["mixed"], branches=0.2, boughs=())


@pytest.mark.parametrize("answers", [*SHOWN.values(), FROSTY], ids=[*SHOWN, "frosty"])
def test_after_all_steps_nothing_is_left_to_paint(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, answers: TreeAnswers
) -> None:
    sheet = Sheet(330.0, 210.0, 1.0, False)
    for _step in steps(sheet, answers):
        pass

    def never(*_args: object, **_named: object) -> None:
        raise AssertionError("painted again")

    for holder in (part_kinds, tree_parts, land_parts):
        monkeypatch.setattr(holder, "part", never)
    monkeypatch.setattr(tree_parts, "press", never)
    monkeypatch.setattr(Seasons, "_mix", kept_mixture)

    assert not tree_picture(sheet, draw(answers)).isNull()


def kept_mixture(seasons: Seasons, warmth: float) -> Part:
    assert seasons._warmth == warmth
    assert seasons._mixed is not None
    return seasons._mixed


@pytest.mark.parametrize("level", [None, 0.0, 2.0, 3.0])
def test_steps_ahead_paint_nothing_that_is_shown(qapp: QApplication, level: float | None) -> None:
    answers = TreeAnswers(weather=level, roots=level, trunk=level, branches=level)
    sheet = Sheet(310.0, 200.0, 1.0, True)
    before = tree_picture(sheet, draw(answers)).copy()

    for _step in steps_ahead(sheet, draw(answers)):
        pass

    assert tree_picture(sheet, draw(answers)) == before


def test_growing_step_by_step_grows_the_same_tree() -> None:
    seed = 4711
    count = 1
    while not grow_on(seed):
        count += 1

    assert count > 10
    assert [*growth._growing(Seeded(seed))][-1] == grown(seed)


@settings(max_examples=8, deadline=None)  # growing a tree takes a tenth of a second
@given(st.integers(min_value=0, max_value=10_000))
def test_every_tree_fits_the_room_of_its_parts(seed: int) -> None:
    sheet = Sheet(1600.0, 900.0, 1.0, False)
    rooms = {False: tree_parts.above(sheet), True: tree_parts.inner(sheet)}
    drawing = draw(TreeAnswers(trunk=3.0, seed=seed))

    for limb in drawing.wood[1:]:  # the trunk stands in the ground
        room = rooms[limb.depth < 3]
        for joint in limb.joints[1:]:
            place, thick = sheet.view.at(joint.x, joint.y), joint.radius * sheet.view.scale
            assert room.adjusted(thick, thick, -thick, -thick).contains(place)
