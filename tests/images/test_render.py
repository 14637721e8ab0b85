import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.images import render
from plugins.images.cache import place
from plugins.images.crop import CARD, crop
from plugins.images.measure import measure
from plugins.images.pixels import load
from plugins.images.plan import Photo, plan
from plugins.images.render import Job
from tests.images.drawing import (
    BLUE,
    GREEN,
    PRIVATE,
    RED,
    WHITE,
    Colour,
    corners,
    exif,
    from_camera,
    from_editor,
    near,
    noise,
    quarters,
    written,
)

Pair = tuple[int, int]

WIDTHS = (32, 64)
TRACES = (
    PRIVATE.encode(),
    b"Exif",
    b"EXIF",
    b"xmpmeta",
    b"XMP ",
    b"Photoshop",
    b"8BIM",
    b"ICC_PROFILE",
    b"ICCP",
    b"prof",
)
"""What metadata of any kind leaves in a file."""


def job(folder: Path, content: bytes, name: str = "hall.jpg", focus: Pair | None = None) -> Job:
    """Return the job of a picture file with these bytes, or of a card of it."""
    (folder / name).write_bytes(content)
    photo = measure(content, name)
    assert isinstance(photo, Photo)
    box = crop(photo.width, photo.height, focus, CARD) if focus else None
    return Job(photo, folder / name, plan(photo, WIDTHS, box))


def rendered(jobs: list[Job], cache: Path) -> list[bytes]:
    """Return the bytes of all renditions."""
    for each in jobs:
        render.render(each, cache)
    return [place(cache, each).read_bytes() for job in jobs for each in job.renditions]


def opened(content: bytes) -> Image.Image:
    """Return the picture that a browser sees."""
    with Image.open(BytesIO(content)) as image:
        return image.convert("RGB")


@pytest.mark.parametrize("source", [from_camera(quarters(96, 72)), from_editor(quarters(96, 72))])
def test_nothing_private_is_published(tmp_path: Path, source: bytes) -> None:
    """Place, author, maker, comment and profile of a photo stand in none of its renditions."""
    assert source.count(PRIVATE.encode()) >= 4
    for content in rendered([job(tmp_path, source)], tmp_path / "cache"):
        assert not [trace for trace in TRACES if trace in content]
        with Image.open(BytesIO(content)) as image:
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & image.info.keys()


def test_a_rendition_is_what_was_planned(tmp_path: Path) -> None:
    """Each file has its format and its size, and shows the whole scene upright."""
    lying = quarters(96, 72).transpose(Image.Transpose.ROTATE_90)
    planned = job(tmp_path, written(lying, exif=exif(6)))
    for each, content in zip(planned.renditions, rendered([planned], tmp_path / "cache"), strict=True):
        with Image.open(BytesIO(content)) as image:
            assert (image.format, image.size) == (each.format.name, (each.width, each.height))
        for seen, drawn in zip(corners(opened(content)), (RED, GREEN, BLUE, WHITE), strict=True):
            assert near(seen, drawn, 24)


@pytest.mark.parametrize("scale", [1, 16])
@pytest.mark.parametrize(
    ("shape", "focus", "colours"),
    [
        ((96, 144), (50, 0), [RED, GREEN, RED, GREEN]),
        ((96, 144), (50, 100), [BLUE, WHITE, BLUE, WHITE]),
        ((144, 48), (0, 50), [RED, RED, BLUE, BLUE]),
        ((144, 48), (100, 50), [GREEN, GREEN, WHITE, WHITE]),
    ],
)
def test_a_card_shows_its_box(tmp_path: Path, shape: Pair, focus: Pair, colours: list[Colour], scale: int) -> None:
    """A card shows the part around the focus and no more, also where a large JPEG comes reduced."""
    scene = quarters(shape[0] * scale, shape[1] * scale)
    card = opened(rendered([job(tmp_path, written(scene), focus=focus)], tmp_path / "cache")[-1])
    assert card.width == 64
    assert all(near(seen, drawn, 24) for seen, drawn in zip(corners(card), colours, strict=True))


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither a second run nor the number of threads shows in a rendition."""
    jobs = [job(tmp_path, written(noise(200, 150)), f"{number}.jpg") for number in range(3)]
    assert rendered(jobs, tmp_path / "one") == rendered(jobs, tmp_path / "many")


def test_what_is_there_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run opens no picture."""
    planned = job(tmp_path, written(quarters(96, 72)))
    rendered([planned], tmp_path / "cache")
    monkeypatch.setattr(render, "load", None)
    rendered([planned], tmp_path / "cache")


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    """A rendition that was lost comes back, and the others are not written."""
    planned = job(tmp_path, written(quarters(96, 72)))
    before = rendered([planned], tmp_path)
    lost, *others = (place(tmp_path, each) for each in planned.renditions)
    times = [file.stat().st_mtime_ns for file in others]
    lost.unlink()
    assert rendered([planned], tmp_path) == before
    assert [file.stat().st_mtime_ns for file in others] == times


def test_a_photo_of_two_stories_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes under the same name are opened once, however many stories show them."""
    opens: list[Path] = []

    def count(file: Path, shrink: float) -> Image.Image:
        opens.append(file)
        time.sleep(0.05)
        return load(file, shrink)

    monkeypatch.setattr(render, "load", count)
    rendered([job(tmp_path, written(quarters(96, 72)))] * 2, tmp_path / "cache")
    assert len(opens) == 1


def test_a_run_that_was_stopped_leaves_nothing_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full, no rendition is there rather than a part of one."""
    planned = job(tmp_path, written(quarters(96, 72)))
    monkeypatch.setattr("os.replace", stop)
    with pytest.raises(OSError, match="full"):
        rendered([planned], tmp_path / "cache")
    assert not any(place(tmp_path / "cache", each).exists() for each in planned.renditions)


def test_a_photo_that_vanished_stops_the_run(tmp_path: Path) -> None:
    """A picture that cannot be made is never passed over."""
    planned = job(tmp_path, written(quarters(96, 72)))
    planned.file.unlink()
    with pytest.raises(FileNotFoundError):
        rendered([planned], tmp_path / "cache")


def stop(*_: object) -> None:
    """Fail as a full disk does."""
    raise OSError("the disk is full")
