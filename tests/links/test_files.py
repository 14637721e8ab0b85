"""Links to files beside stories: which there are, and which texts have none for sure."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.library.bundle import ATTACHMENTS, PICTURES
from plugins.links.files import may_lead_to_files
from plugins.links.target import ToFile, point, split
from plugins.reading.text import Link, Text

HERE = "news/2026/2026-11-20-x"
THERE = "news/2026/2026-11-19-y"

endings = st.sampled_from(sorted(ATTACHMENTS | PICTURES)).flatmap(lambda each: st.sampled_from((each, each.upper())))
names = st.builds(lambda stem, ending: f"{stem}{ending}", st.sampled_from(("report", "есеп", "a b", "1.2")), endings)
ways = st.sampled_from(("", "./", f"/{HERE}/", f"/{THERE}/", "../2026-11-19-y/", "x/../"))
ends = st.sampled_from(("", "#page=2", "?x=1", "/", "/."))


def text_of(*targets: str) -> Text:
    """Return a text with links to these targets."""
    return Text("kk", links=tuple(Link(target, 1, "") for target in targets))


@given(ways, names, ends, st.sampled_from((quote, str, lambda name: "".join(f"%{each:02x}" for each in name.encode()))))
def test_whatever_is_a_file_may_be_one(way: str, name: str, end: str, spelled: object) -> None:
    """However a target spells the name of a file, its text is among those that are looked at."""
    assert callable(spelled)
    written = f"{way}{spelled(name)}{end}"
    target = split(written, HERE)
    assert target
    assert isinstance(point(target, (KAZAKH, RUSSIAN), {HERE, THERE}), ToFile)
    assert may_lead_to_files([text_of("#top"), text_of("/kk/", written)])


@pytest.mark.parametrize("target", ["#top", "/kk/topics/", "../2026-11-19-y/", "../y/kk.md#law", "/s/k7m2xq/"])
def test_other_links_lead_to_none(target: str) -> None:
    """A text with links to stories and pages alone is spared the look."""
    assert not may_lead_to_files([text_of(target), text_of()])
