"""Paints the quiet scene of Today and of the unlock window."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing.paint_hills import paint_far_tree, paint_grass, paint_hill, ridge
from ihm_desktop.ui.drawing.paint_leaves import leaf_shape
from ihm_desktop.ui.drawing.paint_sky import paint_clouds, paint_light, paint_sky, paint_stars
from ihm_desktop.ui.drawing.scene_colours import SceneColours, season

# Far trees: place across, hill it stands on (0 far, 1 middle, 2 near), height, haze.
_TREES = (
    (0.575, 0, 0.045, 0.72),
    (0.60, 0, 0.06, 0.7),
    (0.622, 0, 0.05, 0.74),
    (0.87, 1, 0.12, 0.38),
    (0.905, 1, 0.17, 0.32),
    (0.94, 1, 0.105, 0.4),
    (0.075, 2, 0.13, 0.2),
)


def paint_landscape(painter: QPainter, box: QRectF, *, dark: bool) -> None:
    """Paints hills under a clear, low light.

    Args:
        painter: Where to paint.
        box: The whole picture.
        dark: By night.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = season(dark=dark, warmth=1.0)
    height = box.height()
    horizon = box.top() + height * 0.74
    paint_sky(painter, box, horizon, colours)
    if dark:
        paint_stars(painter, box, horizon, 1.0)
    sun = QPointF(box.left() + box.width() * 0.68, box.top() + height * 0.40)
    paint_light(painter, sun, max(14.0, height * 0.072), colours, 1.0)
    if not dark:
        paint_clouds(painter, box, horizon, colours, 0.3)
    lines = [
        ridge(box, box.top() + height * 0.67, height * 0.06, 26),
        ridge(box, box.top() + height * 0.75, height * 0.05, 3),
        ridge(box, box.top() + height * 0.815, height * 0.045, 40),
        ridge(box, box.top() + height * 0.895, height * 0.022, 14),
    ]
    names = ("far", "middle", "near", "ground", "ground_low")
    for at, line in enumerate(lines):
        top, foot = colours.colour(names[at]), colours.colour(names[at + 1])
        paint_hill(painter, box, line, top, foot)
        for place, hill, tall, haze in _TREES:
            if hill == at:
                foot_point = line[min(len(line) - 1, int(place * len(line)))]
                paint_far_tree(painter, foot_point + QPointF(0, 2), tall * height, colours, haze)
    amount = max(40, int(box.width() * 0.42))
    paint_grass(painter, lines[-1], height * 0.1, colours, amount=amount)


def paint_meadow(painter: QPainter, box: QRectF, *, dark: bool) -> None:
    """Paints a small meadow with one young plant, for empty pages.

    Args:
        painter: Where to paint.
        box: The whole picture.
        dark: By night.
    """
    colours = season(dark=dark, warmth=1.0)
    height = box.height()
    paint_sky(painter, box, box.top() + height * 0.8, colours)
    sun = QPointF(box.left() + box.width() * 0.66, box.top() + height * 0.36)
    paint_light(painter, sun, height * 0.075, colours, 1.0)
    far = ridge(box, box.top() + height * 0.66, height * 0.035, 26)
    paint_hill(painter, box, far, colours.colour("far"), colours.colour("middle"))
    near = ridge(box, box.top() + height * 0.76, height * 0.03, 40)
    paint_hill(painter, box, near, colours.colour("near"), colours.colour("ground"))
    foot = QPointF(box.left() + box.width() * 0.42, box.top() + height * 0.79)
    _paint_sprout(painter, foot, height * 0.24, colours)
    paint_grass(painter, near, height * 0.16, colours, amount=46)


def _paint_sprout(painter: QPainter, foot: QPointF, tall: float, colours: SceneColours) -> None:
    pen = QPen(colours.colour("leaf_deep"), max(1.6, tall * 0.06))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    stalk = QPainterPath(foot)
    stalk.quadTo(foot + QPointF(-tall * 0.08, -tall * 0.5), foot + QPointF(tall * 0.02, -tall))
    painter.drawPath(stalk)
    painter.setPen(Qt.PenStyle.NoPen)
    for up, turn, size, name in (
        (0.42, -58.0, 0.42, "leaf"),
        (0.55, 52.0, 0.46, "leaf_lit"),
        (0.97, -30.0, 0.34, "leaf_lit"),
        (0.97, 30.0, 0.34, "leaf_young"),
    ):
        painter.save()
        painter.translate(foot + QPointF(-tall * 0.02, -tall * up))
        painter.rotate(turn)
        painter.scale(tall * size, tall * size)
        painter.setBrush(colours.colour(name))
        painter.drawPath(leaf_shape())
        painter.restore()
