"""The journal process, hardened and named as ever, with somebody inside who takes orders."""

import os
import sys
from unittest.mock import patch

from ihm_desktop.system import process_hardening, process_name

if __name__ == "__main__":
    process_hardening.harden()
    process_name.wear_the_parents()

from ihm_desktop import app
from tests.benchmarks.leaving.driver import SOCKET, Driver


class Driven(app.Panel):
    """The journal process's windows, and who brings them up."""

    def show(self) -> None:
        """Shows the first window, then listens."""
        super().show()
        self._driver = Driver(self, os.environ[SOCKET])


if __name__ == "__main__":
    with patch.object(app, "Panel", Driven):
        sys.exit(app.run(sys.stdin.buffer, sys.stdout.buffer))
