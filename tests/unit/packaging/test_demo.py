from io import StringIO

import demo
import pytest

from ihm_desktop import paths
from ihm_desktop.content.cover_choice import in_use
from ihm_desktop.front.covers import COVERS
from tests.benchmarks.cover_vault import vault_in
from tests.fakes import FakeTypesetter


@pytest.fixture
def asked(monkeypatch):
    """Types a passphrase on standard input."""
    monkeypatch.setattr(
        "sys.stdin", type("Typed", (), {"readline": lambda _self: "four plain words here\n"})()
    )


def test_a_folder_that_holds_something_is_refused_and_left_alone(tmp_path, asked, capsys):
    (tmp_path / "letter.txt").write_text("mine")
    assert demo.main([str(tmp_path), "--entries", "1"]) == demo.USAGE_FAULT
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert "holds something" in capsys.readouterr().err


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    assert demo.refusal(tmp_path / "letter.txt", 1)


def test_no_passphrase_makes_no_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO())
    assert demo.main([str(tmp_path / "new"), "--entries", "1"]) == demo.USAGE_FAULT
    assert not (tmp_path / "new").exists()


def test_the_folder_is_level_and_opens_with_everything_in_it(tmp_path, asked):
    from ihm_desktop.domain.entry import EntryQuery
    from ihm_desktop.services.session import Session
    from ihm_desktop.system.clock import SystemClock
    from tests.fakes_vault import secret

    assert demo.main([str(tmp_path / "new"), "--entries", "12"]) == 0
    where = vault_in(tmp_path / "new")
    assert where.vaults[0].stat().st_size == where.vaults[1].stat().st_size
    session = Session(paths=where, clock=SystemClock(), resources=paths.resources())
    session.unlock(secret("four plain words here"))
    services = session.open_services(FakeTypesetter())
    assert len(services.journal.lines(EntryQuery())) == 12
    assert services.people.all()
    assert services.check_ins.all()
    assert services.reflections.walks()
    session.close()


@pytest.mark.parametrize("name", COVERS)
def test_the_folder_looks_like_its_covers(tmp_path, asked, name):
    folder = tmp_path / "new"
    assert demo.main([str(folder), "--entries", "1", "--cover", name]) == 0
    place = in_use(paths.resources() / "covers", COVERS, folder, tmp_path)
    cover = place.cover

    assert cover.name == name
    assert {path.name for path in folder.iterdir()} == {
        cover.slot_file,
        *cover.vault_files,
        cover.settings_file,
        *cover.own_files,
    }
    assert bool(cover.ask) is bool(demo.ORDINARY.get(name))
