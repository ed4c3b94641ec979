"""A sentence for every error, and none twice where a person must tell them apart."""

import inspect

import pytest

from ihm_desktop.domain import errors
from ihm_desktop.domain.errors import IhmError, PassphraseRejected, RejectedPassphrase
from ihm_desktop.ui.error_text import REJECTED, SENTENCES, UNEXPECTED, sentence
from tests.reading import grade

SEVEN = (
    errors.WrongPassphrase,
    errors.SlotFileDamaged,
    errors.DatabaseDamaged,
    errors.NewerVersion,
    errors.AlreadyOpen,
    errors.DiskFull,
    errors.ReadOnlyFolder,
)
KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, IhmError) and kind not in (IhmError, PassphraseRejected)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind):
    assert SENTENCES[kind] == sentence(kind())


def test_the_seven_outcomes_of_opening_differ():
    said = [sentence(kind()) for kind in SEVEN]

    assert len(set(said)) == len(SEVEN)


@pytest.mark.parametrize("kind", SEVEN, ids=lambda kind: kind.__name__)
def test_outcomes_say_what_to_do_next(kind):
    assert sentence(kind()).count(".") >= 2


@pytest.mark.parametrize("reason", RejectedPassphrase)
def test_every_reason_has_a_sentence(reason):
    assert sentence(PassphraseRejected(reason)) == REJECTED[reason]


def test_what_nobody_expected_shows_none_of_its_words():
    assert sentence(ValueError("my own words")) == UNEXPECTED


def test_a_cover_may_word_outcomes_dully():
    dull = {"WrongPassphrase": "Nothing found", "VaultDamaged": "Error 3"}

    assert sentence(errors.WrongPassphrase(), dull) == "Nothing found"
    assert sentence(errors.SlotFileDamaged(), dull) != sentence(errors.WrongPassphrase(), dull)


@pytest.mark.parametrize(
    "words", [*SENTENCES.values(), *REJECTED.values(), UNEXPECTED], ids=lambda text: text[:24]
)
def test_sentences_are_easy_to_read(words):
    assert grade(words) <= 8
