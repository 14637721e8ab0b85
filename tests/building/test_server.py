"""The preview's server tells every page of each change that it has not seen."""

from itertools import islice

from plugins.building.server import Changes


def test_a_change_is_told_to_a_page_that_was_on_its_way() -> None:
    """What changed after a page was read and before it listened is told as soon as it listens."""
    changes = Changes()
    seen = str(changes.count)
    changes.tell()
    assert list(islice(changes.wait(seen), 1)) == ["changed"]


def test_a_page_of_an_earlier_server_is_told() -> None:
    """A page that stayed open over a new start of the preview is read again."""
    assert list(islice(Changes().wait("7"), 1)) == ["changed"]


def test_a_change_is_told_to_a_page_that_listens() -> None:
    """A page that has seen everything hears of the next change."""
    changes = Changes()
    told = changes.wait(str(changes.count))
    changes.tell()
    assert next(told) == "changed"
