"""Folders that are copied to other computers."""

from pathlib import Path

import pytest

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
        ("/home/a/MEGAsync/notes", Service.MEGA),
    ],
)
def test_services_are_known_by_their_folders(path, service):
    assert service_of(Path(path)) is service


@pytest.mark.parametrize("mark", [".dropbox", ".stfolder", ".nextcloudsync.log"])
def test_services_are_known_by_what_they_leave(tmp_path, mark):
    (tmp_path / mark).touch()

    assert service_of(tmp_path / "deep" / "notes") is not None


@pytest.mark.parametrize("path", ["/home/a/.local/share/notes", "/home/cloud/notes", "/notes"])
def test_ordinary_folders_pass(path):
    assert service_of(Path(path)) is None
