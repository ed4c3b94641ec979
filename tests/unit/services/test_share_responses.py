"""Answered instruments leave only when ticked, the line about self-harm only when ticked too."""

from pathlib import Path

import pytest

from ihm_desktop.domain.check_in import NoValue
from ihm_desktop.domain.sharing import Selection
from ihm_desktop.services.open_session import OpenSession
from tests.fakes import open_services
from tests.fakes_instruments import answered, sample_response

HARM = "better_off_dead"
HARM_TEXT = "Thoughts that you would be better off dead or of hurting yourself in some way"


@pytest.fixture
def services(tmp_path: Path) -> OpenSession:
    return open_services(tmp_path)


def phq9(services: OpenSession, harm: int | NoValue) -> int:
    instrument = services.library.instrument("phq9")
    draft = answered(instrument, {"interest": 1, "mood": NoValue.SKIPPED, HARM: harm})
    return services.instruments.save(draft)[0].id


def test_nothing_is_ticked_and_every_response_can_be(services):
    services.instruments.save(sample_response())
    phq9(services, 1)
    phq9(services, NoValue.SKIPPED)

    choices = services.sharing.choices().responses

    assert sorted((each.name, each.has_private_part) for each in choices) == [
        ("GAD-7", False),
        ("PHQ-9", False),
        ("PHQ-9", True),
    ]
    assert Selection().response_ids == ()


@pytest.mark.parametrize("ticked_too", [False, True])
def test_the_answer_about_self_harm_leaves_only_when_ticked_too(services, ticked_too):
    response_id = phq9(services, 2)
    selection = Selection(
        response_ids=(response_id,), private_response_ids=(response_id,) if ticked_too else ()
    )

    (section,) = services.sharing.gather(selection).bundle.sections

    asked = dict(section.questions)
    assert asked["Little interest or pleasure in doing things"] == "Several days"
    assert "Feeling down, depressed, or hopeless" not in asked  # skipped
    assert asked.get(HARM_TEXT) == ("More than half the days" if ticked_too else None)


def test_a_copy_says_what_it_is_not_and_holds_no_number(services):
    saved, _change = services.instruments.save(sample_response())

    gathered = services.sharing.gather(Selection(response_ids=(saved.id,)))

    (section,) = gathered.bundle.sections
    assert section.heading == "GAD-7"
    assert section.paragraphs == ("This is a screening, not a diagnosis.", "On the bus.")
    assert section.questions == (
        ("First question", "Several days"),
        ("Could you answer freely?", "Not quite"),
    )


def test_ticking_the_private_part_alone_brings_nothing(services):
    response_id = phq9(services, 2)

    gathered = services.sharing.gather(Selection(private_response_ids=(response_id,)))

    assert gathered.bundle.sections == ()
