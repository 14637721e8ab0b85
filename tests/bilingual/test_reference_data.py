"""What the project's own content/reference has to keep. Editors change these files, so every promise is a test."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from plugins.bilingual.collation import ALPHABET, collation_key
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.reference import Contact, Named, References
from plugins.library.references import LEVELS, load_references

CONTENT = Path(__file__).parents[2] / "content"
LANGUAGES = (KAZAKH, RUSSIAN)


@pytest.fixture(scope="module")
def references() -> References:
    loaded = load_references(CONTENT, LANGUAGES)
    assert loaded.problems == ()
    return loaded.references


def tables(references: References) -> list[list[Named]]:
    return [[*references.regions.values()], [*references.courts.values()], [*references.topics.values()]]


def in_kazakh_order(named: Iterable[Named]) -> bool:
    keys = [collation_key(each.names[KAZAKH], KAZAKH) for each in named]
    return keys == sorted(keys)


def test_all_regions_are_there(references: References) -> None:
    """Kazakhstan has 17 oblasts and 3 cities of republican significance, each with its ISO code."""
    types = [region.type for region in references.regions.values()]
    assert (types.count("oblast"), types.count("city")) == (17, 3)
    assert len({region.iso for region in references.regions.values()}) == 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_tell_entries_apart(references: References, language: Language) -> None:
    """No two entries of a table look the same to a reader, in full or on a label."""
    for table in tables(references):
        assert len({named.names[language] for named in table}) == len(table)
        assert len({named.short[language] for named in table}) == len(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_have_no_look_alikes(references: References, language: Language) -> None:
    """A Latin i inside a Cyrillic name cannot be seen and cannot be searched."""
    everything: list[Named | Contact] = [*chain(*tables(references)), *references.contacts.values()]
    letters = set(chain.from_iterable(named.names[language].lower() for named in everything))
    assert {letter for letter in letters if letter.isalpha()} <= set(ALPHABET)


def test_courts_and_contacts_point_at_regions(references: References) -> None:
    """A region that a court or a contact names is one of regions.yaml."""
    named = {court.region for court in references.courts.values()}
    named |= {contact.region for contact in references.contacts.values()}
    assert named <= {*references.regions, None}


def test_every_region_has_a_contact(references: References) -> None:
    """A journalist finds whom to ask in each region, and one contact for the whole country."""
    assert {contact.region for contact in references.contacts.values()} == {*references.regions, None}


def test_samples_are_plain(references: References) -> None:
    """A sample contact says so in its name, writes to a reserved domain and has no number that may be someone's."""
    samples = [contact for contact in references.contacts.values() if contact.sample]
    assert all(contact.names[KAZAKH].startswith("Үлгі: ") for contact in samples)
    assert all(contact.names[RUSSIAN].startswith("Образец: ") for contact in samples)
    assert all(contact.email.endswith("@example.org") and not contact.phone for contact in samples)


def test_regions_are_in_order(references: References) -> None:
    """Cities come first, then oblasts by the Kazakh alphabet."""
    regions = list(references.regions.values())
    assert [region.type for region in regions] == ["city"] * 3 + ["oblast"] * 17
    assert in_kazakh_order(regions[3:])


def test_courts_are_in_order(references: References) -> None:
    """Courts stand by level, the highest first, and within it by the Kazakh alphabet."""
    courts = list(references.courts.values())
    assert [court.level for court in courts] == sorted((court.level for court in courts), key=LEVELS.index)
    assert all(in_kazakh_order(court for court in courts if court.level == level) for level in LEVELS)


def test_new_oblasts_have_their_first_day(references: References) -> None:
    """Abai, Zhetysu and Ulytau were created on 8 June 2022; a court there cannot be older."""
    young = {id_: region.since.isoformat() for id_, region in references.regions.items() if region.since}
    assert young == dict.fromkeys(["abai", "zhetysu", "ulytau"], "2022-06-08")
