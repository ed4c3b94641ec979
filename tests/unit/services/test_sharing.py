"""Copies for somebody else: what was ticked and nothing else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from ihm_desktop.domain.check_in import ItemAnswer, NoValue
from ihm_desktop.domain.entry import Draft
from ihm_desktop.domain.errors import NotFound, PassphraseRejected, WrongPassphrase
from ihm_desktop.domain.reflection import KEEP, Belongs, HappeningNow, StepDraft
from ihm_desktop.domain.sharing import Replacement, Selection
from ihm_desktop.ui.typesetter import QtTypesetter
from tests.fakes import (
    PASSPHRASE,
    START,
    FakeTypesetter,
    open_services,
    sample_check_in,
    sample_step,
    set_up_session,
)
from tests.fakes_vault import secret
from tests.pdf_text import page_texts, squeezed


@pytest.fixture
def services(tmp_path):
    return open_services(tmp_path, typesetter=FakeTypesetter())


def write(services, body: str, **fields):
    entry, _ = services.journal.save(Draft(body=body, written_at=START, **fields))
    return entry


def check_in(services):
    soil = services.library.element("soil")
    trunk = services.library.element("trunk")
    answers = tuple(
        ItemAnswer(
            element_id=element.id,
            item_id=element.items[at].id,
            content_version=1,
            question_as_shown=f"{element.id} {at}?",
            value=value,
        )
        for element in (soil, trunk)
        for at, value in enumerate((1, NoValue.SKIPPED, NoValue.NOT_FITTING))
    )
    draft = replace(sample_check_in(), helper="the nurse", answers=answers)
    return services.check_ins.save(draft)[0]


def text_of(gathered) -> str:
    return repr(gathered.bundle)


def test_nothing_ticked_is_nothing_shared(services):
    write(services, "Kettle")

    assert services.sharing.gather(Selection()).bundle.sections == ()


def test_only_what_was_ticked_leaves(services):
    kept, shared = write(services, "Kettle"), write(services, "Window", title="Morning")

    (section,) = services.sharing.gather(Selection(entry_ids=(shared.id,))).bundle.sections

    assert (section.heading, section.written_at, section.paragraphs) == (
        "Morning",
        START,
        ("Window",),
    )
    assert kept.id != shared.id


def test_tags_star_and_right_now_stay_at_home(services):
    entry = write(services, "Text", tags=("zebra",), right_now=("numb",), starred=True)

    text = text_of(services.sharing.gather(Selection(entry_ids=(entry.id,))))

    assert "zebra" not in text
    assert "numb" not in text


def test_entries_come_in_the_order_of_time(services):
    later = write(services, "Later")
    earlier, _ = services.journal.save(Draft(body="Earlier", written_at=START.replace(year=1960)))

    ids = (later.id, earlier.id, later.id)
    sections = services.sharing.gather(Selection(entry_ids=ids)).bundle.sections

    assert [section.paragraphs for section in sections] == [("Earlier",), ("Later",)]


def test_a_step_brings_its_questions_along(services):
    walk, _ = services.reflections.start("First")
    answer, _ = services.reflections.save(sample_step(walk.id))

    (section,) = services.sharing.gather(Selection(answer_ids=(answer.id,))).bundle.sections

    questions = dict(section.questions)
    step = services.library.step("first_lessons")
    assert section.heading == answer.step_name
    assert questions["What was warm?"] == "Warm bread."
    assert questions[step.got_through] == "I read under the blanket."
    assert questions[step.happening_now] == "no"
    assert "part of my story" in questions.values()


def test_what_was_skipped_in_a_step_is_not_mentioned(services):
    walk, _ = services.reflections.start("")
    draft = replace(
        sample_step(walk.id), belongs=Belongs.SKIP, happening_now=HappeningNow.SKIP, got_through=" "
    )
    answer, _ = services.reflections.save(draft)

    (section,) = services.sharing.gather(Selection(answer_ids=(answer.id,))).bundle.sections

    assert section.questions == (("What was warm?", "Warm bread."),)


def test_a_step_kept_for_a_session_says_so_and_nothing_else(services):
    walk, _ = services.reflections.start("Blue")
    kept = StepDraft(
        walk_id=walk.id,
        step_id="the_pull",
        content_version=1,
        step_name="The pull",
        prompt_id=KEEP,
        prompt_as_shown="keep for my session",
    )
    answer, _ = services.reflections.save(kept)

    (section,) = services.sharing.gather(Selection(answer_ids=(answer.id,))).bundle.sections

    assert (section.heading, section.paragraphs) == ("The pull", ("keep for my session",))
    assert section.questions == ()


def test_a_step_that_content_no_longer_has_is_still_shared(services):
    walk, _ = services.reflections.start("")
    answer, _ = services.reflections.save(sample_step(walk.id, "read.something"))

    (section,) = services.sharing.gather(Selection(answer_ids=(answer.id,))).bundle.sections

    assert ("What was warm?", "Warm bread.") in section.questions
    assert len(section.questions) == 4


def test_a_check_in_is_shared_in_words_without_its_private_part(services):
    made = check_in(services)
    (choice,) = services.sharing.choices().check_ins

    gathered = services.sharing.gather(Selection(check_in_ids=(made.id,)))

    (section,) = gathered.bundle.sections
    trunk = services.library.element("trunk")
    assert choice.has_private_part
    assert section.questions == (
        ("trunk 0?", trunk.scale.labels[1]),
        ("trunk 2?", services.library.tree.doesnt_fit),
    )
    assert "soil" not in text_of(gathered)
    assert "nurse" not in text_of(gathered)
    assert services.library.tree.not_validated in gathered.bundle.footer


def test_the_private_part_leaves_when_it_was_ticked_too(services):
    made = check_in(services)
    selection = Selection(check_in_ids=(made.id,), private_check_in_ids=(made.id,))

    (section,) = services.sharing.gather(selection).bundle.sections

    assert "soil 0?" in dict(section.questions)
    assert "the nurse" in section.paragraphs


def test_ticking_the_private_part_alone_shares_nothing(services):
    made = check_in(services)

    gathered = services.sharing.gather(Selection(private_check_in_ids=(made.id,)))

    assert gathered.bundle.sections == ()


def test_names_are_out_of_what_is_laid_out(services, tmp_path):
    entry = write(services, "Anna’s kettle", title="For ANNA")

    gathered = services.sharing.gather(
        Selection(entry_ids=(entry.id,)), (Replacement(name="anna", stands_for="a friend"),)
    )
    pages = services.sharing.lay_out(gathered.bundle)

    assert pages.text(0) == "For a friend\na friend’s kettle"
    assert gathered.replaced[0].times == 2


def test_what_was_erased_since_is_told(services):
    entry = write(services, "Text")
    services.journal.erase(entry.id)

    with pytest.raises(NotFound):
        services.sharing.gather(Selection(entry_ids=(entry.id,)))


class TestSealing:
    """With a real slot file, real pages and a real PDF."""

    @pytest.fixture
    def services(self, tmp_path, qapp):
        session = set_up_session(tmp_path / "journal")
        yield session.open_services(QtTypesetter(QLocale("en_GB")))
        session.close()

    @pytest.fixture
    def pages(self, services):
        entry = write(services, "Quillfeather met Thora at the office.")
        gathered = services.sharing.gather(
            Selection(entry_ids=(entry.id,)), (Replacement(name="Quillfeather"),)
        )
        return services.sharing.lay_out(gathered.bundle)

    def seal(self, services, pages, path, mine=PASSPHRASE, copy="copy words"):
        return services.sharing.seal(
            pages, path, session_passphrase=secret(mine), copy_passphrase=secret(copy)
        )

    def test_the_copy_is_what_was_shown_and_holds_no_name(self, services, pages, tmp_path):
        sealed = self.seal(services, pages, tmp_path / "pages.pdf")

        texts = page_texts((tmp_path / "pages.pdf").read_bytes(), "copy words")
        assert [squeezed(text) for text in texts] == [squeezed(pages.text(0))]
        assert "Quillfeather" not in "".join(texts)
        assert sealed.pages == 1

    def test_another_passphrase_than_the_sessions_writes_nothing(self, services, pages, tmp_path):
        with pytest.raises(WrongPassphrase):
            self.seal(services, pages, tmp_path / "pages.pdf", mine="copy words")

        assert not (tmp_path / "pages.pdf").exists()

    def test_the_journals_passphrase_does_not_open_the_copy(self, services, pages, tmp_path):
        self.seal(services, pages, tmp_path / "pages.pdf")

        with pytest.raises(Exception, match="password"):
            page_texts((tmp_path / "pages.pdf").read_bytes(), PASSPHRASE)

    def test_a_copy_without_a_passphrase_is_never_written(self, services, pages, tmp_path):
        with pytest.raises(PassphraseRejected):
            self.seal(services, pages, tmp_path / "pages.pdf", copy="")

        assert not (tmp_path / "pages.pdf").exists()
