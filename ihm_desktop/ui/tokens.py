"""The colours of each theme, and which of them are ever laid on which."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours of one theme, each `#rrggbb`.

    Attributes:
        name: Folder of the theme's small pictures under `resources/themes`.
        dark: Whether light text stands on a dark ground.
        paper: Behind everything; also the inside of fields.
        surface: Cards and dialogs.
        nav: The list of pages.
        ink: Text.
        ink2: Quieter text.
        pine: Main colour: what can be pressed, what is chosen.
        on_pine: Text on pine.
        pine_soft: Behind a chosen or hovered thing.
        dawn: Here, now.
        dawn_soft: Behind dawn.
        plum: Take care; used rarely.
        plum_soft: Behind plum.
        sky: A colour for lines in a chart.
        olive: A colour for lines in a chart.
        border: Edge of a control.
        line: Decoration only.
        focus: Ring around what has the keyboard.
        shade: Colour of soft shadows.
    """

    name: str
    dark: bool
    paper: str
    surface: str
    nav: str
    ink: str
    ink2: str
    pine: str
    on_pine: str
    pine_soft: str
    dawn: str
    dawn_soft: str
    plum: str
    plum_soft: str
    sky: str
    olive: str
    border: str
    line: str
    focus: str
    shade: str


LIGHT = Tokens(
    name="light",
    dark=False,
    paper="#F6F1E7",
    surface="#FFFCF6",
    nav="#ECE5D8",
    ink="#2A2B33",
    ink2="#595761",
    pine="#2E5E50",
    on_pine="#FFFFFF",
    pine_soft="#DCE8DF",
    dawn="#8A4B16",
    dawn_soft="#F6E2C8",
    plum="#7A3050",
    plum_soft="#F3DEE4",
    sky="#3B6A8F",
    olive="#5D5A2A",
    border="#857C6C",
    line="#DDD4C4",
    focus="#1B4F8A",
    shade="#5A4A32",
)

DARK = Tokens(
    name="dark",
    dark=True,
    paper="#151D1B",
    surface="#1D2825",
    nav="#111816",
    ink="#EEE9DF",
    ink2="#B7BDB2",
    pine="#93CBB3",
    on_pine="#0F1F1A",
    pine_soft="#26403A",
    dawn="#EBB67C",
    dawn_soft="#40321F",
    plum="#E3A3BA",
    plum_soft="#43293A",
    sky="#9CC4DF",
    olive="#CFCB8A",
    border="#7D8C85",
    line="#33413C",
    focus="#9CC9F5",
    shade="#000000",
)

HIGH_CONTRAST = Tokens(
    name="high_contrast",
    dark=True,
    paper="#000000",
    surface="#000000",
    nav="#000000",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    pine="#B4E8D2",
    on_pine="#000000",
    pine_soft="#0E2A22",
    dawn="#FFD08A",
    dawn_soft="#2E2210",
    plum="#F5B8CC",
    plum_soft="#331422",
    sky="#A9D8F5",
    olive="#E8E49A",
    border="#FFFFFF",
    line="#8A8A8A",
    focus="#FFFF00",
    shade="#000000",
)

THEMES: tuple[Tokens, ...] = (LIGHT, DARK, HIGH_CONTRAST)

LEAST_TEXT_CONTRAST = 4.5  # Source: WCAG 2.2, success criterion 1.4.3
LEAST_CONTROL_CONTRAST = 3.0  # Source: WCAG 2.2, success criterion 1.4.11

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("ink", "ink2", "pine")
        for ground in ("paper", "surface", "nav", "pine_soft")
    ),
    *(
        (text, ground)
        for text in ("dawn", "plum", "sky", "olive")
        for ground in ("paper", "surface", "nav")
    ),
    ("on_pine", "pine"),
    ("dawn", "dawn_soft"),
    ("ink", "dawn_soft"),
    ("plum", "plum_soft"),
    ("ink", "plum_soft"),
)

CONTROL_PAIRS: tuple[tuple[str, str], ...] = (
    *((edge, ground) for edge in ("border", "focus") for ground in ("paper", "surface", "nav")),
    *((fill, ground) for fill in ("pine", "dawn") for ground in ("paper", "surface", "nav")),
)
