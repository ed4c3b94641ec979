"""What the documents say is there, is there."""

import re
import tomllib

import dev_tasks
import pytest

from tests.contracts.house import PACKAGE, ROOT

FIRST = "**Not yet for anyone whose computer may be watched.**"
DOCUMENTS = [
    "README.md",
    "LICENSE",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "docs/architecture.md",
    "docs/translating.md",
    "docs/user-guide.md",
]


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_is_there(document):
    assert len(read(document)) > 400


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if name.endswith(".md")])
def test_every_link_inside_the_project_leads_somewhere(document):
    folder = (ROOT / document).parent
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", read(document))

    assert [target for target in targets if not (folder / target).exists()] == []


def test_the_readme_opens_with_the_warning():
    first = re.sub(r"^# .*\n+(> )?", "", read("README.md"), count=1)

    assert first.startswith(FIRST)
    assert "traces" in first[:600]
    assert "advocate" in first[:900]


def test_every_command_in_the_documents_exists():
    documents = [name for name in DOCUMENTS if name.endswith(".md")]
    named = {
        word
        for document in documents
        for word in re.findall(r"packaging/dev\.py (\w+)", read(document))
    }

    assert {"run", "test"} <= named <= set(dev_tasks.TASKS)


def test_every_module_named_in_the_architecture_exists():
    named = set(re.findall(r"`((?:\w+/)*\w+\.py|(?:\w+/)+)`", read("docs/architecture.md")))
    roots = (PACKAGE, ROOT)

    assert len(named) > 20
    assert [
        path for path in sorted(named) if not any((root / path).exists() for root in roots)
    ] == []


def test_every_layer_is_drawn_in_the_architecture():
    text = read("docs/architecture.md")
    layers = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]
    names = [name.strip() for layer in layers for name in layer.split("|")]

    assert [name for name in names if name not in text] == []


def test_the_changelog_has_room_for_the_next_change():
    assert re.search(r"^## \[?Unreleased\]?", read("CHANGELOG.md"), re.MULTILINE)
    assert "### Security" in read("CHANGELOG.md")


def test_decisions_are_numbered_without_gaps():
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "adr").glob("[0-9]*.md"))

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 10


@pytest.mark.parametrize("heading", ["Status", "Context", "Decision", "Consequences"])
def test_every_decision_has_the_same_parts(heading):
    for path in (ROOT / "docs" / "adr").glob("[0-9]*.md"):
        assert f"## {heading}" in path.read_text(encoding="utf-8"), path.name
