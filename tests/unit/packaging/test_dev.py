"""The first file that runs, even where nothing else could."""

import ast
import subprocess
import sys
from pathlib import Path

import dev
import dev_tasks
import pytest


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 4), (3, 14, 9)])
def test_these_pythons_can_be_used(version):
    assert dev.refusal(version) == ""


@pytest.mark.parametrize("version", [(3, 8, 1), (3, 10, 14), (3, 15, 0)])
def test_any_other_is_told_what_is_needed(version):
    assert dev.refusal(version).endswith(
        f"needs Python 3.11 to 3.14; this is Python 3.{version[1]}."
    )


def test_an_old_python_can_read_the_first_file():
    ast.parse(Path(dev.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_without_a_task_the_tasks_are_listed():
    command = [sys.executable, dev.__file__]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)

    assert answer.returncode == 2
    assert "TASK" in answer.stderr


def test_a_folder_is_meant_from_where_the_person_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    options = dev_tasks._parser().parse_args(["run", "--data", "here"])

    dev_tasks._make_absolute(options)

    assert options.data == tmp_path / "here"


@pytest.mark.parametrize("task", dev_tasks.TASKS)
def test_every_task_explains_itself(task, capsys):
    with pytest.raises(SystemExit) as ended:
        dev_tasks._parser().parse_args([task, "--help"])

    assert ended.value.code == 0
    assert task in capsys.readouterr().out
