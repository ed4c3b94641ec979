"""All scenarios are played once; the tests look at what is left."""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scenarios.fresh_user import FreshUser, fresh_user
from tests.scenarios.runner import Left, Player

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests of this folder into the order in which they are written.

    The scenarios build on each other. In another order the first test would play them all,
    and take longer than one test may.
    """
    places = [at for at, item in enumerate(items) if item.path.is_relative_to(HERE)]
    written = sorted((items[at] for at in places), key=lambda item: (item.path, _line(item)))
    for at, item in zip(places, written, strict=True):
        items[at] = item


def _line(item: pytest.Item) -> tuple[int, int]:
    index = getattr(getattr(item, "callspec", None), "indices", {}).get("scenario", 0)
    return (item.reportinfo()[1] or 0, index)


@pytest.fixture(scope="session")
def user() -> FreshUser:
    if sys.platform != "linux":
        pytest.skip("the watch needs Linux and X11")
    return fresh_user()


@pytest.fixture(scope="session")
def player(user: FreshUser) -> Iterator[Player]:
    # Not pytest's own folder, which is closed to the new user.
    with tempfile.TemporaryDirectory(prefix="scenarios-") as name, contextlib.ExitStack() as stack:
        base = Path(name)
        base.chmod(0o711)
        yield Player(stack, base, user)


@pytest.fixture(scope="session")
def left(player: Player) -> Left:
    return player.finish()
