"""Folders that are copied to other computers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.system import sync_settings
from ihm_desktop.system.synced_folders import Service, service_of


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/a/Dropbox/notes", Service.DROPBOX),
        ("/home/a/Dropbox (Personal)/x/notes", Service.DROPBOX),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/notes", Service.ICLOUD),
        ("/home/a/OneDrive - Work/notes", Service.ONEDRIVE),
        ("/home/a/Nextcloud/notes", Service.NEXTCLOUD),
        ("/home/a/ownCloud/notes", Service.NEXTCLOUD),
        ("/home/a/Google Drive/notes", Service.GOOGLE_DRIVE),
        ("/Users/a/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/n", Service.GOOGLE_DRIVE),
        ("/run/user/1000/gvfs/google-drive:host=b.c,user=a/notes", Service.GOOGLE_DRIVE),
        ("/mnt/g/My Drive/notes", Service.GOOGLE_DRIVE),
        ("/home/a/MEGAsync/notes", Service.MEGA),
        ("/home/a/MEGA/notes", Service.MEGA),
        ("/Users/a/Library/CloudStorage/Box-Box/notes", Service.BOX),
        ("/home/a/Box/notes", Service.BOX),
        ("/home/a/pCloudDrive/notes", Service.PCLOUD),
        ("/home/a/Proton Drive/a@b.c/My files/notes", Service.PROTON),
        ("/home/a/Seafile/My Library/notes", Service.SEAFILE),
        ("/home/a/Yandex.Disk/notes", Service.YANDEX),
        ("/home/a/Insync/a@b.c/notes", Service.INSYNC),
        ("/home/a/kDrive/notes", Service.KDRIVE),
        ("/home/a/Jottacloud/notes", Service.JOTTA),
        ("/home/a/SpiderOak Hive/notes", Service.SPIDEROAK),
        ("/home/a/Resilio Sync/notes", Service.RESILIO),
        ("/Users/a/Library/CloudStorage/SomethingNew-a/notes", Service.OTHER),
        ("/Users/a/Library/CloudStorage/Dropbox/notes", Service.DROPBOX),
    ],
)
def test_services_are_known_by_their_folders(path, service):
    assert service_of(Path(path)) is service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", Service.DROPBOX),
        (".dropbox.cache", Service.DROPBOX),
        (".stfolder", Service.SYNCTHING),
        (".stversions", Service.SYNCTHING),
        (".nextcloudsync.log", Service.NEXTCLOUD),
        (".owncloudsync.log", Service.NEXTCLOUD),
        (".megaignore", Service.MEGA),
        (".seafile-data", Service.SEAFILE),
        (".tmp.drivedownload", Service.GOOGLE_DRIVE),
        (".sync/ID", Service.RESILIO),
    ],
)
def test_services_are_known_by_what_they_leave(tmp_path, mark, service):
    (tmp_path / mark).parent.mkdir(exist_ok=True)
    (tmp_path / mark).touch()

    assert service_of(tmp_path / "deep" / "notes") is service


@pytest.mark.parametrize(
    "path",
    [
        "/home/a/.local/share/notes",
        "/home/cloud/notes",
        "/notes",
        "/home/megan/notes",
        "/home/a/boxes/notes",
        "/home/a/my drives/notes",
        "/home/a/toolbox/notes",
    ],
)
def test_ordinary_folders_pass(path):
    assert service_of(Path(path)) is None


def test_a_link_into_a_copied_folder_is_followed(tmp_path):
    real = tmp_path / "Dropbox" / "kept"
    real.mkdir(parents=True)
    (tmp_path / "plain").symlink_to(real)

    assert service_of(tmp_path / "plain" / "notes") is Service.DROPBOX


def test_a_copied_folder_that_is_a_link_is_known_from_its_other_end(tmp_path):
    home, disk = tmp_path / "home", tmp_path / "disk" / "wolke"
    disk.mkdir(parents=True)
    (home / ".dropbox").mkdir(parents=True)
    (home / "shared").symlink_to(disk)
    told = {"personal": {"path": str(home / "shared")}}
    (home / ".dropbox" / "info.json").write_text(json.dumps(told), encoding="utf-8")

    assert service_of(disk / "notes", home) is Service.DROPBOX


def test_a_link_that_leads_to_itself_is_no_error(tmp_path):
    (tmp_path / "round").symlink_to(tmp_path / "round")

    assert service_of(tmp_path / "round" / "notes") is None


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_a_variable_names_the_copied_folder(tmp_path, name):
    variables = {name: str(tmp_path / "Wolke")}

    assert service_of(tmp_path / "Wolke" / "notes", environment=variables) is Service.ONEDRIVE
    assert service_of(tmp_path / "notes", environment=variables) is None


NEXTCLOUD = """[Accounts]
0\\Folders\\1\\localPath={folder}/
0\\Folders\\1\\paused=false
"""
SYNCTHING = '<configuration><folder id="x" label="a" path="{folder}" type="sendreceive">'
DROPBOX = '{{"personal": {{"path": "{folder}", "host": 1}}, "business": 3}}'


@pytest.mark.parametrize(
    ("below", "text", "service"),
    [
        (".config/Nextcloud/nextcloud.cfg", NEXTCLOUD, Service.NEXTCLOUD),
        (".local/state/syncthing/config.xml", SYNCTHING, Service.SYNCTHING),
        (".config/syncthing/config.xml", SYNCTHING, Service.SYNCTHING),
        (".dropbox/info.json", DROPBOX, Service.DROPBOX),
    ],
)
def test_a_folder_of_any_name_is_known_from_the_settings(tmp_path, below, text, service):
    settings = tmp_path / below
    settings.parent.mkdir(parents=True)
    settings.write_text(text.format(folder=tmp_path / "wolke"), encoding="utf-8")

    assert service_of(tmp_path / "wolke" / "notes", tmp_path) is service
    assert service_of(tmp_path / "other" / "notes", tmp_path) is None


def test_syncthing_may_write_the_home_as_a_tilde(tmp_path):
    settings = tmp_path / ".config/syncthing/config.xml"
    settings.parent.mkdir(parents=True)
    settings.write_text(SYNCTHING.format(folder="~/wo&amp;lke"), encoding="utf-8")

    assert service_of(tmp_path / "wo&lke" / "notes", tmp_path) is Service.SYNCTHING


def test_the_settings_folder_of_dropbox_does_not_make_the_home_a_copied_folder(tmp_path):
    (tmp_path / ".dropbox").mkdir()

    assert service_of(tmp_path / ".local" / "share" / "notes", tmp_path) is None


@given(st.text(max_size=200))
@pytest.mark.parametrize("client", list(sync_settings.Client))
def test_settings_that_are_not_understood_are_no_error(client, text):
    assert list(sync_settings.READERS[client](text)) is not None


@pytest.mark.parametrize("text", ["[]", "{}", '{"personal": {"path": 3}}', "[" * 5_000, "\x00"])
def test_dropbox_settings_of_another_shape_name_no_folder(text):
    assert not list(sync_settings.READERS[sync_settings.Client.DROPBOX](text))
