import pytest
from PIL import Image

from plugins.images.formats import AVIF, FORMATS, JPEG, Format


@pytest.mark.parametrize("form", FORMATS)
def test_names_agree_with_pillow(form: Format) -> None:
    """Media type and extension are those that the format has everywhere."""
    Image.init()
    assert Image.MIME[form.name] == form.type
    assert Image.EXTENSION[f".{form.extension}"] == form.name


def test_every_browser_reads_the_last() -> None:
    """Browsers take the first format they know, so the one they all know stands last."""
    assert FORMATS[-1] is JPEG


def test_avif_does_not_depend_on_the_machine() -> None:
    """The number of threads shows in AVIF's bytes, so it is not left to the number of cores."""
    assert dict(AVIF.settings)["max_threads"] == 1
