"""What every test gets: a home of its own, a quiet log, Qt with the program's fonts."""

import gc
import logging
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).resolve().parent
REAL_WINDOWS = (
    TESTS / "journeys",
    TESTS / "scenarios",
    TESTS / "contracts" / "test_covers.py",
)
FONTS = TESTS.parent / "resources" / "fonts"
HOMES = {  # variable -> folder below the session's home; what programs ask for on any system
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}
HOME_KEY = pytest.StashKey[Path]()
YOUNG = 1  # generations up to this one hold all that a test has made

settings.register_profile(
    "ci",
    derandomize=True,  # the same examples for everybody: a red test must be red again
    deadline=None,  # shared machines stall; slowness is what the benchmarks measure
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure(config: pytest.Config) -> None:
    """Moves everything a program may take for the person's folders into a scratch home."""
    home = Path(tempfile.mkdtemp(prefix="home-"))
    config.stash[HOME_KEY] = home
    for variable, below in HOMES.items():
        folder = home / below
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(folder)
    if "XDG_RUNTIME_DIR" not in os.environ:
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes the scratch home."""
    shutil.rmtree(config.stash[HOME_KEY], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what drives the real program, so that it runs in a real window."""
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in REAL_WINDOWS):
            item.add_marker("journey")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Takes away what a test left in circles, after it and never in the middle of one.

    Windows that nobody holds any more lie in such circles. Python took one away while it was
    being painted, and while Qt went through all windows, which ended the whole process.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect(YOUNG)


class LogGuard(logging.Handler):
    """Collects what is logged at WARNING or above; a test that expects some takes it out."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the record."""
        self.records.append(record)

    def expect(self, logger: str) -> logging.LogRecord:
        """Takes out the first record of a logger; fails where there is none."""
        record = next((record for record in self.records if record.name == logger), None)
        assert record is not None, f"nothing was logged by {logger}"
        self.records.remove(record)
        return record


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fails a test that leaves a warning in the log behind."""
    guard = LogGuard()
    logging.getLogger().addHandler(guard)
    yield guard
    logging.getLogger().removeHandler(guard)
    left = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in guard.records]
    assert not left, f"unexpected log records: {left}"


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Gives Qt a program name that tells nothing."""
    return ["tests"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], qapp_cls: type, pytestconfig: pytest.Config) -> Iterator[object]:
    """The one application object: Fusion everywhere, with the fonts that the program brings."""
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or qapp_cls(qapp_args)
    app.setStyle("Fusion")
    for font in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    yield app
    app.processEvents()
