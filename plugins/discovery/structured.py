"""Structured data by schema.org: what a page shows, as a document of JSON-LD."""

from datetime import datetime

from plugins.discovery.description import Description
from plugins.discovery.things import (
    corrections,
    court_id,
    mentions,
    organisation,
    picture,
    place,
    publisher,
    schools,
)
from plugins.discovery.written import array, text, thing
from plugins.domain.change import last_change
from plugins.domain.language import Language
from plugins.feeds.identity import tag
from plugins.pages.views import HomeView, ListingView, Pager, PersonView, StoryView
from plugins.templating.filters import iso

Properties = dict[str, str]
"""The properties of a thing, each with its value as JSON, empty where it is not known."""


def structured_data(described: Description) -> str:
    """Return what a page is about, nothing for one that says nothing by itself: a pending half, an older list."""
    about: Properties
    match described.page.view:
        case HomeView():
            about = website(described)
        case StoryView(moment=datetime(), pending=None) as view:
            about = news_article(view, described)
        case PersonView(pending=None, pager=Pager(newer="")) as view:
            about = profile(view, described)
        case ListingView(kind="court", pager=Pager(newer="")) as view:
            about = court(view, described)
        case _:
            return ""
    return thing({"@context": text("https://schema.org"), **about})


def website(described: Description) -> Properties:
    """Return the site, with the way to search it."""
    template = text(f"{described.url}search/?q={{search_term_string}}")
    action = {
        "@type": text("SearchAction"),
        "target": thing({"@type": text("EntryPoint"), "urlTemplate": template}),
        "query-input": text("required name=search_term_string"),
    }
    return {
        "@type": text("WebSite"),
        "@id": text(f"{described.url}#site"),
        "name": text(described.name),
        "description": text(described.summary),
        "url": text(described.url),
        "inLanguage": text(described.page.language),
        "publisher": publisher(described),
        "potentialAction": thing(action),
    }


def news_article(view: StoryView, described: Description) -> Properties:
    """Return a story. Author and publisher are the press service; people whom it names are mentioned."""
    owner, url = publisher(described), described.url
    return {
        "@type": text("NewsArticle"),
        "@id": text(f"{url}#story"),
        "identifier": text(tag(described.site, "stories", view.id, described.page.language)),
        "mainEntityOfPage": text(url),
        "headline": text(described.title),
        "description": text(described.summary),
        "inLanguage": text(described.page.language),
        "datePublished": _iso(view.moment),
        "dateModified": _iso(last_change(view.moment, view.corrections)),
        "author": owner,
        "publisher": owner,
        "image": picture(described),
        "articleSection": text(described.section),
        "keywords": array([text(topic.text) for topic in view.topics]),
        "about": organisation(view.court, described),
        "contentLocation": place(view.region, described),
        "mentions": mentions(view.people, described),
        "correction": corrections(view.corrections),
        "isAccessibleForFree": "true",
        **translations(described),
    }


def profile(view: PersonView, described: Description) -> Properties:
    """Return a biography as the profile of a person."""
    person = {
        "@type": text("Person"),
        "@id": text(f"{described.url}#person"),
        "name": text(described.title),
        "description": text(described.summary),
        "jobTitle": text(view.position),
        "url": text(described.url),
        "image": picture(described),
        "worksFor": organisation(view.court, described),
        "alumniOf": schools(view.education),
    }
    return {
        "@type": text("ProfilePage"),
        "url": text(described.url),
        "inLanguage": text(described.page.language),
        "dateModified": _iso(last_change(None, view.corrections)),
        "mainEntity": thing(person),
    }


def court(view: ListingView, described: Description) -> Properties:
    """Return a court, whose page lists the stories about it."""
    return {
        "@type": text("GovernmentOrganization"),
        "@id": text(court_id(view.subject, described)),
        "name": text(view.name),
        "alternateName": array(map(text, view.former)),
        "url": text(described.url),
        "areaServed": place(view.region, described),
    }


def translations(described: Description) -> Properties:
    """Return the other versions of a story: the site's first language has the work, the others translate it."""
    first, own = described.site.languages[0], described.page.language
    named = [each for each in described.languages if each != own and first in (own, each)]
    versions = [_version(described.url_in(language), language) for language in named]
    return {"workTranslation" if own == first else "translationOfWork": array(versions)}


def _version(url: str, language: Language) -> str:
    names = {"@id": text(f"{url}#story"), "inLanguage": text(language), "url": text(url)}
    return thing({"@type": text("NewsArticle"), **names})


def _iso(moment: datetime | None) -> str:
    return text(iso(moment)) if moment else ""
