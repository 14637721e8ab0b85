"""Things that pages name, by schema.org, written as JSON: the press service, courts, regions, people, pictures."""

from collections.abc import Iterable
from functools import lru_cache

from plugins.discovery.description import Description
from plugins.discovery.written import array, text, thing
from plugins.domain.story import Correction, Stage
from plugins.feeds.pictures import largest
from plugins.pages.views import Link, Person
from plugins.templating.filters import iso


@lru_cache(1 << 10)  # there is one press service, and there are some hundred courts and regions
def linked(kind: str, name: str, url: str, id_: str = "") -> str:
    """Return a thing of a kind that has a page of its own, and an id if it is the same on every page."""
    return thing({"@type": text(kind), "name": text(name), "url": text(url), "@id": text(id_)})


def publisher(described: Description) -> str:
    """Return the press service."""
    home = described.absolute(f"/{described.page.language}/")
    return linked("GovernmentOrganization", described.owner, home, described.absolute("/#owner"))


def court_id(court: str, described: Description) -> str:
    """Return the id of a court, the same in every language."""
    return described.absolute(f"/courts/{court}#court")


def organisation(link: Link | None, described: Description) -> str:
    """Return a court that a page names."""
    if link is None:
        return ""
    id_ = court_id(link.address.rstrip("/").rpartition("/")[2], described)
    return linked("GovernmentOrganization", link.text, described.absolute(link.address), id_)


def place(link: Link | None, described: Description) -> str:
    """Return a region that a page names."""
    return linked("AdministrativeArea", link.text, described.absolute(link.address)) if link else ""


def picture(described: Description) -> str:
    """Return the picture of a page with its words."""
    figure = described.figure
    if figure is None:
        return ""
    image = largest(figure.picture)
    return thing(
        {
            "@type": text("ImageObject"),
            "url": text(described.absolute(image.address)),
            "width": str(image.width),
            "height": str(image.height),
            "caption": text(figure.caption or figure.alt),
            "creditText": text(figure.credit),
        }
    )


def mentions(people: Iterable[Person], described: Description) -> str:
    """Return the people whom a story names."""
    return array(linked("Person", each.name, described.absolute(each.address)) for each in people)


def schools(stages: Iterable[Stage]) -> str:
    """Return where a person has learnt."""
    return array(thing({"@type": text("EducationalOrganization"), "name": text(stage.text)}) for stage in stages)


def corrections(entries: Iterable[Correction]) -> str:
    """Return the corrections of a story as they stand on its page."""
    return array(
        thing(
            {
                "@type": text("CorrectionComment"),
                "text": text(f"{each.was} → {each.now}"),
                "datePublished": text(iso(each.day)),
            }
        )
        for each in entries
    )
