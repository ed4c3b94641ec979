"""Paints the quiet scene of Today and of the unlock window."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ihm_desktop.ui.drawing.paint_hills import paint_far_tree, paint_grass, paint_hill, ridge
from ihm_desktop.ui.drawing.paint_sky import paint_clouds, paint_light, paint_sky, paint_stars
from ihm_desktop.ui.drawing.scene_colours import season

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
