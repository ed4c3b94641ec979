"""The painted scenes: deterministic, distinct, kept in a pixmap, mirrored, still on request."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihm_desktop.ui.drawing import land_parts, paint_earth, paint_roots, paint_wood, tree_parts
from ihm_desktop.ui.drawing.landscape_painter import paint_landscape
from ihm_desktop.ui.drawing.stairway_model import Stair, StairState
from ihm_desktop.ui.drawing.tree_answers import TreeAnswers
from ihm_desktop.ui.drawing.tree_model import draw
from ihm_desktop.ui.drawing.tree_painter import paint_tree
from ihm_desktop.ui.theme import Theme, apply, theme_now
from ihm_desktop.ui.tokens import DARK, LIGHT
from ihm_desktop.ui.widgets.landscape import Landscape
from ihm_desktop.ui.widgets.picture import Picture
from ihm_desktop.ui.widgets.stairway_scene import StairwayScene
from ihm_desktop.ui.widgets.tree_scene import TreeScene
from tests.drawn import SHOWN, SIZE, drawn, picture_of

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES = (
    "First lessons", "Praised for giving", "Little shelter", "Drawn in", "The first bend",
    "The shrinking circle", "The pull", "The turned mirror", "Between two doors", "The landing",
)  # fmt: skip
ELEMENTS = ("weather", "soil", "roots", "trunk", "branches", "slice")
PAINTERS = {
    land_parts: (
        "paint_sky_of", "paint_clouds_of", "paint_land", "paint_blades", "paint_flowers",
        "paint_mist_of",
    ),
    tree_parts: ("paint_slice_of", "press"),
    paint_earth: ("paint_ground", "paint_dark_earth", "paint_stones", "paint_seeds"),
    paint_roots: ("paint_thin", "paint_thick"),
    paint_wood: ("paint_wood", "paint_lines", "paint_light_on_bark"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply(qapp, Theme(tokens=LIGHT), RESOURCES)


def forget_every_part() -> None:
    for holder in (land_parts, tree_parts):
        for each in vars(holder).values():
            if hasattr(each, "cache_clear"):
                each.cache_clear()


def level(value: float | None) -> TreeAnswers:
    return TreeAnswers(
        weather=value, soil=value, roots=value, trunk=value, branches=value, slice=value
    )


def painted(scene: Picture, width: int = 480, height: int = 320) -> QImage:
    scene.set_still(True)
    scene.resize(width, height)
    return scene.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> float:
    """Mean difference of a channel, 0 to 255, over a grid of points."""
    total = count = 0
    for x in range(0, one.width(), 7):
        for y in range(0, one.height(), 7):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            total += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())
            count += 3
    return total / count


def stairs(here: int = 4) -> list[Stair]:
    states = list(StairState)
    return [
        Stair(id=f"step{at}", name=name, state=states[at % 4], here=at == here)
        for at, name in enumerate(NAMES)
    ]


def test_same_answers_paint_the_same_picture(qtbot: QtBot) -> None:
    one, other = TreeScene(level(1.5)), TreeScene(level(1.5))
    for scene in (one, other):
        qtbot.addWidget(scene)

    assert painted(one) == painted(other)


def test_another_process_paints_the_same_picture(qapp: QApplication) -> None:
    script = (
        "import hashlib;from tests.drawn import drawn;"
        "picture=drawn('mixed', dark=False, width=480, height=270);"
        "print(hashlib.sha256(bytes(picture.constBits())).hexdigest())"
    )
    here = drawn("mixed", dark=False, width=480, height=270)

    there = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=RESOURCES.parent,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ).stdout.strip()

    assert there == hashlib.sha256(bytes(here.constBits())).hexdigest()


def test_another_answer_shapes_no_wood_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    paint_one(level(1.0))

    def never(*_args: object, **_named: object) -> None:
        raise AssertionError("shaped again")

    monkeypatch.setattr(paint_wood, "_smooth", never)

    assert paint_one(replace(level(1.0), branches=2.0, weather=3.0)) != paint_one(level(1.0))


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_does_not_depend_on_what_was_drawn_before(*, dark: bool) -> None:
    steps = [replace(SHOWN["mixed"], **{name: level}) for name in ELEMENTS for level in (0.4, None)]
    followed = [paint_one(answers, dark=dark) for answers in steps]

    for answers, picture in zip(steps, followed, strict=True):
        forget_every_part()
        assert paint_one(answers, dark=dark) == picture


@pytest.mark.parametrize(
    ("name", "painted_again"),
    [
        ("soil", {"paint_dark_earth"}),
        ("roots", {"paint_thin", "paint_thick", "paint_seeds"}),
        ("trunk", {"paint_wood", "paint_lines"}),
        ("branches", {"press"}),
        ("slice", {"paint_slice_of"}),
        ("weather", {"paint_sky_of", "paint_clouds_of", "press"}),
    ],
)
def test_an_answer_paints_its_own_part_alone(
    monkeypatch: pytest.MonkeyPatch, name: str, painted_again: set[str]
) -> None:
    forget_every_part()  # an earlier test may have painted the very same trunk
    before = level(1.5)
    paint_one(before)
    seen: set[str] = set()
    for holder, names in PAINTERS.items():
        for each in names:
            original = getattr(holder, each)

            def noting(*told: object, _each: str = each, _real: object = original, **named: object):
                seen.add(_each)
                return _real(*told, **named)

            monkeypatch.setattr(holder, each, noting)

    paint_one(replace(before, **{name: 2.0}))

    assert seen == painted_again


def seen_tree(qtbot: QtBot, answers: TreeAnswers) -> TreeScene:
    forget_every_part()
    scene = TreeScene(answers)
    qtbot.addWidget(scene)
    scene.set_still(True)
    scene.resize(300, 200)
    scene.show()
    qtbot.waitExposed(scene)
    return scene


def test_a_new_tree_is_painted_in_many_turns(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[bool] = []
    prepare = TreeScene.prepare

    def counted(scene: TreeScene) -> bool:
        turns.append(prepare(scene))
        return turns[-1]

    monkeypatch.setattr(TreeScene, "prepare", counted)
    scene = seen_tree(qtbot, level(1.5))
    qtbot.waitUntil(scene.is_whole)

    assert len(turns) > 20
    assert turns[-1]
    assert turns.count(True) == 1
    whole = TreeScene(level(1.5))
    qtbot.addWidget(whole)
    assert scene.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == painted(
        whole, 300, 200
    )


def test_paper_shows_until_a_new_tree_is_whole(qtbot: QtBot) -> None:
    scene = seen_tree(qtbot, level(1.5))

    picture = scene.grab().toImage()
    middle = picture.pixelColor(150, 100)
    assert scene.is_whole() or middle == theme_now().colour("surface")


def test_the_tree_before_shows_until_the_next_is_whole(qtbot: QtBot) -> None:
    scene = seen_tree(qtbot, level(1.5))
    scene.finish()
    before = scene.grab().toImage()
    forget_every_part()

    scene.show_tree(level(3.0), accessible_text="")

    assert scene.grab().toImage() == before
    qtbot.waitUntil(scene.is_whole)
    assert scene.grab().toImage() != before


def test_the_whole_tree_can_be_had_at_once(qtbot: QtBot) -> None:
    scene = seen_tree(qtbot, level(0.0))
    scene.show_tree(level(3.0), accessible_text="")

    scene.finish()

    whole = TreeScene(level(3.0))
    qtbot.addWidget(whole)
    shown = scene.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown == painted(whole, 300, 200)


def test_a_tree_that_moves_appears_once_it_is_whole(qtbot: QtBot) -> None:
    forget_every_part()
    scene = TreeScene(level(2.0))
    qtbot.addWidget(scene)
    scene.resize(300, 200)
    scene.show()
    qtbot.waitExposed(scene)

    assert scene.shown_share() == 0.0 or scene.is_whole()
    qtbot.waitUntil(lambda: scene.shown_share() == 1.0)
    assert scene.is_whole()


def test_a_tree_that_is_seen_paints_ahead(qtbot: QtBot) -> None:
    forget_every_part()
    scene = TreeScene(level(None))
    qtbot.addWidget(scene)
    scene.set_still(True)
    scene.resize(300, 200)
    scene.show()
    qtbot.waitExposed(scene)

    qtbot.waitUntil(lambda: tree_parts.frost.cache_info().currsize == 2)


def paint_one(answers: TreeAnswers, *, dark: bool = False) -> QImage:
    picture = QImage(480, 320, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_tree(painter, QRectF(0, 0, 480, 320), draw(answers), dark=dark)
    painter.end()
    return picture


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", SHOWN)
def test_the_kept_pictures_show_what_is_drawn(name: str, *, dark: bool) -> None:
    kept = QImage(str(picture_of(name, dark=dark)))

    # A tolerance, since another machine may draw the edge of a leaf a little differently.
    assert (kept.width(), kept.height()) == SIZE
    assert difference(_smaller(kept), _smaller(drawn(name, dark=dark))) < 3.0


def _smaller(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(320, smooth)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_skipped_low_high_and_mixed_are_told_apart(
    qapp: QApplication, qtbot: QtBot, tokens: object
) -> None:
    apply(qapp, Theme(tokens=tokens), RESOURCES)
    mixed = TreeAnswers(weather=1.0, soil=3.0, roots=2.0, trunk=0.5, branches=1.2, slice=2.0)
    pictures = []
    for answers in (level(None), level(0.0), level(3.0), mixed):
        scene = TreeScene(answers)
        qtbot.addWidget(scene)
        pictures.append(painted(scene))

    for at, one in enumerate(pictures):
        for other in pictures[at + 1 :]:
            assert difference(one, other) > 4.0


@pytest.mark.parametrize("name", ["weather", "soil", "roots", "trunk", "branches", "slice"])
def test_every_element_can_be_seen(qtbot: QtBot, name: str) -> None:
    low = TreeScene(level(1.5))
    high = TreeScene(TreeAnswers(**{**_fields(1.5), name: 3.0}))
    for scene in (low, high):
        qtbot.addWidget(scene)

    assert painted(low) != painted(high)


def _fields(value: float) -> dict[str, float]:
    return dict.fromkeys(("weather", "soil", "roots", "trunk", "branches", "slice"), value)


def test_a_second_paint_uses_the_kept_picture(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = TreeScene(level(2.0))
    qtbot.addWidget(scene)
    painted(scene)

    def never(*_args: object, **_named: object) -> None:
        raise AssertionError("painted again")

    monkeypatch.setattr(scene, "paint_scene", never)
    scene.grab()


def test_a_change_of_theme_paints_anew(qapp: QApplication, qtbot: QtBot) -> None:
    scene = Landscape()
    qtbot.addWidget(scene)
    day = painted(scene)

    apply(qapp, Theme(tokens=DARK), RESOURCES)
    qapp.processEvents()

    assert difference(day, painted(scene)) > 20


def test_pictures_are_mirrored_with_the_reading_direction(qtbot: QtBot) -> None:
    scene = TreeScene(level(2.0))
    qtbot.addWidget(scene)
    plain = painted(scene)

    scene.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert difference(painted(scene), plain.flipped(Qt.Orientation.Horizontal)) < 2.0


def test_a_still_picture_is_whole_at_once(qtbot: QtBot) -> None:
    still = Landscape()
    qtbot.addWidget(still)
    whole = painted(still)

    still.show()
    qtbot.waitExposed(still)

    assert still.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == whole


def test_less_movement_keeps_pictures_still(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme(reduced_motion=True), RESOURCES)
    scene = Landscape()
    qtbot.addWidget(scene)
    scene.resize(300, 200)

    scene.show()
    qtbot.waitExposed(scene)
    first = scene.grab().toImage()
    scene.redraw()

    assert scene.grab().toImage() == first


def test_a_moving_picture_ends_whole(qtbot: QtBot) -> None:
    scene = Landscape()
    qtbot.addWidget(scene)
    scene.resize(300, 200)
    scene.show()
    qtbot.waitUntil(lambda: scene.shown_share() == 1.0)
    moved = scene.grab().toImage()
    other = Landscape()
    qtbot.addWidget(other)

    assert moved.convertToFormat(QImage.Format.Format_RGB32) == painted(other, 300, 200)


def test_the_landscape_has_room_for_tiny_and_huge_windows() -> None:
    for width, height in ((20, 10), (2400, 300), (120, 1200)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_landscape(painter, QRectF(0, 0, width, height), dark=False)
        painter.end()
        assert image.pixelColor(0, 0) != image.pixelColor(width - 1, height - 1)


def test_scenes_tell_screen_readers_what_they_show(qtbot: QtBot) -> None:
    scene = TreeScene(accessible_text="A tree in mist.")
    qtbot.addWidget(scene)

    scene.show_tree(level(3.0), accessible_text="Clear sky. Many leaves.")

    assert scene.accessibleName() == "Clear sky. Many leaves."


def test_every_step_is_a_button_that_opens_it(qtbot: QtBot) -> None:
    scene = StairwayScene(stairs())
    qtbot.addWidget(scene)
    scene.resize(1060, 430)

    for button, stair in zip(scene.buttons(), stairs(), strict=True):
        with qtbot.waitSignal(scene.opened) as told:
            button.click()
        assert told.args == [stair.id]
        assert stair.name in button.accessibleName()


def test_arrows_walk_the_steps_and_tab_stops_once(qtbot: QtBot) -> None:
    scene = StairwayScene(stairs(here=2))
    qtbot.addWidget(scene)
    scene.resize(1060, 430)
    scene.show()
    qtbot.waitExposed(scene)
    buttons = scene.buttons()
    buttons[2].setFocus()

    qtbot.keyClick(buttons[2], Qt.Key.Key_Right)
    assert scene.focusWidget() is buttons[3]
    qtbot.keyClick(buttons[3], Qt.Key.Key_Home)
    assert scene.focusWidget() is buttons[0]
    stops = [b for b in buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[0]]


def test_arrows_follow_the_reading_direction(qtbot: QtBot) -> None:
    scene = StairwayScene(stairs(here=0))
    qtbot.addWidget(scene)
    scene.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scene.resize(1060, 430)
    scene.show()
    qtbot.waitExposed(scene)
    buttons = scene.buttons()
    buttons[0].setFocus()

    qtbot.keyClick(buttons[0], Qt.Key.Key_Left)

    assert scene.focusWidget() is buttons[1]
    assert buttons[0].x() > buttons[1].x()


@pytest.mark.parametrize(("width", "scale"), [(1060, 1.0), (640, 1.0), (700, 2.0), (360, 1.0)])
def test_names_of_steps_are_never_cut(
    qapp: QApplication, qtbot: QtBot, width: int, scale: float
) -> None:
    apply(qapp, Theme(scale=scale), RESOURCES)
    scene = StairwayScene(stairs())
    qtbot.addWidget(scene)
    scene.set_still(True)
    scene.show()
    scene.resize(width, 300)
    scene.resize(width, scene.minimumSizeHint().height())
    qapp.processEvents()

    boxes = [button.geometry() for button in scene.buttons()]
    for button in scene.buttons():
        assert button.width() >= min(button.least_width(), scene.width() * 0.94 / 4)
        assert scene.rect().contains(button.geometry())
    for at, one in enumerate(boxes):
        assert not any(one.intersects(other) for other in boxes[at + 1 :])


def test_new_states_keep_the_buttons(qtbot: QtBot) -> None:
    scene = StairwayScene(stairs(here=0))
    qtbot.addWidget(scene)
    before = scene.buttons()

    scene.set_stairs(stairs(here=5))

    assert scene.buttons() == before
    assert scene.buttons()[5].focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_wide_card_that_comes_later_stays_in_the_picture(
    qtbot: QtBot, side: Qt.LayoutDirection
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(side)
    window.resize(400, 300)
    scene = Landscape(parent=window)
    scene.resize(400, 300)
    window.show()
    card = QWidget()
    card.setMinimumSize(300, 100)

    scene.overlay.addWidget(card, 0, Qt.AlignmentFlag.AlignLeading)
    card.show()

    qtbot.waitUntil(lambda: card.width() >= 300 and scene.rect().contains(card.geometry()))
