"""Lists of words that come in and go out."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihm_desktop.front.word_trainer.cards import LONGEST_SIDE, MOST_CARDS, Card, Deck
from ihm_desktop.front.word_trainer.csv_in import MOST_REPORTED, Reason, TooLarge, take
from ihm_desktop.front.word_trainer.csv_out import file_name, written
from ihm_desktop.front.word_trainer.csv_text import MOST_BYTES
from ihm_desktop.front.word_trainer.formulas import bare, guarded

sides = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


def pairs(raw, deck=None):
    return [(card.front, card.back) for card in take(raw, deck).cards]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_columns_is_recognised(sign):
    raw = f"el pan{sign}bread\nla leche{sign}milk\n".encode()

    assert pairs(raw) == [("el pan", "bread"), ("la leche", "milk")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_recognised(encoding):
    assert pairs("el árbol;tree\nmañana;tomorrow".encode(encoding)) == [
        ("el árbol", "tree"),
        ("mañana", "tomorrow"),
    ]


def test_commas_inside_a_cell_do_not_part_it():
    assert pairs(b"la cena;dinner, supper\nhoy;today\n") == [
        ("la cena", "dinner, supper"),
        ("hoy", "today"),
    ]
    assert pairs(b'la cena,"dinner, supper"\n') == [("la cena", "dinner, supper")]


def test_a_first_line_that_names_the_columns_orders_them():
    raw = b"Note;Meaning;Word\nf.;milk;la leche\n"
    card = take(raw).cards[0]

    assert (card.front, card.back, card.example, card.note) == ("la leche", "milk", "", "f.")


def test_sentence_and_note_come_along():
    card = take(b"hoy,today,Hoy es martes.,a note").cards[0]

    assert (card.example, card.note) == ("Hoy es martes.", "a note")


def test_lines_that_are_not_taken_are_told_with_the_reason():
    long = "x" * (LONGEST_SIDE + 1)
    raw = f"a;b\nalone\n;c\nd;\na;b\n\ne;{long}\n".encode()
    taken = take(raw)

    assert [(one.line, one.reason) for one in taken.not_taken] == [
        (2, Reason.ONE_COLUMN),
        (3, Reason.EMPTY_SIDE),
        (4, Reason.EMPTY_SIDE),
        (5, Reason.TWICE),
        (7, Reason.TOO_LONG),
    ]
    assert taken.left == 5


def test_what_the_deck_has_already_is_not_taken_twice():
    deck = Deck(1, "d", (Card(2, "El pan", "bread"),))

    assert pairs(b"el pan,bread\nel agua,water", deck) == [("el agua", "water")]


def test_a_deck_never_holds_more_than_it_may():
    raw = "".join(f"w{number};m\n" for number in range(MOST_CARDS + 3)).encode()
    taken = take(raw)

    assert len(taken.cards) == MOST_CARDS
    assert [one.reason for one in taken.not_taken] == [Reason.TOO_MANY] * 3


def test_a_long_report_is_cut_but_counted():
    taken = take(b"alone\n" * 500)

    assert len(taken.not_taken) == MOST_REPORTED
    assert taken.left == 500


def test_a_quote_that_never_closes_does_not_swallow_the_file():
    raw = 'he said "hi;greeting\n"open;quote\n' + "".join(f"w{n};m{n}\n" for n in range(50))

    assert ("w49", "m49") in pairs(raw.encode())


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(TooLarge):
        take(b"a" * (MOST_BYTES + 1))


def test_an_empty_file_holds_nothing():
    assert take(b"").cards == ()
    assert take(b"\n \n").left == 0


@given(st.binary(max_size=400))
def test_any_bytes_are_taken_or_told(raw):
    taken = take(raw)

    assert all(card.front and card.back for card in taken.cards)
    assert len(taken.not_taken) == taken.left


@given(st.text(st.sampled_from(list("ab,;\t|\"'=\n\r ")), max_size=200))
def test_any_mix_of_signs_is_taken_or_told(text):
    taken = take(text.encode())

    assert len(taken.cards) + taken.left <= text.count("\n") + text.count("\r") + 1


@given(st.lists(st.tuples(sides, sides, sides, sides), max_size=12))
def test_what_is_written_comes_in_again(rows):
    def plain(text):
        return " ".join(text.split())

    cards = [Card(at + 2, *map(plain, row)) for at, row in enumerate(rows)]
    kept, seen = [], set()
    for card in cards:
        key = card.front.casefold(), card.back.casefold()
        if card.front and card.back and key not in seen:
            seen.add(key)
            kept.append(card)
    taken = take(written(Deck(1, "d", tuple(cards))))

    assert [card[1:5] for card in taken.cards] == [card[1:5] for card in kept]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_can_be_taken_for_a_formula(start):
    deck = Deck(1, "d", (Card(2, f"{start}cmd()", "m", "'=x", "-ito"),))
    text = written(deck).decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text)))[1]

    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


@given(st.text(max_size=30))
def test_a_guarded_cell_gives_its_text_back(text):
    assert bare(guarded(text)) == text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Spanish: every day", "Spanish every day.csv"),
        ("../..", "words.csv"),
        ("a/b\\c", "a b c.csv"),
    ],
)
def test_a_file_name_holds_nothing_that_leads_elsewhere(title, name):
    assert file_name(Deck(1, title)) == name
