"""The theme: contrast of every pair of colours, sizes, fonts, icons, style sheet."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit

from ihm_desktop.ui import fonts, icons, style_sheet
from ihm_desktop.ui.contrast import luminance, ratio
from ihm_desktop.ui.theme import Theme, apply, choose_tokens, theme_now
from ihm_desktop.ui.tokens import (
    CONTROL_PAIRS,
    DARK,
    HIGH_CONTRAST,
    LEAST_CONTROL_CONTRAST,
    LEAST_TEXT_CONTRAST,
    LIGHT,
    TEXT_PAIRS,
    THEMES,
    Tokens,
)
from ihm_desktop.ui.type_sizes import TYPE, Role

RESOURCES = Path(__file__).parents[2] / "resources"
SHOULDER_STEMS = (
    "safe", "leave", "escape", "abus", "violen", "urge", "trigger", "craving", "heal", "recover",
    "surviv", "therap", "counsel", "homework", "crisis", "secret", "hide", "encrypt", "wipe",
)  # fmt: skip


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_stands_out_from_its_ground(tokens: Tokens, pair: tuple[str, str]) -> None:
    text, ground = (getattr(tokens, name) for name in pair)

    assert ratio(text, ground) >= LEAST_TEXT_CONTRAST


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("pair", CONTROL_PAIRS, ids="-on-".join)
def test_edges_of_controls_can_be_seen(tokens: Tokens, pair: tuple[str, str]) -> None:
    edge, ground = (getattr(tokens, name) for name in pair)

    assert ratio(edge, ground) >= LEAST_CONTROL_CONTRAST


@pytest.mark.parametrize(
    ("tokens", "name", "ground", "expected"),
    [
        (LIGHT, "ink", "surface", 13.8),
        (LIGHT, "pine", "paper", 6.6),
        (LIGHT, "focus", "surface", 8.1),
        (DARK, "ink", "surface", 12.6),
        (DARK, "plum", "plum_soft", 6.3),
        (HIGH_CONTRAST, "ink", "paper", 21.0),
        (HIGH_CONTRAST, "focus", "paper", 19.6),
    ],
)
def test_contrast_is_what_the_table_of_tokens_says(
    tokens: Tokens, name: str, ground: str, expected: float
) -> None:
    assert ratio(getattr(tokens, name), getattr(tokens, ground)) == pytest.approx(expected, abs=0.1)


def test_luminance_runs_from_black_to_white() -> None:
    assert luminance("#000000") == 0.0
    assert luminance("#FFFFFF") == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("wanted", "hint", "expected"),
    [
        ("system", "dark", DARK),
        ("system", "light", LIGHT),
        ("system", "high_contrast", HIGH_CONTRAST),
        ("system", "unknown", LIGHT),
        ("dark", "light", DARK),
        ("high_contrast", "light", HIGH_CONTRAST),
    ],
)
def test_theme_follows_the_setting_and_then_the_computer(
    wanted: str, hint: str, expected: Tokens
) -> None:
    assert choose_tokens(wanted, hint=hint) is expected


def test_lengths_and_type_grow_with_the_text_size() -> None:
    large = Theme(scale=2.0)

    assert large.px(44) == 88
    assert large.font(Role.TITLE).pixelSize() == 2 * TYPE[Role.TITLE].px


def test_apply_reaches_palette_font_and_style_sheet(qapp: QApplication) -> None:
    apply(qapp, Theme(tokens=DARK, scale=1.5), RESOURCES)

    assert theme_now().tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert qapp.font().pixelSize() == round(15 * 1.5)
    assert DARK.pine in qapp.styleSheet()


def test_a_change_of_text_size_reaches_widgets_on_screen(qapp: QApplication) -> None:
    apply(qapp, Theme(), RESOURCES)
    field = QLineEdit("words")
    field.ensurePolished()
    before = field.fontInfo().pixelSize()

    apply(qapp, Theme(scale=2.0), RESOURCES)

    assert field.fontInfo().pixelSize() == 2 * before


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_style_sheet_has_no_gap_left_to_fill(tokens: Tokens, scale: float) -> None:
    sheet = style_sheet.build(tokens, scale)

    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_picture_of_the_style_sheet_exists_in_the_themes_own_colours(tokens: Tokens) -> None:
    named = set(re.findall(r"url\(themes:([\w/.-]+)\)", style_sheet.build(tokens, 1.0)))
    own = {getattr(tokens, field).upper() for field in tokens.__dataclass_fields__
           if str(getattr(tokens, field)).startswith("#")}  # fmt: skip

    assert named
    for name in named:
        text = (RESOURCES / "themes" / name).read_text(encoding="ascii")
        assert {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", text)} <= own


@pytest.mark.parametrize("family", [fonts.INTERFACE, fonts.SERIF])
def test_bundled_faces_have_regular_bold_and_italic(qapp: QApplication, family: str) -> None:
    fonts.load(RESOURCES / "fonts")

    assert {"Regular", "Bold", "Italic"} <= set(QFontDatabase.styles(family))


@pytest.mark.parametrize("role", [Role.TITLE, Role.INTERFACE])
def test_bundled_faces_hold_letters_of_latin_europe_themselves(
    qapp: QApplication, role: Role
) -> None:
    fonts.load(RESOURCES / "fonts")
    font = Theme().font(role)

    assert QFontInfo(font).family() in (fonts.INTERFACE, fonts.SERIF)
    supported = QFontDatabase.writingSystems(font.families()[0])
    assert QFontDatabase.WritingSystem.Latin in supported


def test_reading_face_holds_greek_and_cyrillic(qapp: QApplication) -> None:
    fonts.load(RESOURCES / "fonts")

    supported = QFontDatabase.writingSystems(fonts.SERIF)

    assert QFontDatabase.WritingSystem.Greek in supported
    assert QFontDatabase.WritingSystem.Cyrillic in supported


@pytest.mark.parametrize("role", [Role.INTERFACE, Role.JOURNAL])
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Cyrillic", "Сегодня тихо"),
        ("Greek", "Σήμερα ήσυχα"),
        ("Hebrew", "היום שקט"),
        ("Arabic", "اليوم هادئ"),
    ],
)
def test_a_face_of_the_system_stands_in_for_letters_that_are_not_bundled(
    qapp: QApplication, role: Role, script: str, words: str
) -> None:
    fonts.load(RESOURCES / "fonts")
    if not QFontDatabase.families(QFontDatabase.WritingSystem[script]):
        pytest.skip("no face here has these letters")
    layout = QTextLayout(words, Theme().font(role))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    drawn = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]

    assert drawn
    assert 0 not in drawn, "the box that stands for a missing letter"


def test_each_face_comes_with_its_licence() -> None:
    folder = RESOURCES / "fonts"
    faces = {file.name.split("-")[0] for file in folder.glob("*.ttf")}

    for face in faces:
        assert "SIL OPEN FONT LICENSE" in (folder / f"{face}-OFL.txt").read_text(encoding="utf-8")


def test_missing_fonts_are_no_error(qapp: QApplication, tmp_path: Path) -> None:
    assert fonts.load(tmp_path) == ()


def test_strong_type_is_semi_bold() -> None:
    assert Theme().font(Role.STRONG).weight() == QFont.Weight.DemiBold


def test_every_icon_takes_the_colour_it_is_given(qapp: QApplication) -> None:
    apply(qapp, Theme(), RESOURCES)

    assert len(icons.names()) >= 40
    for name in icons.names():
        picture = icons.pixmap(name, "#FF0000", 24).toImage()
        painted = [
            picture.pixelColor(x, y)
            for x in range(24)
            for y in range(24)
            if picture.pixelColor(x, y).alpha() > 200
        ]
        assert painted, name
        assert all(colour.red() > 200 and colour.green() < 60 for colour in painted), name


def test_icons_are_sharp_at_twice_the_density(qapp: QApplication) -> None:
    apply(qapp, Theme(), RESOURCES)

    picture = icons.pixmap("house", "#000000", 20, 2.0)

    assert picture.width() == 40
    assert picture.devicePixelRatio() == 2.0


def test_only_arrows_are_mirrored(qapp: QApplication) -> None:
    apply(qapp, Theme(), RESOURCES)

    def turned(name: str) -> bool:
        plain = icons.pixmap(name, "#000000", 24).toImage()
        return icons.pixmap(name, "#000000", 24, mirrored=True).toImage() != plain

    assert turned("chevron-left")
    assert not turned("check")


def test_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    apply(qapp, Theme(), RESOURCES)

    with pytest.raises(KeyError):
        icons.pixmap("no-such-icon", "#000000", 24)


def test_names_of_resources_tell_nothing() -> None:
    for folder in ("icons", "fonts", "themes"):
        for file in (RESOURCES / folder).rglob("*"):
            assert not any(stem in file.name.lower() for stem in SHOULDER_STEMS), file.name
