"""Handing over one page: ticked, names replaced, looked at, locked, and nothing else in it."""

from pathlib import Path

import pikepdf
import pytest

from tests.journeys import steps
from tests.journeys.harness import Program
from tests.pdf_text import page_texts, squeezed

COPY_PASSPHRASE = "copper violin hedge"
TOLD = "I said it out loud for the first time."
NOT_TICKED = "Pancakes, flour everywhere."
WRITTEN = (("Sunday", NOT_TICKED), ("What I told Mara", f"{TOLD} Mara did not look away."))


@pytest.fixture
def copies(program: Program) -> Program:
    """Two pages are there; the page for copies is open."""
    steps.begin(program, WRITTEN)
    steps.open_more(program, "Copies", "Nothing is ticked yet.")
    return program


def tick(copies: Program, words: str) -> None:
    steps.write(copies, "Search pages", words)
    copies.wait_for("What I told Mara")
    steps.focus(copies, "Pages", role="list")
    copies.desk.key("Home", "space")


def replace_name(copies: Program, name: str, instead: str) -> None:
    copies.wait_for("Names to replace")
    steps.write(copies, "Name", name)
    steps.write(copies, "What stands there instead", instead)
    copies.press("See the pages")
    copies.wait_for("What leaves")


def sealed(copies: Program, path: Path) -> None:
    copies.press("Go on")
    copies.answer("Your passphrase", steps.PASSPHRASE)
    copies.answer("The passphrase of the copy", COPY_PASSPHRASE)
    copies.answer("The same once more", COPY_PASSPHRASE)
    steps.choose_place(copies, path)


def test_one_page_goes_into_one_locked_file_and_nothing_else_does(copies, tmp_path):
    path = tmp_path / "given.pdf"
    tick(copies, "told mara")
    copies.press("Go on")
    replace_name(copies, "Mara", "a friend")
    copies.press("Show it as text")
    copies.wait_for(TOLD)
    sealed(copies, path)
    copies.wait_for("The copy is made")

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=COPY_PASSPHRASE) as pdf:
        assert pdf.encryption.R == 6
        assert not dict(pdf.docinfo)
        assert "/Metadata" not in pdf.Root
    text = squeezed("".join(page_texts(path.read_bytes(), COPY_PASSPHRASE)))
    assert squeezed(TOLD) in text
    assert "afriend" in text
    assert "Mara" not in text
    assert squeezed(NOT_TICKED) not in text


def test_nothing_is_ticked_beforehand_and_nothing_ticked_goes_nowhere(copies):
    copies.press("Go on")

    assert copies.wait_for("Please tick something first.")


def test_a_wrong_passphrase_writes_nothing(copies, tmp_path):
    path = tmp_path / "given.pdf"
    tick(copies, "told mara")
    copies.press("Go on")
    copies.wait_for("Names to replace")
    copies.press("See the pages")
    copies.wait_for("What leaves")
    copies.press("Go on")
    copies.wait_for_focus("Your passphrase")
    copies.desk.type("not mine")
    steps.write(copies, "The passphrase of the copy", COPY_PASSPHRASE)
    steps.write(copies, "The same once more", COPY_PASSPHRASE)
    copies.desk.key("Return")
    steps.choose_place(copies, path)
    copies.wait_for("That is not your passphrase. Nothing was written.")

    assert not path.exists()
