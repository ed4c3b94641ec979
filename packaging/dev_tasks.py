"""The tasks of dev.py: what each needs to be ready, and what it then starts."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import dev_checks
import dev_display
import dev_environment
import dev_system
from dev_process import ROOT, Stop, end_tidily_on_signals, run, started

LOCALES: Final = ROOT / "resources" / "locales"
RIVALS: Final = ROOT / ".venvs" / "rivals"


def main(arguments: Sequence[str]) -> int:
    """Does what the command line asks for.

    Returns:
        Exit status; 2 where something has to be installed by hand first.
    """
    end_tidily_on_signals()
    options, rest = _parser().parse_known_args(arguments)
    if rest and options.task != "test":
        _parser().error(f"unknown arguments: {' '.join(rest)}")
    options.rest = rest
    _make_absolute(options)
    os.chdir(ROOT)
    try:
        return TASKS[options.task](options)
    except Stop as stop:
        sys.stderr.write(f"{stop}\n")
        return stop.status
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py", description="Sets the project up and does one thing."
    )
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK")
    start = tasks.add_parser("run", help="start the program")
    start.add_argument("--data", type=Path, metavar="DIR", help="another data folder")
    test = tasks.add_parser("test", help="every check and test; arguments go to pytest")
    test.add_argument("paths", nargs="*", metavar="PATH")
    bench = tasks.add_parser("bench", help="measure, as a Markdown table")
    bench.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    bench.add_argument("--only", metavar="ID,...", help="measure these only")
    shots = tasks.add_parser("shots", help="render every page into shots/")
    shots.add_argument("--pictures", action="store_true", help="those of docs/pictures instead")
    demo = tasks.add_parser("demo", help="make a data folder with made-up content")
    demo.add_argument("dir", type=Path, metavar="DIR")
    demo.add_argument("--entries", type=int, default=300, metavar="N")
    demo.add_argument("--cover", metavar="NAME", help="plain, recipes or words")
    catalogue = tasks.add_parser("catalogue", help="extract, update or compile the words")
    catalogue.add_argument("step", choices=["extract", "update", "compile", "check"])
    catalogue.add_argument("--language", metavar="CODE", help="begin this language (update)")
    return parser


def _make_absolute(options: argparse.Namespace) -> None:
    """Ties paths to the folder the script was called from, before that changes."""
    for name in ("data", "json", "dir"):
        if (path := getattr(options, name, None)) is not None:
            setattr(options, name, path.absolute())


def _run(options: argparse.Namespace) -> int:
    dev_system.ensure("run", venv_too=dev_environment.has_to_be_made())
    python = dev_environment.ensure("runtime")
    _compile_catalogues()
    _compile_modules(python)
    data = ["--data", options.data] if options.data else []
    command = [python, "-m", "ihm_desktop", *data]
    with started(command, first_request=signal.SIGTERM) as program:
        return program.wait()


def _test(options: argparse.Namespace) -> int:
    python = _ready_for_tests()
    return dev_checks.run_all(python, [*options.rest, *options.paths])


def _bench(options: argparse.Namespace) -> int:
    python = _ready_for_tests()
    if not options.only or "jrnl" in options.only:
        dev_environment.ensure("rivals", RIVALS)
    wanted = ["--json", options.json] if options.json else []
    wanted += ["--only", options.only] if options.only else []
    with dev_display.screen() as env:
        command = [python, "-m", "tests.benchmarks", *wanted]
        return run(dev_display.on_a_bus(command), env)


def _shots(options: argparse.Namespace) -> int:
    more = ["--pictures"] if options.pictures else []
    return run([_ready_for_tests(), "-m", "tests.shots", *more], dev_checks.OFFSCREEN)


def _demo(options: argparse.Namespace) -> int:
    dev_system.ensure("run", venv_too=dev_environment.has_to_be_made())
    python = dev_environment.ensure("runtime")
    script = ROOT / "packaging" / "demo.py"
    command = [python, script, options.dir, "--entries", str(options.entries)]
    command += ["--cover", options.cover] if options.cover else []
    return run(command, {"PYTHONPATH": str(ROOT)})


def _catalogue(options: argparse.Namespace) -> int:
    dev_system.ensure("words", venv_too=dev_environment.has_to_be_made())  # no libraries at all
    python = dev_environment.ensure("dev")
    language = ["--language", options.language] if options.language else []
    return run([python, "packaging/catalogue.py", options.step, *language])


def _ready_for_tests() -> Path:
    dev_system.ensure("test", venv_too=dev_environment.has_to_be_made())
    python = dev_environment.ensure("dev")
    _compile_catalogues()
    return python


def _compile_catalogues() -> None:
    """Compiles what translators changed; fetches Babel only where there is something to do."""
    if all(_fresh(source) for source in LOCALES.glob("*/LC_MESSAGES/*.po")):
        return
    python = dev_environment.ensure("catalogue")
    if run([python, "packaging/catalogue.py", "compile"]) != 0:
        raise Stop("The catalogues could not be compiled.", status=1)


def _compile_modules(python: Path) -> None:
    """Compiles every module at once: the program writes none, since their times would tell."""
    run([python, "-m", "compileall", "-q", ROOT / "ihm_desktop"])


def _fresh(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime


TASKS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "run": _run,
    "test": _test,
    "bench": _bench,
    "shots": _shots,
    "demo": _demo,
    "catalogue": _catalogue,
}
