"""The first time: two doors, a note, a passphrase, a second key, one try of Close, a line."""

import pytest

from tests.journeys import steps
from tests.journeys.harness import Node, Program, wait_until


@pytest.fixture
def front(program: Program) -> Program:
    return program.start()


def note_read(front: Program) -> None:
    front.open_door("Start new")
    front.wait_for("Before you begin")
    front.press("Someone may check what I do")
    front.press("Go on")
    front.wait_for_focus("Your passphrase")


def six_words(front: Program) -> str:
    front.press("Draw six words")

    def drawn() -> str:
        lines = (node.name for node in front.tree() if node.role == "label")
        return next((line for line in lines if len(line.split()) == 6 and line.islower()), "")

    return str(wait_until(drawn, "six words"))


def passphrase_chosen(front: Program) -> str:
    words = six_words(front)
    front.desk.type(words)
    front.desk.key("Return")
    front.answer("The same once more", words)
    front.wait_for("Make a second key")
    return words


def test_both_doors_stand_beside_each_other_whatever_the_folder_holds(front):
    names = [node.name for node in front.tree(front.front_pid)]

    assert {"Open", "Start new"} <= set(names)


def test_from_the_first_door_to_the_first_line(front):
    note_read(front)
    passphrase = passphrase_chosen(front)
    front.press("Make a second key")
    front.answer("Type it back once", second_key(front).name)
    steps.pass_room(front)
    steps.make_it(front)
    front.tap_shift()
    front.wait_for_focus("Begin")
    front.desk.key("Return")
    front.wait_for_focus("A line")
    front.desk.type("The first line.")
    steps.wait_for_text(front, "A line", "The first line.")
    steps.wait_saved(front)
    steps.lock(front)

    front.unlock(passphrase)
    steps.go(front, "Pages")
    assert front.wait_for("The first line.")


def second_key(front: Program) -> Node:
    return next(node for node in front.tree() if node.name.count("-") == 6)


def test_the_second_key_opens_it_too(front):
    note_read(front)
    passphrase_chosen(front)
    front.press("Make a second key")
    front.wait_for_focus("Type it back once")
    key = second_key(front).name
    front.desk.type(key.lower().replace("-", " "))
    front.desk.key("Return")
    steps.pass_room(front)
    steps.make_it(front)
    front.press("Begin without trying")
    front.wait_for_focus("A line")
    steps.lock(front)

    front.unlock(key)
    assert front.wait_for_focus("A line")


def test_two_passphrases_that_differ_are_told_and_forgotten(front):
    note_read(front)
    front.desk.type("one way of saying it")
    front.desk.key("Return")
    front.answer("The same once more", "another way of saying it")
    front.wait_for("The two are not the same.")
    front.wait_for_focus("The same once more")
    front.desk.type("one way")

    wait_until(
        lambda: "The two are not the same." not in steps.all_words(front),
        "the sentence gone when it is typed again",
    )


def test_letting_go_too_early_makes_nothing(front):
    note_read(front)
    passphrase_chosen(front)
    front.press("Go on without one")
    steps.pass_room(front)
    before = slot_file(front)
    front.desk.key("space")
    front.press("Back")
    front.wait_for("One journal, or room for two")

    assert slot_file(front) == before


def test_not_today_leaves_without_having_made_anything(front):
    before = slot_file(front)
    front.open_door("Start new")
    front.press("Not today")
    front.wait_left()

    assert slot_file(front) == before


def slot_file(front: Program) -> bytes:
    front.wait_tidy()
    return steps.where(front.folder).slot.read_bytes()


def test_the_first_key_after_unlocking_is_the_first_letter(program):
    steps.begin(program)
    program.desk.key("h")

    steps.wait_for_text(program, "A line", "h")
