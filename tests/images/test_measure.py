from hashlib import sha1, sha256
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.images.measure import MEGAPIXELS, SIDE, Fault, Measures, measure, shortcoming
from plugins.images.plan import Photo
from tests.images.drawing import exif, from_camera, from_editor, noise, photo, quarters, written

FORMS = ("JPEG", "PNG", "WEBP")
WHOLE = {form: written(noise(40, 30), form) for form in FORMS}

FULL = {"JPEG": from_camera(quarters(60, 40), 6), "PNG": from_editor(quarters(60, 40)), "WEBP": WHOLE["WEBP"]}


def size(content: bytes) -> tuple[int, int]:
    """Return the size that is measured of a sound picture."""
    measured = measure(content, "hall.jpg")
    assert isinstance(measured, Photo)
    return measured.width, measured.height


def rule(content: bytes) -> str:
    """Return the rule that a picture breaks."""
    measured = measure(content, "hall.jpg")
    assert isinstance(measured, Fault)
    return measured.rule


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG whose header promises that many pixels."""
    content = bytearray(written(Image.new("1", (8, 8)), "PNG"))
    content[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    content[29:33] = crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_is_what_its_bytes_say(form: str) -> None:
    """All three formats are measured, whatever the file is called."""
    assert size(WHOLE[form]) == (40, 30)


def test_a_photo_is_named_by_its_bytes() -> None:
    """The hash is that of the whole file, as everybody computes it."""
    assert measure(WHOLE["PNG"], "hall.png") == Photo(sha256(WHOLE["PNG"]).hexdigest(), 40, 30, "hall.png")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_measured_as_it_is_seen(orientation: int) -> None:
    """A camera that was held upright writes lying pixels and says so."""
    assert size(from_camera(quarters(60, 40), orientation)) == ((40, 60) if orientation >= 5 else (60, 40))


@pytest.mark.parametrize("form", FORMS)
def test_orientation_counts_in_every_format(form: str) -> None:
    """PNG and WebP carry EXIF too."""
    assert size(written(quarters(60, 40), form, exif=exif(6))) == (40, 60)


def test_a_photo_of_two_pictures_is_one() -> None:
    """Telephones append depth or motion to a JPEG; the picture is the first."""
    assert size(written(quarters(60, 40), "MPO", save_all=True, append_images=[quarters(20, 20)])) == (60, 40)


def test_broken_metadata_breaks_no_photo() -> None:
    """EXIF that a camera garbled is thrown away with the rest of it."""
    content = from_camera(quarters(60, 40), 6)
    assert size(content.replace(b"Exif\0\0MM\0*", b"Exif\0\0MM\0!")) == (60, 40)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF1234WAVEfmt "]
)
def test_what_is_no_picture_is_told(content: bytes) -> None:
    """A name that ends in .jpg makes no picture."""
    assert rule(content) == "picture-type"


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "AVIF"])
def test_other_formats_are_told(form: str) -> None:
    """Only formats that every editor's programs can open are kept in the repository."""
    assert rule(written(quarters(20, 20), form)) == "picture-type"


@pytest.mark.parametrize("form", FORMS)
@given(share=st.floats(0.05, 0.95))
def test_a_picture_cut_off_is_told(form: str, share: float) -> None:
    """A copy that stopped halfway is not published grey below."""
    content = WHOLE[form]
    assert rule(content[: int(len(content) * share)]) == "picture-broken"


@pytest.mark.parametrize(("width", "height"), [(10_000, 6_001), (SIDE + 1, 1), (1, SIDE + 1), (10**5, 10**5)])
def test_a_bomb_is_not_unpacked(width: int, height: int) -> None:
    """The header alone tells that a picture would fill the memory."""
    assert rule(bomb(width, height)) == "picture-too-large"


def test_the_limit_is_named() -> None:
    """The sentence says what a picture may have."""
    limits = (("megapixels", str(MEGAPIXELS)), ("side", str(SIDE)))
    assert measure(bomb(20_000, 20_000), "hall.png") == Fault("picture-too-large", limits)


def test_the_same_picture_is_measured_once(tmp_path: Path) -> None:
    """A picture of many stories is read for the first of them; other bytes, or another name, are another photo."""
    one, two = (sha1(WHOLE[form], usedforsecurity=False).digest() for form in ("PNG", "JPEG"))
    (tmp_path / "hall.png").write_bytes(WHOLE["PNG"])
    measures = Measures(tmp_path)
    first = measures.of("hall.png", one)
    (tmp_path / "hall.png").write_bytes(WHOLE["JPEG"])
    assert measures.of("hall.png", one) == first == measure(WHOLE["PNG"], "hall.png")
    assert measures.of("hall.png", two) == measure(WHOLE["JPEG"], "hall.png")
    (tmp_path / "door.png").write_bytes(WHOLE["PNG"])
    assert measures.of("door.png", one) == measure(WHOLE["PNG"], "door.png")


def test_a_picture_that_was_replaced_meanwhile_is_not_taken_for_what_lay_there(tmp_path: Path) -> None:
    """Other stories with the bytes that were seen are told of those, not of what lies in one folder by now."""
    seen = sha1(WHOLE["PNG"], usedforsecurity=False).digest()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "hall.png").write_bytes(WHOLE["JPEG"])
    (tmp_path / "hall.png").write_bytes(WHOLE["PNG"])
    measures = Measures(tmp_path)
    assert measures.of("a/hall.png", seen) == measure(WHOLE["JPEG"], "hall.png")
    assert measures.of("hall.png", seen) == measure(WHOLE["PNG"], "hall.png")


def test_a_small_photo_is_remarked_on() -> None:
    """A photo narrower than a telephone can be shown, but poorly."""
    assert shortcoming(photo(320, 200)) is None
    assert shortcoming(photo(319, 200)) == Fault("picture-too-small", (("limit", "320"), ("width", "319")))


@given(st.sampled_from(FORMS), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), min_size=1, max_size=5))
def test_nothing_that_is_read_stops_the_run(form: str, damages: list[tuple[float, bytes]]) -> None:
    """Whatever happened to a file, the answer is a photo or a fault."""
    content = bytearray(FULL[form])
    for where, what in damages:
        start = int(where * len(content))
        content[start : start + len(what)] = what
    assert isinstance(measure(bytes(content), "hall.jpg"), Photo | Fault)


@given(st.binary(max_size=200))
def test_nothing_that_is_no_picture_stops_the_run(content: bytes) -> None:
    """Any bytes get an answer."""
    assert isinstance(measure(content, "hall.jpg"), Photo | Fault)
