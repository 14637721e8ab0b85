"""Copies of a component on one page."""

from plugins.templating.copies import apart


def test_ids_and_what_points_at_them_are_told_apart() -> None:
    """What an example points at within itself is its own; what lies outside keeps its name."""
    html = '<p id="a">x</p><label for="a">y</label><button popovertarget="b" aria-labelledby="a">z</button>'
    assert apart(html, "n") == (
        '<p id="a-n">x</p><label for="a-n">y</label><button popovertarget="b" aria-labelledby="a-n">z</button>'
    )


def test_what_has_no_id_stays_as_it_is() -> None:
    """Not even an attribute of that name in a text is touched."""
    assert apart("<p>id=x</p>", "n") == "<p>id=x</p>"
