"""What screen readers say and window lists show: a name for everything, none that tells."""

import pytest

from ihm_desktop import paths
from ihm_desktop.content.library import Library
from ihm_desktop.domain.word_lists import listed_in
from tests.journeys import steps
from tests.journeys.harness import Node, Program

PAGES = ("Pages", "Path", "Tree", "Steady", "People", "Settings")
NEED_A_NAME = (
    *("push button", "check box", "radio button", "text", "password text", "list", "list item"),
    *("combo box", "spin button", "slider", "table", "toggle button", "link"),
)
SAID_AS_NAMES = (*NEED_A_NAME, "frame", "dialog", "page tab", "panel", "heading")


@pytest.fixture(scope="module")
def telling_words() -> tuple[str, ...]:
    return Library.load(paths.resources() / "content").shoulder_words.words


@pytest.fixture
def journal(program: Program) -> Program:
    return steps.begin(program)


def nameless(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node.role in NEED_A_NAME and not node.name.strip()]


def telling(nodes: list[Node], words: tuple[str, ...]) -> list[str]:
    names = [node.name for node in nodes if node.role in SAID_AS_NAMES]
    return [name for name in names if listed_in(name, words, "en")]


def test_both_windows_before_the_journal_have_names_that_do_not_tell(program, telling_words):
    program.start()
    front = program.tree(program.front_pid)
    program.open_door("Open")
    program.wait_for_focus("Passphrase")

    for nodes in (front, program.tree()):
        assert len(nodes) > 3
        assert not nameless(nodes)
        assert not telling(nodes, telling_words)


@pytest.mark.parametrize("pages", [PAGES[:3], PAGES[3:]], ids=["first", "others"])
def test_every_page_has_names_that_do_not_tell(journal, telling_words, pages):
    for page in pages:
        steps.go(journal, page)
        nodes = journal.tree()
        answers = [n for n in nodes if n.role == "label" or n.text]
        assert answers
        assert not nameless(nodes), page
        assert not telling(nodes, telling_words), page


def test_the_list_of_windows_and_processes_does_not_tell(journal, telling_words):
    desk = journal.desk
    for window in desk.windows():
        told = desk.tool("xprop", "-id", str(window), "WM_NAME", "WM_CLASS", "_NET_WM_NAME")
        assert '"Notes"' in told
        assert '"notes", "notes"' in told
        assert not listed_in(told, telling_words, "en")
        assert "ihm" not in told.lower()
        assert "journal" not in told.lower()
    words = journal.desk.tool("cat", f"/proc/{journal.panel_pid()}/cmdline").replace("\0", " ")
    assert str(journal.folder) not in words
    assert not listed_in(words, telling_words, "en")


def test_only_one_program_stands_in_the_list_of_windows(journal):
    listed = journal.desk.tool("xprop", "-root", "_NET_CLIENT_LIST").split("#")[-1].split(",")
    in_the_bar = [
        window.strip()
        for window in listed
        if "WM_TRANSIENT_FOR(WINDOW)"
        not in journal.desk.tool("xprop", "-id", window.strip(), "WM_TRANSIENT_FOR")
    ]

    assert len(in_the_bar) == 1
