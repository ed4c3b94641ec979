"""Every setting as one row of a table; the settings page draws itself from it."""

from dataclasses import dataclass

from ihm_desktop.domain.errors import NotFound
from ihm_desktop.domain.words import N_

Value = bool | int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing that can be chosen.

    Attributes:
        key: Stable name under which the vault keeps it.
        group: Heading of the settings page under which it stands.
        default: Its value until it is changed; its type is the setting's type.
        label: Message id of its name; holds no shoulder word.
        help: Message id of one plain sentence; may be empty.
        choices: Allowed values with the message id of each; empty for a yes-or-no or free text.
    """

    key: str
    group: str
    default: Value
    label: str
    help: str = ""
    choices: tuple[tuple[Value, str], ...] = ()

    def accepts(self, value: Value) -> bool:
        """Tells whether a value has this setting's type and is one of its choices."""
        if type(value) is not type(self.default):
            return False
        return not self.choices or value in [choice for choice, _ in self.choices]


SETTINGS: tuple[Setting, ...] = (
    Setting(
        key="theme",
        group=N_("Looks"),
        default="system",
        label=N_("Colours"),
        choices=(
            ("system", N_("Like the computer")),
            ("light", N_("Light")),
            ("dark", N_("Dark")),
            ("high_contrast", N_("Strong contrast")),
        ),
    ),
    Setting(
        key="text_size",
        group=N_("Looks"),
        default=100,
        label=N_("Text size"),
        choices=(
            (100, N_("100 %")),
            (115, N_("115 %")),
            (130, N_("130 %")),
            (150, N_("150 %")),
            (175, N_("175 %")),
            (200, N_("200 %")),
        ),
    ),
    Setting(
        key="reduced_motion",
        group=N_("Looks"),
        default=False,
        label=N_("Less movement"),
        help=N_("Pictures stand still and pages change at once."),
    ),
    Setting(
        key="language",
        group=N_("Looks"),
        default="",
        label=N_("Language"),
    ),
    Setting(
        key="plain_names",
        group=N_("Looks"),
        default=False,
        label=N_("Plain names"),
        help=N_(
            "Pages are called what they are. Someone who looks over your shoulder can read them."
        ),
    ),
    Setting(
        key="veil",
        group=N_("Looks"),
        default=False,
        label=N_("Veil"),
        help=N_("Shows the line you are on and makes the rest faint."),
    ),
    Setting(
        key="idle_minutes",
        group=N_("Closing"),
        default=5,
        label=N_("Close by itself"),
        help=N_("After this long without a key or the mouse."),
        choices=(
            (1, N_("After 1 minute")),
            (2, N_("After 2 minutes")),
            (5, N_("After 5 minutes")),
            (10, N_("After 10 minutes")),
            (15, N_("After 15 minutes")),
            (30, N_("After 30 minutes")),
        ),
    ),
    Setting(
        key="quick_key",
        group=N_("Closing"),
        default="shift",
        label=N_("Close with a key"),
        help=N_("Press it three times, quickly. It works on every page."),
        choices=(
            ("shift", N_("Shift, three times")),
            ("control", N_("Control, three times")),
            ("f9", N_("F9, once")),
            ("none", N_("Only the button")),
        ),
    ),
    Setting(
        key="uncover",
        group=N_("Closing"),
        default=True,
        label=N_("Show the other program when I go elsewhere"),
        help=N_(
            "Counts when this looks like another program. The keys that open it bring it back. "
            "It stays on the screen while a screen reader runs."
        ),
    ),
    Setting(
        key="word_count",
        group=N_("Writing"),
        default=False,
        label=N_("Count words"),
    ),
    Setting(
        key="spell_language",
        group=N_("Writing"),
        default="",
        label=N_("Check spelling"),
        help=N_("Uses word lists that are already on this computer."),
    ),
    Setting(
        key="country",
        group=N_("People"),
        default="",
        label=N_("Country"),
        help=N_("Which lines to show first."),
    ),
    Setting(
        key="more_pages",
        group=N_("Pages"),
        default=False,
        label=N_("Show all pages"),
        help=N_("Adds Copies and what else there is to the list on the left."),
    ),
    Setting(
        key="months_lines",
        group=N_("Pages"),
        default=False,
        label=N_("Lines over months"),
        help=N_("Beside your rings, one quiet line for each part of the tree."),
    ),
    Setting(
        key="scales",
        group=N_("Pages"),
        default=False,
        label=N_("Scales"),
        help=N_(
            "Short question sheets that some helpers use. The page is in the list on the left."
        ),
    ),
    Setting(
        key="phq",
        group=N_("Pages"),
        default="phq8",
        label=N_("Sheet about mood"),
        help=N_("The second one also asks about thoughts of being dead or of self-harm."),
        choices=(("phq8", N_("PHQ-8")), ("phq9", N_("PHQ-9"))),
    ),
)


def setting(key: str) -> Setting:
    """Finds a setting by its key.

    Raises:
        NotFound: No setting has this key.
    """
    for row in SETTINGS:
        if row.key == key:
            return row
    raise NotFound
