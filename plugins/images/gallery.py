"""The gallery: the photos that stories show, each with the part of it that cards show."""

from collections.abc import Iterator, Mapping

from plugins.images.crop import CENTRE
from plugins.images.exhibit import Exhibit
from plugins.images.measure import Fault
from plugins.images.plan import Photo, Picture
from plugins.library.library import Library

Measured = Mapping[str, Photo | Fault]
"""What measuring gave of the pictures of a story, by the name of the file."""


class Gallery(Mapping[str, Picture]):
    """The pictures that stories show, by their path in content/. What is no sound picture is not there."""

    def __init__(self, library: Library, measured: Mapping[str, Measured]) -> None:
        """Take the stories, and what measuring gave of their pictures by folder."""
        self.library, self.measured = library, measured

    def __getitem__(self, path: str) -> Picture:
        return self.exhibit(path).picture()

    def exhibit(self, path: str) -> Exhibit:
        """Return the photo at a path with what cards show of it; KeyError where there is none."""
        folder, _, name = path.rpartition("/")
        photo = self.measured[folder][name]
        if isinstance(photo, Fault):
            raise KeyError(path)
        story = self.library.by_folder[folder]
        return Exhibit(photo, (story.photo_focus or CENTRE) if name == story.photo else None)

    def __iter__(self) -> Iterator[str]:
        """Yield the path of every picture."""
        for folder, photos in self.measured.items():
            yield from (f"{folder}/{name}" for name, photo in photos.items() if isinstance(photo, Photo))

    def __len__(self) -> int:
        return sum(1 for _ in self)
