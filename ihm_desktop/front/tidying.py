"""Keeps the data folder looking the same, whatever happened to it, while no journal runs."""

from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.front import cover_settings
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.front.wardrobe import Wardrobe
from ihm_desktop.system.memory import memory_bytes
from ihm_desktop.vault import folder, levelling


def tidy(place: Place, wardrobe: Wardrobe, emptying: Emptying) -> None:
    """Ends what a crash cut off, makes a missing folder, levels the two vaults.

    Args:
        place: What is in use.
        wardrobe: Ends a change of cover; first, since it gives the files their names.
        emptying: Empties the folder where that is wanted, whatever the names.

    Raises:
        IhmError: The disk refused something.
    """
    vault = vault_paths(place.cover, place.folder)
    try:
        wardrobe.settle()
    finally:
        emptying.tidy()
    folder.clean_leftovers(vault)
    folder.ensure_folder(vault, memory_bytes=memory_bytes())
    settings_file = place.folder / place.cover.settings_file
    cover_settings.ensure(settings_file, cover_settings.usual(place.cover))
    levelling.level(vault)
