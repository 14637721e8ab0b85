"""A main part is what its passages make of it, wherever they are cut."""

import random
import re
from typing import Final

import pytest

from plugins.accessibility.blocks import faultless_outline
from plugins.accessibility.check import findings
from plugins.accessibility.joining import Surroundings
from plugins.accessibility.pages import FrameVerdict, is_spared
from plugins.accessibility.parts import Parts, framed
from plugins.accessibility.passages import main_of
from plugins.accessibility.registry import Subject
from tests.accessibility.test_rules import BROKEN, KEPT

SEED: Final = 20261126
EMPTY: Final = FrameVerdict((), frozenset(), frozenset(), Surroundings(frozenset(), 0, 0))
_STORY: Final = "<h1>The court has ruled</h1>"
_SNIPPETS: Final = [
    snippet
    for cases in (BROKEN, KEPT)
    for snippets in cases.values()
    for snippet in snippets
    if not re.search(r"<(?:!doctype|html|head|body|main|frameset)", snippet)
]
_BORDERS: Final = ("\n", "\n\n")
_BETWEEN: Final = re.compile(r"(?<=>)(?=<)|(?<=>)(?=\w)|(?<=\w)(?=<)| ")
"""Where a template may go on in another line, and where it would be a surprise."""


def faultless(content: str) -> bool:
    """Tell whether a main part with this content is taken for faultless by its passages."""
    main = main_of("<main>", f"\n{content}\n")
    return main is not None and faultless_outline(main.start, main.pieces) is not None


def test_main_part_has_the_words_and_ids_of_its_passages() -> None:
    """Words stand in the order of the page, whatever is between them."""
    main = main_of('<main id="main">', '\n  <p id="a">The court\nhas <b>ruled</b></p>\n\n<p>.</p><p>again</p>')
    assert main is not None
    assert main.words.split() == ["The", "court", "has", "ruled", "again"]
    assert main.ids == {"main", "a"}


@pytest.mark.parametrize(
    "content",
    [
        f'{_STORY}\n<section aria-labelledby="a">\n<h2 id="a">A</h2>\n<p>B</p>\n</section>',
        f"{_STORY}\n<p>The court\nhas ruled\non it.</p>",
        f"{_STORY}\n<ul><li>A</li>\n<li>B</li>\n</ul>",
        f'{_STORY}\n<ul>\n<li class="a">A</li><li class="b">B</li>\n</ul>\n<article class="c"><h2>C</h2></article>',
        f"{_STORY}\n<table>\n<tr><th>A</th>\n<th>B</th></tr>\n<tr><td>1</td>\n<td>2</td></tr>\n</table>",
    ],
)
def test_passages_of_a_template_are_enough(content: str) -> None:
    """A label may stand in another passage than what asks for it, and a block may have many lines and passages."""
    assert faultless(content)
    assert faultless(content.replace("\n<", "\n\n<"))


def test_link_may_have_many_lines() -> None:
    """Where it leads is told within one passage."""
    assert faultless(f'{_STORY}\n<a href="/x/">\nA ruling\n</a>')


@pytest.mark.parametrize(
    "content",
    [
        f'{_STORY}\n<p id="a">A</p>\n<p id="a">B</p>',
        f'{_STORY}\n<section aria-labelledby="a">\n<h2>A</h2>\n</section>',
        f'{_STORY}\n<section aria-labelledby="a">\n<p id="a"></p>\n</section>',
        f'{_STORY}\n<a href="/x/">\n\nA ruling\n</a>',
        f'{_STORY}\n<a href="/x/">\nhere\n</a>',
        f'{_STORY}\n<p>See <a href="/x/">\n<b>read</b>\nmore</a></p>',
        f'{_STORY}\n<p title="A\n<b>B</b>\n">C</p>',
        f"{_STORY}\n<!--\n<p>A</p>\n-->",
        f"{_STORY}\n<script>\n<p>A</p>\n</script>",
        f"{_STORY}\n<p>A\n</div>",
        f"{_STORY}\n</main>\n<main>",
        f"{_STORY}\n<table>\n<tr>{3 * '<th>A</th>'}</tr>\n<tr>\n<td>1</td>\n<td>1</td>\n</tr>\n</table>",
        f"{_STORY}\n<h2>\n<svg></svg>\n</h2>",
        f'{_STORY}\n<button aria-label="A">\n<span>B</span>\n</button>',
        f'{_STORY}\n<div aria-hidden="true">\n<button>B</button>\n</div>',
        f'{_STORY}\n<ul aria-hidden="true">\n<li class="a"><button>B</button></li>\n</ul>',
        f'{_STORY}\n<p title="<li class="">A</p>',
    ],
)
def test_what_passages_do_not_tell_is_looked_at(content: str) -> None:
    """An id, a label, a link or a tag may need another passage, which may be wrong."""
    assert not faultless(content)


def test_no_fault_hides_between_passages(thorough: bool) -> None:
    """Of what is taken for faultless, all rules say the same, wherever its lines and passages are cut."""
    lot = random.Random(SEED)
    spared = 0
    for _ in range(20_000 if thorough else 400):
        content = "".join([_STORY, *(lot.choice(_SNIPPETS) for _ in range(lot.randint(1, 2)))])
        cut = _BETWEEN.sub(lambda found: lot.choice((found[0], found[0], *_BORDERS)), content)
        parts = Parts("en", "", "<main>", cut)
        if is_spared(parts, EMPTY):
            spared += 1
            assert list(findings(Subject(framed(parts.main, "en"), opened=True), framed=False)) == [], cut
    assert spared > (1_000 if thorough else 20)
