"""Paints one step of the Stairway in its state."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from ihm_desktop.ui.drawing import paint_sky, shapes
from ihm_desktop.ui.drawing.scene_colours import SceneColours
from ihm_desktop.ui.drawing.seeded import Seeded
from ihm_desktop.ui.drawing.stairway_model import Stair, StairState


def paint_step(painter: QPainter, place: QRectF, stair: Stair, air: SceneColours) -> None:
    """Paints a step.

    Args:
        painter: Where to paint.
        place: The stone.
        stair: Its state, and whether it is the present place.
        air: Colours.
    """
    lit = stair.state is StairState.LOOKED_AT
    if lit:
        _paint_glow(painter, place, air)
    _paint_stone(painter, place, air, lit=lit)
    if lit:
        _paint_lantern(painter, place, air)
    elif stair.state is StairState.NOT_MINE:
        _paint_grass(painter, place, stair.id, air)
    elif stair.state is StairState.RESTING:
        _paint_bud(painter, place, air)
    if stair.here:
        _paint_here(painter, place, air)


def _paint_stone(painter: QPainter, place: QRectF, air: SceneColours, *, lit: bool) -> None:
    radius = place.height() * 0.36
    shade = QRectF(place).translated(0, place.height() * 0.22)
    shapes.rounded(painter, shade, radius, fill=air.colour("earth_top", 0.45))
    top, low = air.colour("stone"), air.colour("stone_low")
    if lit:
        top = shapes.mixed(top, air.colour("lamp"), 0.5)
        low = shapes.mixed(low, air.colour("lamp"), 0.32)
    else:
        top = shapes.mixed(top, air.colour("earth"), 0.28)
        low = shapes.mixed(low, air.colour("earth"), 0.28)
    shapes.rounded(painter, place, radius, fill=low)
    face = QRectF(place)
    face.setHeight(place.height() * 0.58)
    shapes.rounded(painter, face, radius * 0.8, fill=top)
    gleam = QRectF(face.left() + radius, face.top(), face.width() - 2 * radius, 1.2)
    painter.fillRect(gleam, shapes.mixed(top, air.colour("light"), 0.5))


def _paint_glow(painter: QPainter, place: QRectF, air: SceneColours) -> None:
    reach = place.width() * 0.95
    middle = QPointF(place.center().x(), place.top() - place.height() * 0.5)
    paint_sky.paint_mist(painter, middle, reach, reach * 0.72, air.colour("lamp", 0.62))


def _paint_lantern(painter: QPainter, place: QRectF, air: SceneColours) -> None:
    """Stands a small lantern on the stone, aside from the middle."""
    high = place.height() * 0.95
    wide = high * 0.56
    foot = QPointF(place.center().x(), place.top() + place.height() * 0.2)
    glass = QRectF(foot.x() - wide / 2, foot.y() - high, wide, high * 0.8)
    frame = air.colour("wood_dark")
    base = QRectF(glass.left() - wide * 0.12, glass.bottom() - 1, wide * 1.24, high * 0.16)
    light = QLinearGradient(glass.topLeft(), glass.bottomLeft())
    light.setColorAt(0.0, air.colour("lamp"))
    light.setColorAt(0.6, shapes.mixed(air.colour("light"), air.colour("lamp"), 0.25))
    light.setColorAt(1.0, air.colour("lamp"))
    painter.setBrush(light)
    painter.setPen(QPen(frame, max(1.0, wide * 0.11)))
    painter.drawRoundedRect(glass, wide * 0.3, wide * 0.3)
    shapes.rounded(painter, base, base.height() / 2, fill=frame)
    roof = QPainterPath(QPointF(glass.left() - wide * 0.1, glass.top() + high * 0.06))
    roof.quadTo(
        QPointF(glass.center().x(), glass.top() - high * 0.3),
        QPointF(glass.right() + wide * 0.1, glass.top() + high * 0.06),
    )
    roof.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame)
    painter.drawPath(roof)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(frame, max(1.0, wide * 0.09)))
    ring = wide * 0.17
    painter.drawEllipse(QPointF(glass.center().x(), glass.top() - high * 0.15), ring, ring)


def _paint_grass(painter: QPainter, place: QRectF, seed_text: str, air: SceneColours) -> None:
    """Lays grass over the stone: it may rest there."""
    cover = QPainterPath(QPointF(place.left() - 3, place.top() + place.height() * 0.72))
    cover.cubicTo(
        QPointF(place.left(), place.top() - place.height() * 0.42),
        QPointF(place.right(), place.top() - place.height() * 0.42),
        QPointF(place.right() + 3, place.top() + place.height() * 0.72),
    )
    cover.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shapes.mixed(air.colour("ground"), air.colour("near"), 0.35))
    painter.drawPath(cover)
    numbers = Seeded(sum(seed_text.encode("utf-8")) * 131)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for _blade in range(max(12, int(place.width() / 3))):
        across = numbers.between(0.04, 0.96)
        arch = 1 - (2 * across - 1) ** 2
        root = QPointF(
            place.left() + across * place.width(),
            place.top() + place.height() * (0.62 - 0.72 * arch) + numbers.between(0, 6),
        )
        tall = place.height() * numbers.between(0.25, 0.5)
        pen = QPen(air.colour("blade", numbers.between(0.5, 1.0)), 1.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        blade = QPainterPath(root)
        lean = numbers.between(-4, 4)
        blade.quadTo(root + QPointF(0, -tall * 0.6), root + QPointF(lean, -tall))
        painter.drawPath(blade)
        if numbers.share() < 0.16:
            shapes.dot(painter, root + QPointF(lean, -tall), 1.8, air.colour("bloom_pale"))


def _paint_bud(painter: QPainter, place: QRectF, air: SceneColours) -> None:
    """Sets a closed bud beside the stone: kept for later."""
    foot = QPointF(place.center().x(), place.top() + place.height() * 0.15)
    tall = place.height() * 0.95
    pen = QPen(air.colour("leaf"), max(1.6, place.height() * 0.09))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    stalk = QPainterPath(foot)
    stalk.quadTo(
        foot + QPointF(-tall * 0.12, -tall * 0.4), foot + QPointF(tall * 0.05, -tall * 0.7)
    )
    painter.drawPath(stalk)
    painter.setPen(Qt.PenStyle.NoPen)
    for name, turn, size in (("leaf", -38.0, 0.42), ("leaf_lit", 34.0, 0.36), ("bloom", 6.0, 0.5)):
        painter.save()
        lift = 0.62 if name == "bloom" else 0.3
        painter.translate(foot + QPointF(tall * 0.03, -tall * lift))
        painter.rotate(turn)
        drop = QPainterPath(QPointF(0, 0))
        length = tall * size
        drop.cubicTo(
            QPointF(-length * 0.4, -length * 0.3),
            QPointF(-length * 0.3, -length * 0.75),
            QPointF(0, -length),
        )
        drop.cubicTo(
            QPointF(length * 0.3, -length * 0.75),
            QPointF(length * 0.4, -length * 0.3),
            QPointF(0, 0),
        )
        painter.setBrush(air.colour(name))
        painter.drawPath(drop)
        painter.restore()


def _paint_here(painter: QPainter, place: QRectF, air: SceneColours) -> None:
    """Marks the present place with a small dot above the stone."""
    radius = max(4.5, place.height() * 0.2)
    middle = QPointF(place.center().x(), place.top() - place.height() * 1.42)
    shapes.dot(painter, middle, radius + 2.5, air.colour("light"))
    shapes.dot(painter, middle, radius, air.colour("bloom_heart"))
    shapes.dot(painter, middle, radius * 0.4, air.colour("light"))
