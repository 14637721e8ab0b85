"""Pictures that are not there, and which one was probably meant."""

import pytest

from plugins.checks.pictures import pictures_exist
from tests.checks.made import make_subject


def told(written: str, *names: str) -> list[tuple[str, str | None]]:
    """Return the rule and the guess for a picture of the text, where pictures of these names lie in the folder."""
    files = {name: f"disk/{name}" for name in names}
    problems = pictures_exist(make_subject(f"![Зал]({written})\n", "", files=files))
    return [(each.rule, dict(each.parameters).get("guess")) for each in problems]


def test_picture_that_is_there_is_not_told() -> None:
    """The name in the text is that of the file, to the letter."""
    assert told("Hall.JPG", "Hall.JPG", "hall.jpg") == []


@pytest.mark.parametrize("written", ["hal.jpg", "HALL.JPG", "hall.png", "hall.jpeg", "hall-1.jpg"])
def test_slip_is_told_with_what_was_meant(written: str) -> None:
    """A letter too few, capitals, another type: the file that is there is named."""
    assert told(written, "files.jpg", "hall.jpg") == [("picture-misspelt", "hall.jpg")]


@pytest.mark.parametrize("written", ["facade.jpg", "screens.jpg", "a.jpg"])
def test_common_type_makes_no_likeness(written: str) -> None:
    """That both end with .jpg does not make one name a slip of the other."""
    assert told(written, "files.jpg", "stairs.jpg") == [("picture-missing", None)]


def test_picture_of_another_folder_is_told() -> None:
    """A picture lies with its story, also if a file of that name lies there too."""
    assert told("../x/hall.jpg", "hall.jpg") == [("picture-elsewhere", None)]


def test_other_files_are_no_pictures() -> None:
    """A document cannot be shown."""
    assert told("report.pdf", "report.pdf") == [("picture-name", None)]
