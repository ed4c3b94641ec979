"""The program whose journal process can be told what to bring up; run with a data folder.

Both processes are the real ones. All that differs is the command of the second: it starts
`panel` beside this file, which starts the journal process and listens for orders.
"""

import sys
from pathlib import Path
from unittest.mock import patch

from ihm_desktop.front import child, front


def command() -> tuple[str, ...]:
    """Returns the command that starts the journal process."""
    return (sys.executable, "-m", "tests.benchmarks.leaving.panel", child.PANEL_FLAG)


if __name__ == "__main__":
    with patch.object(child, "command", command):
        sys.exit(front.run(Path(sys.argv[1])))
