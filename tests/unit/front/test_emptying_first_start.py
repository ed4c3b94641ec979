"""After emptying, a folder is what a first start makes, and the cover's own things are there."""

import json
import stat
from functools import partial

import pytest

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_choice import Place
from ihm_desktop.content.cover_paths import vault_paths
from ihm_desktop.domain.errors import WrongPassphrase
from ihm_desktop.front import cover_settings
from ihm_desktop.front.covers import COVERS
from ihm_desktop.front.emptying import Emptying
from ihm_desktop.front.tidying import tidy
from ihm_desktop.front.wardrobe import Wardrobe
from ihm_desktop.vault import wipe
from ihm_desktop.vault.files import new_name, rollback_name
from ihm_desktop.vault.profiles import PROFILES
from ihm_desktop.vault.reading import Condition, read
from ihm_desktop.vault.vault import set_up, unlock
from ihm_desktop.vault.vault_files import VAULT_STEP_BYTES
from tests.fakes_vault import cheap_derive, make_marked_database, secret

FOLDER = paths.resources() / "covers"


def start(place, *, empty=False):
    """Tidies as each start and each end of a journal process does."""
    settings = place.folder / place.cover.settings_file
    usual = cover_settings.usual(place.cover)
    emptying = Emptying(
        vault_paths(place.cover, place.folder), partial(cover_settings.save, settings, usual)
    )
    if empty:
        emptying.want()
    tidy(place, Wardrobe.of(place, FOLDER, COVERS), emptying)


def use(place, profile):
    """Sets up a journal that has grown, with keys of her own and a change that was cut off."""
    vault = vault_paths(place.cover, place.folder)
    unlocked = set_up(
        vault, secret("right"), PROFILES[profile], make_marked_database, derive=cheap_derive
    )
    with vault.vaults[unlocked.vault_index].open("ab") as database:
        database.write(bytes(3 * VAULT_STEP_BYTES))
    rollback_name(vault.vaults[unlocked.vault_index]).write_bytes(bytes(600))
    new_name(vault.slot).write_bytes(vault.slot.read_bytes())
    cover_settings.keep(
        place.folder / place.cover.settings_file,
        cover_settings.usual(place.cover),
        "Ctrl+Shift+F7",
        long_press=True,
    )


def profile_in(place):
    return read((place.folder / place.cover.slot_file).read_bytes()).header.profile


def shape(place):
    """Everything about the files that can be seen without a passphrase."""
    found = {}
    for path in sorted(place.folder.iterdir()):
        about = path.stat()
        found[path.name] = (about.st_size, stat.S_IMODE(about.st_mode), about.st_uid)
    reading = read((place.folder / place.cover.slot_file).read_bytes())
    found["slots"] = (reading.condition, reading.header.version, reading.header.profile)
    found["generation"] = 0 < reading.header.generation <= 2**32
    found["folder"] = stat.S_IMODE(place.folder.stat().st_mode)
    found["settings"] = (place.folder / place.cover.settings_file).read_bytes()
    names = (place.cover.slot_file, *place.cover.vault_files)
    found["times"] = len({(place.folder / name).stat().st_mtime_ns for name in names})
    return found


@pytest.fixture
def place(tmp_path, request):
    cover = cover_file.load(FOLDER, request.param)
    return Place(cover, tmp_path / "data", chosen=True)


@pytest.mark.parametrize("place", COVERS, indirect=True)
def test_an_emptied_folder_is_what_a_first_start_makes(place, tmp_path):
    first = Place(place.cover, tmp_path / "first", chosen=True)
    start(first)
    start(place)
    use(place, profile_in(first))
    assert shape(place) != shape(first)

    start(place, empty=True)

    assert shape(place) == shape(first)
    assert shape(place)["slots"][0] is Condition.INTACT
    with pytest.raises(WrongPassphrase):
        unlock(vault_paths(place.cover, place.folder), secret("right"), derive=cheap_derive)


@pytest.mark.parametrize("place", ["plain"], indirect=True)
def test_an_emptying_that_was_cut_off_ends_the_same(place, tmp_path):
    first = Place(place.cover, tmp_path / "first", chosen=True)
    start(first)
    start(place)
    use(place, profile_in(first))
    wipe.overwrite_slot_files(vault_paths(place.cover, place.folder))

    start(place)

    assert shape(place) == shape(first)


@pytest.mark.parametrize("place", ["recipes", "words"], indirect=True)
def test_what_the_cover_keeps_stays_as_it_is(place):
    start(place)
    use(place, 0)
    own = [place.folder / name for name in place.cover.own_files]
    for path in own:
        path.write_text(json.dumps(["soup"]), "utf-8")

    start(place, empty=True)

    assert own
    assert all(json.loads(path.read_text("utf-8")) == ["soup"] for path in own)
