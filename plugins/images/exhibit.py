"""An exhibit: a photo as the site shows it, whole on pages and, where it leads a story, cropped on cards."""

from dataclasses import dataclass, replace
from functools import lru_cache

from plugins.images.crop import CARD, Box, crop
from plugins.images.plan import Photo, Picture, Rendition, picture, plan


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A photo with the point that stays in sight on cards, in per cent; None for one that no card shows."""

    photo: Photo
    focus: tuple[int, int] | None

    @lru_cache(maxsize=256)  # noqa: B019 (a value) - each language and each list shows the photo again
    def picture(self) -> Picture:
        """Return what templates show."""
        whole, box = picture(self.photo), self._box()
        return replace(whole, card=picture(self.photo, box=box)) if box else whole

    def renditions(self) -> tuple[Rendition, ...]:
        """Return every file that the picture refers to."""
        box = self._box()
        return plan(self.photo) + (plan(self.photo, box=box) if box else ())

    def _box(self) -> Box | None:
        """Return the part that cards show, None where that is the whole."""
        if self.focus is None:
            return None
        box = crop(self.photo.width, self.photo.height, self.focus, CARD)
        return None if (box.width, box.height) == (self.photo.width, self.photo.height) else box
