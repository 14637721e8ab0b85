"""The plugins in the order of their work. Pelican gets the modules themselves: a misspelt name would be dropped."""

from plugins.accessibility import plugin as accessibility
from plugins.assets import plugin as assets
from plugins.building import plugin as building
from plugins.cards import plugin as cards
from plugins.checks import plugin as checks
from plugins.discovery import plugin as discovery
from plugins.feeds import plugin as feeds
from plugins.images import plugin as images
from plugins.library import plugin as library
from plugins.pages import plugin as pages
from plugins.publication import plugin as publication
from plugins.reading import plugin as reading
from plugins.search import plugin as search
from plugins.statement import plugin as statement

PLUGINS = [
    library,  # first, since all others work on stories
    publication,  # takes away what was withdrawn, and remembers what went out
    reading,  # turns their Markdown into texts
    checks,  # judges stories and texts, before anything is made of them
    assets,  # names the theme's files, which every page refers to
    images,  # measures the pictures, whose sizes stand in the pages
    cards,  # names the pictures for links, whose addresses stand in the pages too
    accessibility,  # asks for every page to be checked when it is rendered
    pages,  # makes the pages
    feeds,  # makes the feeds of their lists
    discovery,  # tells crawlers and browsers what there is
    statement,  # tells what was checked on all of them
    search,  # indexes the pages, which have to be staged by now
    building,  # writes what the others have made
]
