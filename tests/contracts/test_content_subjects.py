"""What each subject promises beyond its schema."""

import re

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.guidance_steady import Way
from ihm_desktop.domain.reflection import Belongs, HappeningNow
from tests.content_files import CONTENT

LONGEST_ITEM_WORDS = 14
LONGEST_READ_WORDS = 200
ITEMS = {"weather": 9, "soil": 7, "roots": 6, "trunk": 6, "branches": 7, "slice": 7}
# Prompts about the present day or about a strength; in every step they come before all others.
NOT_ABOUT_HARM = {
    "first_lessons": {"still_have", "warm"},
    "praised_for_giving": {"like_to_give", "need_now"},
    "little_shelter": {"around_now", "stood_by"},
    "drawn_in": {"kind_now", "felt_good", "hoped"},
    "the_first_bend": {"choose_now", "own_way"},
    "the_shrinking_circle": {"mine_today", "kept", "want_back"},
    "the_pull": {"kind_no_fear", "need"},
    "the_turned_mirror": {"sure_of", "sees_me", "left_out"},
    "between_two_doors": {"on_my_side", "helps_now"},
    "the_landing": {"holds_up", "kept_going"},
}
CLOSE_TO_HARM = (6, 7, 8, 9)  # steps whose subject is named before they are shown


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(CONTENT)


def test_the_stairway_has_ten_steps_in_order(library: Library):
    assert [step.order for step in library.steps] == list(range(1, 11))


def test_every_step_offers_three_to_five_prompts_and_three_pictures(library: Library):
    for step in library.steps:
        assert 3 <= len(step.prompts) <= 5, step.id
        assert len(step.looked_like) == 3, step.id


def test_the_present_and_strengths_are_asked_before_the_rest(library: Library):
    for step in library.steps:
        first = NOT_ABOUT_HARM[step.id]
        assert {prompt.id for prompt in step.prompts[: len(first)]} == first, step.id


def test_hard_days_are_the_last_of_the_prompt_groups(library: Library):
    groups = sorted(library.prompt_groups, key=lambda group: group.order)

    assert list(library.prompt_groups) == groups
    assert groups[0].id == "now"
    assert groups[-1].id == "hard_days"


def test_no_prompt_of_a_step_asks_for_detail(library: Library):
    for step in library.steps:
        for prompt in step.prompts:
            assert "One word" in prompt.text, prompt.id


def test_every_step_asks_how_one_got_through_in_the_same_words(library: Library):
    assert {step.got_through for step in library.steps} == {
        "How did you get through? Small things count."
    }
    assert {step.happening_now for step in library.steps} == {"Is some of this happening now?"}
    assert all("You need not decide anything" in step.closing for step in library.steps)


def test_only_steps_close_to_harm_are_announced(library: Library):
    announced = tuple(step.order for step in library.steps if step.content_line)

    assert announced == CLOSE_TO_HARM


def test_steps_lead_to_reads_that_exist(library: Library):
    reads = {read.id for read in library.reads}

    assert all(step.reads and set(step.reads) <= reads for step in library.steps)


def test_answers_are_the_ones_that_are_stored(library: Library):
    assert [answer.id for answer in library.stairway.answers] == [value.value for value in Belongs]
    assert [answer.id for answer in library.stairway.happening_now_answers] == [
        value.value for value in HappeningNow
    ]


def test_the_landing_gathers_the_prompts_of_the_last_step(library: Library):
    sections = {section.id for section in library.stairway.landing.sections}

    assert sections == {prompt.id for prompt in library.steps[-1].prompts}


def test_the_tree_has_its_items(library: Library):
    assert {element.id: len(element.items) for element in library.elements} == ITEMS


def test_items_are_short_and_said_as_i(library: Library):
    for element in library.elements:
        for item in element.items:
            assert len(item.text.split()) <= LONGEST_ITEM_WORDS, item.id
            assert 1 <= len(item.short.split()) <= 4, item.id
            assert re.search(r"\b(?:I|me|my|myself)\b", item.text), item.id


def test_scales_have_four_words_and_one_meaning_for_each_id(library: Library):
    scales = {element.scale.id: element.scale.labels for element in library.elements}

    assert all(len(labels) == 4 for labels in scales.values())
    assert all(element.scale.labels == scales[element.scale.id] for element in library.elements)


def test_soil_alone_is_about_a_helper_and_stays_here_by_default(library: Library):
    assert [element.id for element in library.elements if element.about_one_helper] == ["soil"]
    assert [element.id for element in library.elements if not element.share_by_default] == ["soil"]


def test_weather_alone_closes_with_help_whatever_the_answers(library: Library):
    closing = {element.id: element.closing_links for element in library.elements if element.closing}

    assert closing == {"weather": ("steady", "plan", "people")}


def test_reads_fit_one_page(library: Library):
    for read in library.reads:
        words = sum(len(paragraph.split()) for paragraph in read.paragraphs)
        assert words <= LONGEST_READ_WORDS, read.id


def test_prompt_ids_are_unique_over_all_groups(library: Library):
    ids = [prompt.id for group in library.prompt_groups for prompt in group.prompts]

    assert len(ids) == len(set(ids))


def test_steadying_starts_with_the_senses_and_ends_with_breath(library: Library):
    ways = [exercise.way for exercise in library.exercises]

    assert library.exercises[0].id == "five_senses"
    assert ways == sorted(ways, key=list(Way).index)
    assert ways[-1] is Way.BREATH


def test_there_are_at_least_five_exercises(library: Library):
    assert len(library.exercises) >= 5


def test_breathing_is_a_choice_with_open_eyes_and_no_held_breath(library: Library):
    for exercise in library.exercises:
        if exercise.way is Way.BREATH:
            assert "Keep your eyes open." in exercise.choice
            assert "Never hold your breath." in exercise.choice
            assert not any("hold" in step.text for step in exercise.steps)


def test_the_safety_note_says_what_no_setting_can_change(library: Library):
    note = library.safety_note
    words = " ".join(text for section in note.sections for text in section.paragraphs)

    assert note.question == "Who else uses this computer?"
    assert "giving in may be the safest choice" in words
    assert "write here only what could bear that" in words
    for limit in ("spy program", "runs this computer", "programs ran", "old copies", "older copy"):
        assert limit in words, limit


def test_no_answer_about_the_computer_is_kept(library: Library):
    assert "not kept" in library.safety_note.after_answer
