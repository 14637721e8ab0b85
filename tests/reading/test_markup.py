import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.texts import finds, read, reads, whole


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("а<br>б<BR />в  \nг", "<p>а<br>б<br>в<br>г</p>"),
        ("м<sup>2</sup> H<SUB>*2*</SUB>O", "<p>м<sup>2</sup> H<sub><em>2</em></sub>O</p>"),
        ("a < b > c <3 x<y", "<p>a &lt; b &gt; c &lt;3 x&lt;y</p>"),
        ("&lt;b&gt;&nbsp;&mdash; &#1178; &amp;lt; &foo; &", "<p>&lt;b&gt;\u00a0— Қ &amp;lt; &amp;foo; &amp;</p>"),
        ("&#42;а&#42;&#10;&#0;&#x1a;", "<p>*а* \ufffd</p>"),
        ('\\<b> \\&nbsp; \\* \\"а\\"', '<p>&lt;b&gt; &amp;nbsp; * "а"</p>'),
        ("`<b>` `&lt;`", "<p><code>&lt;b&gt;</code> <code>&amp;lt;</code></p>"),
        ("а <!-- б --> в", "<p>а  в</p>"),
        ("<Аты Тегі>", "<p>&lt;Аты Тегі&gt;</p>"),
    ],
)
def test_signs_of_html(source: str, html: str) -> None:
    """Three tags and all entities mean what they mean; any other sign is itself."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(
    ("source", "html", "findings"),
    [
        ("а <b>б</b>", "<p>а б</p>", "1: raw-html tag=b"),
        ("а\n<script>alert(1)</script>", "<p>а\nalert(1)</p>", "2: raw-html tag=script"),
        ("<div>\n\n## а\n\n</div>", '<h2 id="a">а</h2>', "1: raw-html tag=div"),
        ("а\n<a\nhref='>'>б\n<i>в</i>", "<p>а\nб\nв</p>", "2: raw-html tag=a|4: raw-html tag=i"),
        ("а </p>", "<p>а </p>", "1: raw-html tag=p"),
        ("<sup onclick=x>2</sup>", "<p>2</p>", "1: raw-html tag=sup"),
        ("<sub>2", "<p>2</p>", "1: raw-html tag=sub"),
        ("<img src=x onerror=alert(1)", "<p>&lt;img src=x onerror=alert(1)</p>", ""),
        ("<?php x ?>а", "<p>а</p>", "1: raw-html tag=?php"),
        ("<!DOCTYPE html>а", "<p>а</p>", "1: raw-html tag=!doctype"),
        ("а <!-- б", "<p>а  б</p>", "1: raw-html tag=!--"),
        ("<svg/onload=alert(1)>", "", "1: raw-html tag=svg"),
    ],
)
def test_raw_html(source: str, html: str, findings: str) -> None:
    """A tag is taken out and told with its line; what stands between tags stays."""
    reads(source, html)
    finds(source, *findings.split("|") if findings else ())


@pytest.mark.parametrize(
    "source",
    [
        "**Сот* шешімі: *5 жыл* **бас бостандығынан айыру*",
        "_шешім*сот** **іс**",
        "**іс* *суд 5* ***шешім*",
        "*а**_*\\*",
    ],
)
def test_signs_of_stress_that_do_not_pair(source: str) -> None:
    """Stay signs, and not a letter is lost between them."""
    reads(source, f"<p>{source.replace(chr(92), '')}</p>")


_PARTS = st.sampled_from(["*", "**", "***", "_", " ", "сот", "іс", "ә5", "[заң](/x)", "`к`", "\\*", "\n", "&amp;"])


@given(st.lists(_PARTS, max_size=14).map("".join))
def test_no_letter_is_lost(source: str) -> None:
    """However stress is marked, each letter and digit of the text is on the page, and nothing else is."""
    html = re.sub("<[^>]*>", "", whole(read(source)).replace("&amp;", "&"))
    assert _letters(html) == _letters(source.replace("(/x)", "").replace("&amp;", "&"))
    assert "klzzwxh" not in html


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text)
