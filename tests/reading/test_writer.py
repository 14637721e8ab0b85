"""Whatever is written, the page gets well-formed HTML of allowed elements, and every finding its line."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.reading.elements import BLOCKS, INLINE
from tests.reading.documents import documents
from tests.reading.sources import sources
from tests.reading.texts import Page, read, whole

ATTRIBUTES = {
    *(
        "aria-label",
        "aria-labelledby",
        "class",
        "data-line",
        "data-pagefind-ignore",
        "datetime",
        "href",
        "id",
        "lang",
        "role",
        "scope",
        "start",
    ),
    *("tabindex", "title"),
}
INLINE_ONLY = {"p", "h2", "h3", "h4", "h5", "h6", "dt", "td", "th", "figcaption", "pre", *INLINE}
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tbody": {"table"},
}
CHILDREN = {
    parent: {child for child in PARENTS if parent in PARENTS[child]}
    for parents in PARENTS.values()
    for parent in parents
}


@given(sources)
@example("[a](//evil.example)")
def test_nothing_dangerous_gets_through(source: str) -> None:
    """No element or attribute that is not on the lists, no address with another scheme."""
    page = Page(whole(read(source)))
    assert {path[-1] for path in page.tags} <= BLOCKS | INLINE | {"section"}
    assert {name for _, name, _ in page.attributes} <= ATTRIBUTES
    for _, name, value in page.attributes:
        assert name != "href" or re.match(r"https?://[^/]|mailto:|tel:|#|\x1a\d+\x1a$", value)


@given(sources)
def test_html_is_valid(source: str) -> None:
    """Elements are where HTML allows them, anchors are unique, and those the page itself links to exist."""
    page = Page(whole(read(source)))
    for *around, tag in page.tags:
        parent = around[-1] if around else ""
        assert tag in CHILDREN.get(parent, {tag}), (parent, tag)
        assert parent in PARENTS.get(tag, {parent}), (parent, tag)
        assert not (tag in BLOCKS and INLINE_ONLY & set(around)), (around, tag)
        assert not (tag == "a" and "a" in around)
    anchors = list(page.ids())
    assert len(anchors) == len(set(anchors))
    assert {value for _, name, value in page.attributes if name == "aria-labelledby"} <= set(anchors)
    assert {value[1:] for _, name, value in page.attributes if name == "href" and value[:1] == "#"} <= set(anchors)


@given(sources)
def test_links_and_markers_belong_together(source: str) -> None:
    """Each marker in the HTML is that of one link, and no source can forge one."""
    text = read(source)
    assert re.findall("\x1a\\d+\x1a", whole(text)) == [link.marker for link in text.links]
    assert whole(text).count("\x1a") == 2 * len(text.links)


@given(sources, sources)
def test_nothing_is_left_of_the_last_text(first: str, second: str) -> None:
    """Reading one text and then another gives what the other gives alone."""
    alone = read(second)
    read(first)
    assert read(second) == alone


@given(st.one_of(sources, documents), st.integers(1, 50))
def test_lines_count_from_the_first(source: str, first_line: int) -> None:
    """A text further down in its file is the same text, with all its lines further down."""
    near, far = read(source), read(source, first_line=first_line)
    moved = re.sub(r'(?<=data-line=")\d+', lambda line: str(int(line[0]) + first_line - 1), whole(near))
    assert whole(far) == moved
    assert [found.line for found in far.findings] == [found.line + first_line - 1 for found in near.findings]
    assert [link.line for link in far.links] == [link.line + first_line - 1 for link in near.links]


@given(sources)
def test_lines_are_within_the_file(source: str) -> None:
    """No finding, link or heading is told of a line that the file does not have."""
    text = read(source)
    told = (
        {each.line for each in text.findings}
        | {each.line for each in text.links}
        | {each.line for each in text.headings}
    )
    assert all(1 <= line <= source.count("\n") + 1 for line in told)
