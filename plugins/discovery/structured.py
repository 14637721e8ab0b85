"""Structured data by schema.org: what a page shows, as plain values for a document of JSON-LD."""

from datetime import datetime

from plugins.discovery.description import Description
from plugins.discovery.things import (
    Thing,
    corrections,
    court_id,
    filled,
    mentions,
    organisation,
    picture,
    place,
    publisher,
    schools,
)
from plugins.domain.change import last_change
from plugins.feeds.identity import tag
from plugins.pages.views import HomeView, ListingView, Pager, PersonView, StoryView
from plugins.templating.filters import iso


def structured_data(described: Description) -> Thing | None:
    """Return what a page is about, None for one that says nothing by itself: a pending half, an older list."""
    thing: Thing
    match described.page.view:
        case HomeView():
            thing = website(described)
        case StoryView(moment=datetime(), pending=None) as view:
            thing = news_article(view, described)
        case PersonView(pending=None, pager=Pager(newer="")) as view:
            thing = profile(view, described)
        case ListingView(kind="court", pager=Pager(newer="")) as view:
            thing = court(view, described)
        case _:
            return None
    return {"@context": "https://schema.org", **filled(thing)}


def website(described: Description) -> Thing:
    """Return the site, with the way to search it."""
    search = {"@type": "EntryPoint", "urlTemplate": f"{described.url}search/?q={{search_term_string}}"}
    return {
        "@type": "WebSite",
        "@id": f"{described.url}#site",
        "name": described.name,
        "description": described.summary,
        "url": described.url,
        "inLanguage": described.page.language,
        "publisher": publisher(described),
        "potentialAction": {
            "@type": "SearchAction",
            "target": search,
            "query-input": "required name=search_term_string",
        },
    }


def news_article(view: StoryView, described: Description) -> Thing:
    """Return a story. Author and publisher are the press service; people whom it names are mentioned."""
    owner, url = publisher(described), described.url
    return {
        "@type": "NewsArticle",
        "@id": f"{url}#story",
        "identifier": tag(described.site, "stories", view.id, described.page.language),
        "mainEntityOfPage": url,
        "headline": described.title,
        "description": described.summary,
        "inLanguage": described.page.language,
        "datePublished": _iso(view.moment),
        "dateModified": _iso(last_change(view.moment, view.corrections)),
        "author": owner,
        "publisher": owner,
        "image": picture(described),
        "articleSection": described.section,
        "keywords": [topic.text for topic in view.topics],
        "about": organisation(view.court, described),
        "contentLocation": place(view.region, described),
        "mentions": mentions(view.people, described),
        "correction": corrections(view.corrections),
        "isAccessibleForFree": True,
        **translations(described),
    }


def profile(view: PersonView, described: Description) -> Thing:
    """Return a biography as the profile of a person."""
    return {
        "@type": "ProfilePage",
        "url": described.url,
        "inLanguage": described.page.language,
        "dateModified": _iso(last_change(None, view.corrections)),
        "mainEntity": filled(
            {
                "@type": "Person",
                "@id": f"{described.url}#person",
                "name": described.title,
                "description": described.summary,
                "jobTitle": view.position,
                "url": described.url,
                "image": picture(described),
                "worksFor": organisation(view.court, described),
                "alumniOf": schools(view.education),
            }
        ),
    }


def court(view: ListingView, described: Description) -> Thing:
    """Return a court, whose page lists the stories about it."""
    return {
        "@type": "GovernmentOrganization",
        "@id": court_id(view.subject, described),
        "name": view.name,
        "alternateName": list(view.former),
        "url": described.url,
        "areaServed": place(view.region, described),
    }


def translations(described: Description) -> Thing:
    """Return the other versions of a story: the site's first language has the work, the others translate it."""
    first, own = described.site.languages[0], described.page.language
    named = [each for each in described.languages if each != own and first in (own, each)]
    versions = [
        {"@type": "NewsArticle", "@id": f"{url}#story", "inLanguage": language, "url": url}
        for language in named
        for url in [described.url_in(language)]
    ]
    return {"workTranslation" if own == first else "translationOfWork": versions}


def _iso(moment: datetime | None) -> str | None:
    return iso(moment) if moment else None
