"""What stays in memory between the builds of a preview: the workshop, and what renders pages."""

import sqlite3
from collections.abc import Callable, Collection
from contextlib import suppress

from plugins.building.renderer import Renderer
from plugins.building.workshop import Workshop
from plugins.domain.config import SiteConfig


class Staying:
    """The parts of a build that the next one of the same process takes over."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.workshop: Workshop | None = None
        self.among: Collection[str] = ()
        self._renderer: tuple[str, Renderer] | None = None

    def open(self, site: SiteConfig) -> Workshop:
        """Return the workshop for another build; ``among`` tells the folders that may have changed, none if any may."""
        if self.workshop:
            self.workshop.again(site, self.among)
        else:
            self.workshop = Workshop(site)
        return self.workshop

    def renderer(self, world: str, make: Callable[[], Renderer]) -> Renderer:
        """Return what renders in a world, which stands for theme, settings and code."""
        if self._renderer is None or self._renderer[0] != world:
            self._renderer = world, make()
        return self._renderer[1]

    def close(self) -> None:
        """Keep what was seen for another process, and end."""
        if self.workshop:
            with suppress(sqlite3.DatabaseError):
                self.workshop.close()
        self.workshop = None
