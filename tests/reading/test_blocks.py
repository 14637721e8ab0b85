"""Lists, definitions, paragraphs, abbreviations and code: blocks that are mostly as Python-Markdown reads them."""

import pytest

from tests.reading.texts import finds, reads


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("- а\n- б", "<ul><li>а</li><li>б</li></ul>"),
        ("- а\n\n- б", "<ul><li><p>а</p></li><li><p>б</p></li></ul>"),
        ("- а\n    - б", "<ul><li>а<ul><li>б</li></ul></li></ul>"),
        ("3. а\n4. б", '<ol start="3"><li>а</li><li>б</li></ol>'),
        ("1. а\n\n- б", "<ol><li>а</li></ol><ul><li>б</li></ul>"),
        ("١. а", "<p>١. а</p>"),
        ("1234567890. а", "<p>1234567890. а</p>"),
        ("а\n: б\n: в", "<dl><dt>а</dt><dd>б</dd><dd>в</dd></dl>"),
        ("а\n\n: б", "<dl><dt>а</dt><dd><p>б</p></dd></dl>"),
        (": а", "<p>: а</p>"),
        ("***\n\n: а", "<hr><p>: а</p>"),
        ("а б в\n\n*[б]: Г *Д*", '<p>а <abbr title="Г *Д*">б</abbr> в</p>'),
        ("`б` б\n\n*[б]: Г", '<p><code>б</code> <abbr title="Г">б</abbr></p>'),
        ("***", "<hr>"),
        ("    x = 1 < 2", "<pre><code>x = 1 &lt; 2</code></pre>"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_block(source: str, html: str) -> None:
    """Is written as HTML has it."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(
    ("source", "finding"),
    [
        ("а\nб\n- в", "3: list-glued"),
        ("а:\n1. б", "2: list-glued"),
        ("1. а\n- б", "2: list-glued"),
        ("а\n\n    Сот шешті", "3: text-indented"),
    ],
)
def test_block_that_was_meant_to_be_another(source: str, finding: str) -> None:
    """Is told: a list without an empty line above it, a paragraph that begins like code."""
    finds(source, finding)
