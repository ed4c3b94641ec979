"""What every content file keeps: its shape, its reading grade and its manners."""

import re
from typing import Any

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.content.rules import first_fault
from ihm_desktop.domain.word_lists import ListedWord, listed_in
from tests.content_files import (
    CONTENT,
    FILES,
    LABEL_KEYS,
    SHOWN_FILES,
    own_voice,
    shown_texts,
    table,
)
from tests.reading import grade, too_hard

EASIEST = ("stairway", "healing_tree", "grounding", "support", "safety_note", "help_lines", "whats")
MUST_NAME_SOURCES = ("stairway/", "reads/", "grounding/", "support", "safety_note", "whats_new")
ASKS_FOR_DETAIL = re.compile(
    r"\b(?:full name|what (?:is|was) (?:his|her|their) name|who (?:is|was) it|name (?:him|her|them)"
    r"|address(?:es)?|which (?:street|town|city)|where do you live|what date|on which day"
    r"|hiding place|where (?:do|did) you (?:hide|keep)|where is it (?:hidden|kept))\b",
    re.IGNORECASE,
)
FORBIDDING = re.compile(r"\b(?:no|not|need not|leave out|without|never)\b", re.IGNORECASE)
NOT_OUR_VOICE = frozenset({"thought", "looked_like"})  # what was said or done to someone
PLAIN_NAME = {"healing_tree.toml": {"Healing Tree"}}  # shown only when plain names are chosen


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(CONTENT)


def limit(name: str) -> int:
    return 6 if name.startswith(EASIEST) else 8


def sources_in(value: object) -> list[dict[str, Any]]:
    match value:
        case list():
            return [source for item in value for source in sources_in(item)]
        case dict():
            own = value.get("sources", [])
            return own + [source for item in value.values() for source in sources_in(item)]
    return []


def asks_for_detail(text: str) -> bool:
    sentences = re.split(r"(?<=[.?!])\s", own_voice(text))
    return any(
        ASKS_FOR_DETAIL.search(sentence) and not FORBIDDING.search(sentence)
        for sentence in sentences
    )


def found(texts: list[str], words: tuple[ListedWord, ...]) -> list[tuple[str, str]]:
    return [(text, word.word) for text in texts for word in listed_in(text, words, "en")]


@pytest.mark.parametrize("name", FILES)
def test_content_keeps_the_rules_that_all_files_share(name: str):
    assert first_fault(table(name)) == ""


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_content_is_easy_to_read(name: str):
    texts = shown_texts(name)

    assert grade("\n".join(texts)) <= limit(name)
    assert too_hard(texts, limit(name)) == []


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_content_blames_nobody_who_was_hurt(name: str, library: Library):
    carried = set(shown_texts(name, NOT_OUR_VOICE))
    spoken = [own_voice(text) for text in shown_texts(name) if text not in carried]

    assert found(spoken, library.blaming_words.words) == []


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_labels_hold_no_shoulder_word(name: str, library: Library):
    labels = [
        text for text in shown_texts(name, LABEL_KEYS) if text not in PLAIN_NAME.get(name, ())
    ]

    assert found(labels, library.shoulder_words.words) == []


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_content_raises_its_voice_nowhere(name: str):
    loud = [text for text in shown_texts(name) if "!" in text or re.search(r"\b[A-Z]{7,}\b", text)]

    assert loud == []


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_content_asks_for_no_name_address_date_or_hiding_place(name: str):
    assert [text for text in shown_texts(name) if asks_for_detail(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "What was his name?",
        "Write down the address.",
        "Where do you keep it?",
        "On which day was it?",
    ],
)
def test_asking_for_detail_is_noticed(text: str):
    assert asks_for_detail(text)


def test_asking_not_to_write_a_detail_is_no_asking():
    assert not asks_for_detail(
        "No need to write an address. ‘What was his name?’ is what others ask."
    )


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith(MUST_NAME_SOURCES)])
def test_content_that_claims_something_names_its_sources(name: str):
    if name == "stairway.toml":
        pytest.skip("claims nothing of its own")

    assert sources_in(table(name))


@pytest.mark.parametrize("name", SHOWN_FILES)
def test_a_source_has_an_address_unless_it_is_background(name: str):
    for source in sources_in(table(name)):
        assert source["claim"]
        assert (source["ref"] == "background") == ("url" not in source)
        assert re.fullmatch(r"background|[SHP]\d+", source["ref"])
        assert re.match(r"https?://\S+$", source.get("url", "http://none"))


def test_each_content_file_belongs_to_a_subject_of_the_library(library: Library):
    folders = {"stairway": library.steps, "healing_tree": library.elements}
    folders |= {"reads": library.reads, "prompts": library.prompt_groups}
    folders |= {"grounding": library.exercises, "instruments": library.instruments}
    loaded = {
        f"{folder}/{thing.order:02}_{thing.id}.toml"
        for folder, things in folders.items()
        for thing in things
    }
    single = {name for name in FILES if "/" not in name}

    assert set(FILES) == loaded | single
    for name in single:
        subject = {"healing_tree": "tree", "help_lines": "countries"}.get(name[:-5], name[:-5])
        assert getattr(library, subject)


def test_words_of_buttons_and_choices_hold_no_shoulder_word(library: Library):
    support, way, note = library.support, library.stairway, library.safety_note
    choices = (*way.answers, *way.happening_now_answers, *way.content_choices, *way.links)
    labels = [choice.text for choice in (*choices, *way.landing.sections, *note.answers)]
    labels += [*support.labels.values(), *support.kinds.values(), *support.channels.values()]

    assert found(labels, library.shoulder_words.words) == []
