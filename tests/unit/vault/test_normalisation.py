import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.domain.errors import PassphraseRejected, RejectedPassphrase
from ihm_desktop.vault.normalisation import MAX_CHARACTERS, normalise, normalised_text
from ihm_desktop.vault.permitted import first_refused, permitted_ranges
from ihm_desktop.vault.recovery import new_code
from ihm_desktop.vault.secret import Secret
from tests.fakes_vault import secret

PERMITTED = [chr(point) for first, last in permitted_ranges() for point in range(first, last + 1)]
WORDS = st.text(st.sampled_from(PERMITTED), min_size=1, max_size=40)


def test_the_permitted_characters_are_all_assigned_in_every_supported_python() -> None:
    refused = {"Cn", "Co", "Cs", "Cc", "Zl", "Zp"}

    assert len(PERMITTED) == 144_534
    assert not [c for c in PERMITTED if unicodedata.category(c) in refused]
    assert [c for c in PERMITTED if unicodedata.category(c) == "Cf"] == ["\u200c", "\u200d"]


@pytest.mark.skipif(unicodedata.unidata_version != "14.0.0", reason="only 3.11 knows exactly 14.0")
def test_no_character_of_unicode_14_is_left_out_without_reason() -> None:
    refused = {"Cn", "Co", "Cs", "Cc", "Cf", "Zl", "Zp"}

    expected = [
        character
        for character in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(character) not in refused
    ]

    assert sorted([*expected, "\u200c", "\u200d"]) == PERMITTED


def test_what_normalising_gives_is_permitted_again() -> None:
    assert first_refused("".join(unicodedata.normalize("NFKC", c) for c in PERMITTED)) is None


@given(text=WORDS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalised_text(text)

    assert normalise(Secret(bytearray(text.encode()))).data == once.encode()
    assert unicodedata.normalize("NFKC", once) == once


@given(text=WORDS)
def test_composed_and_decomposed_text_give_the_same_bytes(text: str) -> None:
    assert normalised_text(unicodedata.normalize("NFD", text)) == normalised_text(text)
    assert normalised_text(unicodedata.normalize("NFC", text)) == normalised_text(text)


@given(data=st.binary(max_size=80))
def test_any_bytes_are_normalised_or_refused(data: bytes) -> None:
    try:
        normal = normalise(Secret(bytearray(data)))
    except PassphraseRejected:
        return
    assert normal.data.decode()


@given(text=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_ascii_stays_as_it_is(text: str) -> None:
    typed = secret(text)

    assert normalise(typed).data == typed.data
    assert typed.data == text.encode()


def test_a_refusal_carries_nothing_of_what_was_typed() -> None:
    with pytest.raises(PassphraseRejected) as refusal:
        normalise(Secret(bytearray(b"my passphrase \xff")))

    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__
    assert "passphrase" not in f"{refusal.value!r}{refusal.value.args}"


def test_a_flood_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(PassphraseRejected) as refusal:
        normalise(Secret(bytearray(b"\xff" * (4 * MAX_CHARACTERS + 1))))

    assert refusal.value.reason is RejectedPassphrase.TOO_LONG


def test_a_recovery_code_becomes_its_canonical_form() -> None:
    code = new_code()

    typed = secret(code.data.decode().lower().replace("-", " "))

    assert normalise(typed).matches(code)
