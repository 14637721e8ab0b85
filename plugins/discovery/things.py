"""Things that pages name, by schema.org: the press service, courts, regions, people, pictures."""

from collections.abc import Iterable
from typing import Any

from plugins.discovery.description import Description
from plugins.domain.story import Correction, Stage
from plugins.feeds.pictures import largest
from plugins.pages.views import Link, Person
from plugins.templating.filters import iso

Thing = dict[str, Any]
"""A thing of schema.org with its type and properties."""


def filled(thing: Thing) -> Thing:
    """Return a thing without what is not known of it."""
    return {name: value for name, value in thing.items() if value or isinstance(value, int)}


def linked(kind: str, name: str, address: str, described: Description) -> Thing:
    """Return a thing of a kind that has a page of its own."""
    return {"@type": kind, "name": name, "url": described.absolute(address)}


def publisher(described: Description) -> Thing:
    """Return the press service, by the same id on every page."""
    owner = linked("GovernmentOrganization", described.owner, f"/{described.page.language}/", described)
    return {**owner, "@id": described.absolute("/#owner")}


def court_id(court: str, described: Description) -> str:
    """Return the id of a court, the same in every language."""
    return described.absolute(f"/courts/{court}#court")


def organisation(link: Link | None, described: Description) -> Thing | None:
    """Return a court that a page names."""
    if link is None:
        return None
    court = linked("GovernmentOrganization", link.text, link.address, described)
    return {**court, "@id": court_id(link.address.rstrip("/").rpartition("/")[2], described)}


def place(link: Link | None, described: Description) -> Thing | None:
    """Return a region that a page names."""
    return linked("AdministrativeArea", link.text, link.address, described) if link else None


def picture(described: Description) -> Thing | None:
    """Return the picture of a page with its words."""
    figure = described.figure
    if figure is None:
        return None
    image = largest(figure.picture)
    return filled(
        {
            "@type": "ImageObject",
            "url": described.absolute(image.address),
            "width": image.width,
            "height": image.height,
            "caption": figure.caption or figure.alt,
            "creditText": figure.credit,
        }
    )


def mentions(people: Iterable[Person], described: Description) -> list[Thing]:
    """Return the people whom a story names."""
    return [linked("Person", each.name, each.address, described) for each in people]


def schools(stages: Iterable[Stage]) -> list[Thing]:
    """Return where a person has learnt."""
    return [{"@type": "EducationalOrganization", "name": stage.text} for stage in stages]


def corrections(entries: Iterable[Correction]) -> list[Thing]:
    """Return the corrections of a story as they stand on its page."""
    return [
        {"@type": "CorrectionComment", "text": f"{each.was} → {each.now}", "datePublished": iso(each.day)}
        for each in entries
    ]
