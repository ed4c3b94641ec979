"""Help lines say what is known about them, where from, and nothing more."""

import re

import pytest

from ihm_desktop.content.library import Library
from ihm_desktop.domain.guidance_help import Channel, Country, HelpLine, LineKind, find_countries
from tests.content_files import CONTENT

# The numbers of the project's source list, typed a second time so that a slip shows.
MAIN_ADDRESSES = {
    "us_ndvh": "1-800-799-7233",
    "us_stronghearts": "1-844-762-8483",
    "us_988": "988",
    "us_samhsa": "1-800-662-4357",
    "gb_refuge": "0808 2000 247",
    "ie_womens_aid": "1800 341 900",
    "ca_sheltersafe": "sheltersafe.ca",
    "ca_manitoba": "1-877-977-0007",
    "ca_talk4healing": "1-855-554-4325",
    "au_1800respect": "1800 737 732",
    "nz_womens_refuge": "0800 733 843",
    "nz_shine": "0508 744 633",
    "de_hilfetelefon": "116 016",
    "at_frauenhelpline": "0800 222 555",
    "ch_142": "142",
    "fr_3919": "3919",
    "es_016": "016",
    "pt_sivvd": "800 202 148",
    "it_1522": "1522",
    "nl_veilig_thuis": "0800-2000",
    "se_kvinnofridslinjen": "020-50 50 50",
    "za_gbv_command_centre": "0800 428 428",
    "ke_1195": "1195",
    "in_181": "181",
    "in_ncw": "14490",
    "jp_dv_soudan_plus": "0120-279-889",
    "sg_navh": "1800-777-0000",
    "br_ligue_180": "180",
    "ar_144": "144",
    "cl_1455": "1455",
}
OTHER_ADDRESSES = {
    ("us_ndvh", Channel.TTY): "1-800-787-3224",
    ("us_ndvh", Channel.SMS): "88788",
    ("us_988", Channel.SMS): "988",
    ("ca_manitoba", Channel.SMS): "204-792-5302",
    ("au_1800respect", Channel.SMS): "0458 737 732",
    ("es_016", Channel.WHATSAPP): "600 000 016",
    ("pt_sivvd", Channel.SMS): "3060",
    ("za_gbv_command_centre", Channel.USSD): "*120*7867#",
    ("za_gbv_command_centre", Channel.SMS): "31531",
    ("ke_1195", Channel.USSD): "*483*306#",
    ("br_ligue_180", Channel.WHATSAPP): "+55 61 9610-0180",
    ("ar_144", Channel.WHATSAPP): "11-2771-6463",
    ("cl_1455", Channel.WHATSAPP): "+56 9 9700 7000",
}
LIBRARY = Library.load(CONTENT)
COUNTRIES = LIBRARY.countries
LINES = [line for country in COUNTRIES for line in country.lines]
BY_ID = {line.id: line for line in LINES}


def named(line: HelpLine) -> str:
    return line.id


def test_there_are_23_countries_in_the_order_of_their_names():
    names = [country.name for country in COUNTRIES]

    assert len(names) == 23
    assert names == sorted(names)
    assert len({country.code for country in COUNTRIES}) == 23


def test_every_main_number_is_the_one_in_the_source_list():
    assert {line.id: line.contacts[0].address for line in LINES} == MAIN_ADDRESSES


@pytest.mark.parametrize(("line_id", "channel"), OTHER_ADDRESSES)
def test_every_other_number_is_the_one_in_the_source_list(line_id: str, channel: Channel):
    given = [way.address for way in BY_ID[line_id].contacts if way.channel is channel]

    assert given == [OTHER_ADDRESSES[line_id, channel]]


@pytest.mark.parametrize("line", LINES, ids=named)
def test_a_line_belongs_to_its_country_and_names_its_sources(line: HelpLine):
    country = next(country for country in COUNTRIES if line in country.lines)

    assert line.id.startswith(f"{country.code.lower()}_")
    assert line.sources


@pytest.mark.parametrize("line", LINES, ids=named)
def test_no_line_claims_a_check_that_nobody_made(line: HelpLine):
    assert re.fullmatch(r"|\d{4}-\d\d-\d\d", line.checked_on)
    assert re.fullmatch(r"|\d{4}(?:-\d\d)?(?:–\d{4})?", line.source_date)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_what_can_be_done_without_speaking_agrees_with_the_channels(line: HelpLine):
    silent = {Channel.SMS, Channel.CHAT, Channel.WHATSAPP, Channel.EMAIL, Channel.USSD, Channel.WEB}
    offers = any(way.channel in silent for way in line.contacts)

    assert offers != line.text_only.startswith("None confirmed")


@pytest.mark.parametrize("line", LINES, ids=named)
def test_a_channel_to_dial_has_a_number(line: HelpLine):
    dialled = {Channel.PHONE, Channel.TTY, Channel.WHATSAPP, Channel.USSD}

    for way in line.contacts:
        assert way.channel not in dialled or re.fullmatch(r"[\d+*# -]+", way.address)


def test_a_line_for_abuse_is_never_one_for_thoughts_of_suicide():
    assert [line.id for line in LINES if line.kind is LineKind.SUICIDE] == ["us_988"]
    assert [line.id for line in LINES if line.kind is LineKind.OTHER] == ["us_samhsa"]


def test_only_the_announced_line_is_not_confirmed():
    assert [line.id for line in LINES if not line.confirmed] == ["ch_142"]


def test_no_emergency_number_is_given_that_nobody_researched():
    assert {country.emergency_number for country in COUNTRIES} == {""}


def test_the_page_says_that_the_program_reaches_nobody_and_that_calls_leave_traces():
    support = LIBRARY.support

    assert "cannot call anyone" in support.cannot_call
    assert "list of calls" in support.traces
    assert "your local emergency number" in support.emergency
    assert "{date}" in support.from_source
    assert "{date}" in support.checked
    assert "{number}" in support.emergency_known


def test_every_kind_and_channel_has_a_name():
    assert set(LIBRARY.support.kinds) == set(LineKind)
    assert set(LIBRARY.support.channels) == set(Channel)


def codes(words: str, shown: dict[str, str] | None = None) -> list[str]:
    table = shown or {}
    return [c.code for c in find_countries(COUNTRIES, words, lambda name: table.get(name, name))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("españa", ["ES"]),
        ("ESPANA", ["ES"]),
        ("spain", ["ES"]),
        ("zea", ["NZ"]),
        ("osterreich", ["AT"]),
        ("日本", ["JP"]),
        ("  uk ", ["GB"]),
        ("us", ["US"]),
        ("united", ["GB", "US"]),
        ("atlantis", []),
    ],
)
def test_a_country_is_found_by_the_start_of_a_word_in_any_of_its_names(
    words: str, expected: list[str]
):
    assert [code for code in codes(words) if code in expected or expected == []] == expected
    assert set(codes(words)) >= set(expected)


def test_nothing_typed_finds_every_country():
    assert len(codes("")) == len(codes("  ")) == 23


def test_a_country_is_found_by_its_name_in_the_language_on_screen():
    assert codes("aleman", {"Germany": "Alemania"}) == ["DE"]


def test_lines_of_one_kind_keep_their_order():
    country: Country = next(country for country in COUNTRIES if country.code == "US")

    assert [line.id for line in country.lines_of(LineKind.ABUSE)] == ["us_ndvh", "us_stronghearts"]
