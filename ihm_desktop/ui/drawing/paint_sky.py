"""Paints sky, sun or moon, stars, clouds and mist."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QRadialGradient

from ihm_desktop.ui.drawing import shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded

_PATCH = 96  # px; fog is drawn larger than that, and stays soft
# How a glow fades: place from middle to rim, share of its strength.
_GLOW = ((0.0, 1.0), (0.1, 0.8), (0.22, 0.5), (0.4, 0.26), (0.65, 0.09), (1.0, 0.0))


def paint_sky(painter: QPainter, box: QRectF, horizon: float, colours: SceneColours) -> None:
    """Paints the air from the upper edge to a little below the horizon.

    Args:
        painter: Where to paint.
        box: The whole picture.
        horizon: Height of the horizon, in pixels from the top.
        colours: Of the season.
    """
    air = QLinearGradient(0, box.top(), 0, horizon)
    air.setColorAt(0.0, colours.colour("sky_top"))
    air.setColorAt(0.55, colours.colour("sky_middle"))
    air.setColorAt(1.0, colours.colour("sky_low"))
    painter.fillRect(box, air)


def paint_light(
    painter: QPainter, centre: QPointF, radius: float, colours: SceneColours, clear: float
) -> None:
    """Paints sun or moon with its glow.

    Args:
        painter: Where to paint.
        centre: Its middle.
        radius: Of the disc, in pixels.
        colours: Of the season.
        clear: 0.0 (behind cloud, only a brighter place) to 1.0.
    """
    paint_glow(painter, centre, radius, colours, clear)
    paint_disc(painter, centre, radius, colours, clear)


def glow_area(centre: QPointF, radius: float, clear: float) -> QRectF:
    """Returns all that the glow touches; as `paint_light`."""
    reach = radius * (10 + 3 * clear)
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def paint_glow(
    painter: QPainter, centre: QPointF, radius: float, colours: SceneColours, clear: float
) -> None:
    """Paints the glow around sun or moon, which has no edges; as `paint_light`."""
    reach = glow_area(centre, radius, clear).width() / 2
    glow = QRadialGradient(centre, reach)
    strength = (0.35 + 0.5 * clear) * (0.62 if QColor(colours.sky_top).lightness() < 128 else 1.0)
    for place, share in _GLOW:
        glow.setColorAt(place, colours.colour("glow", share * strength))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(centre, reach, reach)


def paint_disc(
    painter: QPainter, centre: QPointF, radius: float, colours: SceneColours, clear: float
) -> None:
    """Paints sun or moon without its glow; as `paint_light`."""
    painter.setPen(Qt.PenStyle.NoPen)
    if clear <= 0.0:
        return
    shapes.dot(painter, centre, radius * 1.1, colours.colour("light", 0.14 * clear))
    shapes.dot(painter, centre, radius, colours.colour("light", min(1.0, 0.25 + 0.75 * clear)))


def paint_stars(
    painter: QPainter, box: QRectF, horizon: float, amount: float, seed: int = 11
) -> None:
    """Scatters stars over a night sky.

    Args:
        painter: Where to paint.
        box: The whole picture.
        horizon: Height of the horizon, in pixels from the top.
        amount: 0.0 (none) to 1.0.
        seed: Where they stand.
    """
    stars = Seeded(seed)
    for _star in range(round(90 * amount)):
        place = QPointF(
            box.left() + stars.share() * box.width(),
            box.top() + stars.share() ** 1.4 * (horizon - box.top()) * 0.85,
        )
        shine = QColor("#F4EEDD")
        shine.setAlphaF(stars.between(0.25, 0.9))
        shapes.dot(painter, place, stars.between(0.6, 1.5), shine)


def paint_clouds(
    painter: QPainter, box: QRectF, horizon: float, colours: SceneColours, cover: float
) -> None:
    """Paints long soft clouds.

    Args:
        painter: Where to paint.
        box: The whole picture.
        horizon: Height of the horizon, in pixels from the top.
        colours: Of the season.
        cover: 0.0 (none) to 1.0 (a closed, light ceiling).
    """
    places = Seeded(29)
    height = horizon - box.top()
    for layer in range(round(9 * cover)):
        x = box.left() + places.between(-0.05, 1.05) * box.width()
        y = box.top() + height * places.between(0.05, 0.62)
        width = box.width() * places.between(0.22, 0.5)
        puff = height * places.between(0.035, 0.07)
        alpha = 0.20 + 0.16 * cover + 0.02 * layer
        for part in range(5):
            shift = (part - 2) * width * 0.16
            lift = puff * places.between(-0.5, 0.5)
            paint_mist(
                painter,
                QPointF(x + shift, y + lift),
                width * places.between(0.26, 0.42),
                puff * places.between(0.8, 1.5),
                colours.colour("cloud", min(0.75, alpha)),
            )


def paint_mist(
    painter: QPainter, centre: QPointF, reach_x: float, reach_y: float, colour: QColor
) -> None:
    """Paints one soft, level patch of fog.

    Args:
        painter: Where to paint.
        centre: Its middle.
        reach_x: Half its width, in pixels.
        reach_y: Half its height, in pixels.
        colour: Its colour and greatest density.
    """
    place = QRectF(centre.x() - reach_x, centre.y() - reach_y, 2 * reach_x, 2 * reach_y)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(painter.opacity() * colour.alphaF())
    painter.drawImage(place, _patch(colour.rgb()))
    painter.restore()


@lru_cache(maxsize=64)
def _patch(rgb: int) -> QImage:
    """Paints one round patch; a gradient of its own for each would take most of the time."""
    patch = QImage(_PATCH, _PATCH, QImage.Format.Format_ARGB32_Premultiplied)
    patch.fill(0)
    middle = QPointF(_PATCH / 2, _PATCH / 2)
    fog = QRadialGradient(middle, _PATCH / 2)
    for at, alpha in ((0.0, 1.0), (0.5, 0.55), (1.0, 0.0)):
        soft = QColor(rgb)
        soft.setAlphaF(alpha)
        fog.setColorAt(at, soft)
    painter = QPainter(patch)
    painter.fillRect(patch.rect(), fog)
    painter.end()
    return patch
