"""The pictures in the documents are there, are small, and say what they show."""

import re

import pytest

from tests.contracts.house import ROOT

PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 300_000
PAGES = ("home", "journal", "stairway", "tree", "unlock", "recipes", "words")
TREES = ("skipped", "low", "high", "mixed")
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+\.png)\)")
NAMES = [f"{page}-{look}.png" for page in PAGES for look in ("light", "dark")] + [
    f"tree-{name}{night}.png" for name in TREES for night in ("", "-dark")
]


def shown(document: str) -> list[tuple[str, str]]:
    return SHOWN.findall((ROOT / document).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_kept_picture_is_there_and_small(name):
    assert 1_000 < (PICTURES / name).stat().st_size < MOST_BYTES


def test_nothing_else_lies_among_the_pictures():
    assert {path.name for path in PICTURES.iterdir()} == set(NAMES)


def test_the_readme_shows_every_page_light_and_dark():
    named = {target.rsplit("/", 1)[-1] for _words, target in shown("README.md")}

    assert named == {f"{page}-{look}.png" for page in PAGES for look in ("light", "dark")}


def test_the_guide_shows_the_four_trees():
    named = {target for _words, target in shown("docs/user-guide.md")}

    assert named >= {f"pictures/tree-{name}.png" for name in TREES}


@pytest.mark.parametrize("document", ["README.md", "docs/user-guide.md"])
def test_every_picture_leads_somewhere_and_is_told_in_words(document):
    folder = (ROOT / document).parent
    found = shown(document)

    assert found
    assert [target for _words, target in found if not (folder / target).is_file()] == []
    assert [target for words, target in found if len(words.split()) < 4] == []
