"""What the commands of the project do, each returning its exit code. What makes sites is imported when one is made."""

from plugins.building.standing import answer, keep_standing, look
from plugins.domain.config import Overrides


def build(overrides: Overrides) -> int:
    """Check the content and write the site; where nothing has changed, tell so without making anything."""
    seen = look(overrides)
    if said := answer(overrides, seen):
        said.tell()
        return 0
    from plugins.building.plugin import NewsPelican, settings_with
    from plugins.building.refusals import refusals_told

    pelican = NewsPelican({**settings_with(overrides), "LOOK": seen})
    pelican.run()
    if pelican.left:
        with refusals_told(pelican.site):
            keep_standing(overrides, pelican.left)
    return 0


def check(overrides: Overrides) -> int:
    """Check content and pages, write nothing but the cache, and return 1 while there is an error."""
    from plugins.building.checking import check_all
    from plugins.building.summary import said_of

    report, site = check_all(overrides)
    said_of(report, site).tell()
    return 1 if report.errors else 0
