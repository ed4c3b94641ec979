from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.vault.recovery import CodeShape, canonical_code, new_code, shape_of
from ihm_desktop.vault.secret import Secret
from tests.fakes_vault import secret

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.builds(lambda: new_code().data.decode())


def shape(text: str) -> CodeShape:
    return shape_of(secret(text))


def canonical(text: str) -> str | None:
    code = canonical_code(secret(text))
    return None if code is None else code.data.decode()


def test_a_code_is_seven_groups_of_four() -> None:
    groups = new_code().data.decode().split("-")

    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(ALPHABET)


def test_codes_differ_in_every_place() -> None:
    codes = [new_code().data.decode().replace("-", "") for _ in range(200)]

    assert len(set(codes)) == 200
    assert all(len({code[place] for code in codes}) > 1 for place in range(28))


@given(code=CODES)
def test_a_new_code_is_its_own_canonical_form(code: str) -> None:
    assert canonical(code) == code


@given(code=CODES, at=st.integers(0, 27), other=st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_noticed(code: str, at: int, other: str) -> None:
    letters = list(code.replace("-", ""))
    wrong = letters[at] != other
    letters[at] = other

    assert shape("".join(letters)) is (CodeShape.MISTYPED if wrong else CodeShape.CODE)


@given(code=CODES, at=st.integers(0, 26))
def test_any_two_swapped_neighbours_are_noticed(code: str, at: int) -> None:
    letters = list(code.replace("-", ""))
    differ = letters[at] != letters[at + 1]
    letters[at], letters[at + 1] = letters[at + 1], letters[at]

    assert shape("".join(letters)) is (CodeShape.MISTYPED if differ else CodeShape.CODE)


@given(code=CODES, marks=st.lists(st.sampled_from(["", " ", "-", "\u2013", "."]), min_size=28))
def test_separators_and_small_letters_do_not_matter(code: str, marks: list[str]) -> None:
    letters = code.replace("-", "").lower()
    typed = "".join(letter + mark for letter, mark in zip(letters, marks, strict=False))

    assert canonical(typed) == code


@given(code=CODES)
def test_letters_that_look_alike_do_not_matter(code: str) -> None:
    assert canonical(code.replace("1", "l").replace("0", "o")) == code
    assert canonical(code.replace("1", "I").replace("0", "O")) == code


@given(data=st.binary(max_size=60))
def test_any_bytes_have_a_shape(data: bytes) -> None:
    found = shape_of(Secret(bytearray(data)))

    assert (found is CodeShape.CODE) == (canonical_code(Secret(bytearray(data))) is not None)


def test_a_passphrase_is_something_else() -> None:
    assert shape("correct horse battery staple") is CodeShape.SOMETHING_ELSE
    assert canonical("") is None


def test_looking_at_a_code_leaves_what_was_typed_alone() -> None:
    typed = secret("ab-cd")

    shape_of(typed)

    assert typed.data == b"ab-cd"
