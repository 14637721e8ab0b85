"""Words of a page as feeds take them."""

import json

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from plugins.feeds.filters import plain, to_json, xml
from tests.feeds.made import parse_xml, titles


@given(titles)
def test_any_title_can_stand_in_xml(title: str) -> None:
    """Signs that XML does not know are taken out, and nothing else is."""
    document = xml(str(escape(title)).join(("<t>", "</t>")))
    text = parse_xml(document).text or ""
    assert text == xml(title).replace("\r\n", "\n").replace("\r", "\n")
    assert set(title) - set(xml(title)) <= {sign for sign in title if sign < " " or sign in "\ufffe\uffff"}


@given(st.text())
def test_plain_undoes_escaping_once(text: str) -> None:
    """Escaped or not, a reader gets the words; what was never escaped is left alone."""
    assert plain(escape(text)) == plain(text) == text


def test_plain_reads_what_a_template_joined() -> None:
    """A word of the theme and a title of the content make one line."""
    assert plain(Markup("Sample") + ": " + "<A & B>") == "Sample: <A & B>"


@given(st.dictionaries(titles, titles))
def test_json_keeps_every_sign(value: dict[str, str]) -> None:
    """What goes in comes out of any reader of JSON."""
    assert json.loads(to_json(value)) == value
