from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.crop import CARD, CENTRE, crop
from plugins.images.formats import AVIF, JPEG, WEBP, Format
from plugins.images.plan import WIDTHS, Photo, Rendition, picture, plan
from tests.images.drawing import photo

SIDES = st.integers(1, 16_383)
PHOTOS = st.builds(
    Photo,
    hash=st.text("0123456789abcdef", min_size=64, max_size=64),
    width=SIDES,
    height=SIDES,
    name=st.text(max_size=30).map("{}.jpg".format),
)


def sizes(renditions: Iterable[Rendition], form: Format = JPEG) -> list[tuple[int, int]]:
    return [(each.width, each.height) for each in renditions if each.format is form]


def test_a_large_photo_has_the_widths_of_the_layout() -> None:
    """A photo wider than the layout is never published in its own width."""
    assert sizes(plan(photo(2000, 1333))) == [(360, 240), (720, 480), (1080, 720), (1600, 1066)]


def test_a_middling_photo_has_its_own_width_too() -> None:
    """All that a photo holds is shown, as far as the layout has room for it."""
    assert sizes(plan(photo(1200, 800))) == [(360, 240), (720, 480), (1080, 720), (1200, 800)]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_photo_of_a_width_of_the_layout_has_it_once(width: int) -> None:
    """A width is not listed twice."""
    assert [each for each, _ in sizes(plan(photo(width, 600)))] == [each for each in WIDTHS if each <= width]


def test_a_small_photo_stays_small() -> None:
    """A photo narrower than every width is published as it is."""
    assert sizes(plan(photo(200, 100))) == [(200, 100)]


def test_a_line_stays_a_line() -> None:
    """However flat a picture is, a rendition has at least one row."""
    assert {height for _, height in sizes(plan(photo(16_000, 1)))} == {1}


def test_a_picture_has_a_source_for_each_format() -> None:
    """Browsers choose from the best format to the oldest, and by width within it."""
    shown = picture(photo(800, 600))
    assert [source.type for source in shown.sources] == ["image/avif", "image/webp", "image/jpeg"]
    assert [[width for _, width in source.srcset] for source in shown.sources] == [[360, 720, 800]] * 3


@pytest.mark.parametrize(("width", "fallback"), [(2000, 720), (800, 720), (700, 700), (600, 600), (100, 100)])
def test_the_fallback_is_a_jpeg_of_middle_size(width: int, fallback: int) -> None:
    """A browser that knows neither the formats nor ``srcset`` still shows a picture that fits."""
    shown = picture(photo(width, width))
    assert (shown.width, shown.height) == (fallback, fallback)
    assert (shown.src, fallback) in shown.sources[-1].srcset


def test_an_address_tells_what_is_seen() -> None:
    """The words of a name come through in any alphabet, the marks between them do not."""
    assert plan(photo(name="Үлкен зал (2).JPG"))[0].path.startswith("pictures/uelken-zal-2-")


@pytest.mark.parametrize("name", ["!.jpg", "照片.png"])
def test_a_name_without_words_is_no_obstacle(name: str) -> None:
    """What cannot be romanised is left out of the address."""
    assert plan(photo(300, 200, name=name))[-1].path.count("-") == 1


def test_an_address_stays_short() -> None:
    """A camera's long name does not make a long address."""
    assert "--" not in plan(photo(name="a" * 39 + " long name.jpg"))[0].path
    assert max(len(each.path) for each in plan(photo(name="a long name " * 20))) < 80


def test_the_same_photo_is_published_once() -> None:
    """Two stories with the same file share its renditions."""
    assert plan(photo()) == plan(photo())


@pytest.mark.parametrize("another", [replace(photo(), hash="1" * 64), photo(name="stairs.jpg")])
def test_another_photo_has_other_addresses(another: Photo) -> None:
    """An address is never given to other bytes."""
    assert not {each.path for each in plan(photo())} & {each.path for each in plan(another)}


def test_other_settings_make_other_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that kept the picture of the old quality asks for the new one, and only for that."""
    before = {each.path for each in plan(photo())}
    better = replace(WEBP, settings=(("quality", 90),))
    monkeypatch.setattr("plugins.images.plan.FORMATS", (AVIF, better, JPEG))
    assert {path.rpartition(".")[2] for path in before - {each.path for each in plan(photo())}} == {"webp"}


def test_a_card_is_planned_like_a_photo() -> None:
    """A box of a photo has addresses of its own and widths that its own pixels fill."""
    box = crop(1000, 1500, CENTRE, CARD)
    assert sizes(plan(photo(1000, 1500), box=box)) == [(360, 240), (720, 480), (1000, 667)]
    assert not {each.path for each in plan(photo(1000, 1500))} & {
        each.path for each in plan(photo(1000, 1500), box=box)
    }


def test_a_card_of_a_card_shaped_photo_costs_nothing() -> None:
    """Where nothing is cut off, the renditions of the photo serve."""
    assert plan(photo(1500, 1000), box=crop(1500, 1000, CENTRE, CARD)) == plan(photo(1500, 1000))


@given(PHOTOS)
def test_nothing_is_scaled_up(each: Photo) -> None:
    """No rendition has more pixels than its photo, and the widest is as wide as photo and layout allow."""
    renditions = plan(each)
    assert all(one.width <= each.width and one.height <= each.height for one in renditions)
    assert max(one.width for one in renditions) == min(each.width, max(WIDTHS))


@given(PHOTOS)
def test_the_shape_is_kept(each: Photo) -> None:
    """A rendition's height is the photo's to the nearest pixel, and at least one."""
    for one in plan(each):
        assert abs(one.height - one.width * each.height / each.width) <= 0.5 or one.height == 1


@given(PHOTOS)
def test_every_address_is_one_file(each: Photo) -> None:
    """Addresses are plain, below one folder, and no two renditions share one."""
    paths = [one.path for one in plan(each)]
    assert len(set(paths)) == len(paths)
    assert all(path.isascii() and path.startswith("pictures/") and path.count("/") == 1 for path in paths)


@given(PHOTOS)
def test_a_picture_shows_what_is_planned(each: Photo) -> None:
    """Every address of a picture is one of a rendition, every rendition is shown, and widths ascend."""
    sources = picture(each).sources
    assert [address for source in sources for address, _ in source.srcset] == [one.address for one in plan(each)]
    assert all(one[1] < other[1] for source in sources for one, other in pairwise(source.srcset))
