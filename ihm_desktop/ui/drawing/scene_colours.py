"""Colours of sky, hills, earth, wood and leaves, from winter to summer, by day and by night."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneColours:
    """Colours of one season, each `#rrggbb`.

    Attributes:
        sky_top: At the upper edge.
        sky_middle: Half-way down.
        sky_low: At the horizon.
        light: Sun or moon.
        glow: Around it.
        far: Hills, from the farthest to the ground in front.
        middle: As above.
        near: As above.
        ground: As above.
        ground_low: Ground at the lower edge.
        blade: Grass that catches the light.
        mist: Fog.
        cloud: Clouds.
        earth_top: Earth under the grass.
        earth: Earth further down.
        earth_low: Earth at the lower edge.
        root: Roots.
        wood_dark: Wood away from the light.
        wood_lit: Wood towards it.
        leaf_deep: Leaves within the crown.
        leaf: Leaves.
        leaf_lit: Leaves in the light.
        leaf_young: Leaves in spring.
        bloom: Blossom.
        bloom_pale: Paler blossom.
        bloom_heart: Middle of a blossom.
        lamp: Light of a lantern.
        stone: Steps.
        stone_low: Their shaded side.
    """

    sky_top: str
    sky_middle: str
    sky_low: str
    light: str
    glow: str
    far: str
    middle: str
    near: str
    ground: str
    ground_low: str
    blade: str
    mist: str
    cloud: str
    earth_top: str
    earth: str
    earth_low: str
    root: str
    wood_dark: str
    wood_lit: str
    leaf_deep: str
    leaf: str
    leaf_lit: str
    leaf_young: str
    bloom: str
    bloom_pale: str
    bloom_heart: str
    lamp: str
    stone: str
    stone_low: str

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """Makes a colour that can be painted with."""
        made = QColor(str(getattr(self, name)))
        made.setAlphaF(alpha)
        return made


SUMMER_DAY = SceneColours(
    sky_top="#CFE0E7",
    sky_middle="#E6E7D8",
    sky_low="#FFEBC6",
    light="#FFFAEC",
    glow="#FFEFC4",
    far="#C6D4CB",
    middle="#A8C2AB",
    near="#7BA382",
    ground="#55805F",
    ground_low="#416A56",
    blade="#8FB58A",
    mist="#F7F2E6",
    cloud="#FBF4E6",
    earth_top="#6B4E3A",
    earth="#8B6B4E",
    earth_low="#A58661",
    root="#D9BE96",
    wood_dark="#5E4030",
    wood_lit="#93694C",
    leaf_deep="#3F7A5E",
    leaf="#639D76",
    leaf_lit="#A5CB8C",
    leaf_young="#BBD38A",
    bloom="#F2AE8C",
    bloom_pale="#FBE6D0",
    bloom_heart="#D0703F",
    lamp="#FFDF9A",
    stone="#EADFC8",
    stone_low="#B79F7D",
)

WINTER_DAY = SceneColours(
    sky_top="#CFD7E2",
    sky_middle="#DDE1E8",
    sky_low="#F1E6E4",
    light="#FFFDF8",
    glow="#F7ECE6",
    far="#DCE3E8",
    middle="#CBD6DB",
    near="#B7C7C9",
    ground="#A3B8B4",
    ground_low="#8CA5A1",
    blade="#DCE6E4",
    mist="#F4F3F1",
    cloud="#F3F2F2",
    earth_top="#6F5C50",
    earth="#8D7A6A",
    earth_low="#A89684",
    root="#DCCBB0",
    wood_dark="#5B463C",
    wood_lit="#8F7363",
    leaf_deep="#5E8A72",
    leaf="#86AE8C",
    leaf_lit="#B9D1A0",
    leaf_young="#C6D79B",
    bloom="#F0B79C",
    bloom_pale="#FBEADB",
    bloom_heart="#CC7A50",
    lamp="#FFE2A6",
    stone="#E9E2D6",
    stone_low="#B3A696",
)

SUMMER_NIGHT = SceneColours(
    sky_top="#15233A",
    sky_middle="#233750",
    sky_low="#48606C",
    light="#F6E9CB",
    glow="#E8DDBE",
    far="#304A59",
    middle="#263F47",
    near="#1D3731",
    ground="#1A3029",
    ground_low="#132520",
    blade="#3F6B55",
    mist="#566C76",
    cloud="#4C6270",
    earth_top="#2B211B",
    earth="#3A2D24",
    earth_low="#46372C",
    root="#A88A68",
    wood_dark="#3E2E27",
    wood_lit="#7A5E4B",
    leaf_deep="#2B5F4C",
    leaf="#4A876B",
    leaf_lit="#86BC98",
    leaf_young="#93BD86",
    bloom="#F0B08C",
    bloom_pale="#F6DCC0",
    bloom_heart="#B9602F",
    lamp="#FFD88A",
    stone="#8C8273",
    stone_low="#5A5044",
)

WINTER_NIGHT = SceneColours(
    sky_top="#1B2433",
    sky_middle="#2A3545",
    sky_low="#4A5260",
    light="#E9E6DE",
    glow="#C9CCD0",
    far="#3C4A57",
    middle="#33424C",
    near="#2C3B42",
    ground="#273538",
    ground_low="#1E2B2D",
    blade="#70878A",
    mist="#66727C",
    cloud="#56616E",
    earth_top="#2D2622",
    earth="#3B322C",
    earth_low="#483D35",
    root="#A8937A",
    wood_dark="#403530",
    wood_lit="#7A675B",
    leaf_deep="#3A6456",
    leaf="#5A8A74",
    leaf_lit="#92BBA0",
    leaf_young="#A3BF92",
    bloom="#E9B396",
    bloom_pale="#F0DAC4",
    bloom_heart="#B0683C",
    lamp="#FFDC98",
    stone="#8B847A",
    stone_low="#59524A",
)


def mixed(one: str, other: str, share: float) -> str:
    """Mixes two colours.

    Args:
        one: `#rrggbb` at share 0.0.
        other: `#rrggbb` at share 1.0.
        share: 0.0 to 1.0.
    """
    parts = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def season(*, dark: bool, warmth: float) -> SceneColours:
    """Mixes winter and summer.

    Args:
        dark: By night.
        warmth: 0.0 (winter) to 1.0 (summer).
    """
    cold, warm = (WINTER_NIGHT, SUMMER_NIGHT) if dark else (WINTER_DAY, SUMMER_DAY)
    names = [field.name for field in fields(SceneColours)]
    return SceneColours(
        **{name: mixed(getattr(cold, name), getattr(warm, name), warmth) for name in names}
    )
