"""Main parts are spared the rules where blocks like theirs were judged before, and nowhere else."""

import re
from typing import Final

import pytest

from plugins.accessibility.blocks import _main_outline, _mark, faultless_outline
from plugins.accessibility.check import findings
from plugins.accessibility.parts import framed, part
from plugins.accessibility.passages import main_of
from plugins.accessibility.registry import Subject
from plugins.accessibility.shapes import UNCLEAR
from plugins.accessibility.wording import words_are_clear
from tests.accessibility.planting import rendered

_BLOCK: Final = re.compile(r"</?(?:aside|article|div|figcaption|figure|li|ol|p|picture|section|table|tr|ul)\b[^<>]*>")
_STORY: Final = "<h1>The court has ruled</h1><p>The claim was rejected.</p>"


def main(content: str) -> str:
    """Return a main part with something in it."""
    return f'<main id="main">{content}</main>'


def faultless(source: str) -> bool:
    """Tell whether a main part is taken for faultless by its lines and blocks."""
    start, tag, content = source.removesuffix("</main>").partition(">")
    found = main_of(start + tag, content)
    return found is not None and faultless_outline(found.start, found.pieces) is not None


def clear(content: str, language: str = "en") -> bool:
    """Tell whether a main part with this content is taken for faultless by its words."""
    found = main_of("<main>", content)
    assert found is not None
    return all(piece != UNCLEAR for _, piece in found.pieces) and words_are_clear(
        content, found.words, language, alts=found.alts, foreign=found.foreign
    )


def in_lines(content: str) -> str:
    """Return content with tags of blocks in lines of their own."""
    return _BLOCK.sub(r"\n  \g<0>\n", content)


@pytest.mark.parametrize(
    "content",
    [
        _STORY,
        f"{_STORY}<h2>Why</h2><p>One.</p><p>Two.</p><h2>And then</h2><ul><li>One</li><li>Two</li></ul>",
        f'{_STORY}<section aria-labelledby="a"><h2 id="a">A</h2><article><h3>B</h3></article></section>',
        f'{_STORY}<figure><picture><img src="/a.jpg" alt="A hall"></picture><figcaption>In May</figcaption></figure>',
        f'{_STORY}<a href="/x/"><picture><img src="/a.jpg" alt="A hall"></picture></a>',
        f"{_STORY}<table><tr><th><p>A</p></th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
    ],
)
def test_usual_content_is_faultless(content: str) -> None:
    """What a page of this site is made of needs no closer look, however its lines are cut."""
    assert faultless(main(content))
    assert faultless(main(in_lines(content)))
    assert list(findings(Subject(framed(main(content), "en"), opened=True), framed=False)) == []


@pytest.mark.parametrize(
    "content",
    [
        "<p>No heading</p>",
        "<h1>A</h1><h3>Level left out</h3>",
        "<h1>A</h1><div><h2>B</h2></div><section><div><h4>C</h4></div></section>",
        "<h1>A</h1><nav><p>One</p></nav><nav><p>Other</p></nav>",
        "<h1>A</h1><main><p>Another</p></main>",
        '<h1>A</h1><div aria-hidden="true"><p><a href="/">B</a></p></div>',
        '<h1>A</h1><span aria-hidden="true"><div><button>B</button></div></span>',
        '<h1>A</h1><button aria-label="Close"><p>Open</p></button>',
        '<h1>A</h1><a href="/"><p></p></a>',
        '<h1>A</h1><a href="/"><p hidden>B</p></a>',
        '<h1>A</h1><a href="/"><picture><img src="/a.jpg" alt=""></picture></a>',
        '<h1>A</h1><section aria-labelledby="nowhere"><p>B</p></section><img src="/a.jpg">',
        '<h1>A</h1><input id="a"><label for="b">B</label><input id="b">',
        '<h1>A</h1><div role="grid"><div role="row"><div role="columnheader">B</div></div></div>',
        '<h1>A</h1><p><a href="/x.pdf">Report</a></p>',
        '<h1>A</h1><p lang="kz">B</p>',
        "<h1>A</h1><p>&nbsp;</p><h2>&nbsp;</h2>",
        "<h1>A</h1><!-- > hidden --><p>B</p>",
        '<h1>A</h1><img src="/a.jpg" title="a > b" alt><p>B</p>',
        "<h1>A</h1><style>p { display: none }</style><a href='/'><p>B</p></a>",
        "<h1>A</h1><p>B</div>",
        "<h1>A</h1></p><p>B</p>",
        "<h1>A</h1><p>=&gt; B</p>",
        '<h1>A</h1></main><div><img src="/a.jpg"></div><p><input></p><div></main>',
        '<h1>A</h1></main><img src="/a.jpg"></main>',
        '<h1>A</h1><div role="region" aria-label="B"><p>C</p></div><div role="region"><p>D</p></div>',
        '<h1>A</h1><form aria-label="B"><p>C</p></form><div role="form"><p>D</p></div>',
        '<h1>A</h1><section aria-labelledby="b"><h2 id="b">B</h2></section><div role="region"><p>D</p></div>',
        '<h1>A</h1><p\nid="main">B</p>',
        "<h1>A</h1><p id=main>B</p>",
        '<h1>A</h1><p ID="main">B</p>',
        '<h1>A</h1><p>Read it <A href="/x/">here</A></p>',
        '<h1>A</h1><p><a href="/x&#46;pdf">Report</a></p>',
        '<h1>A</h1><p><a href="/x&period;pdf">Report</a></p>',
    ],
)
def test_doubtful_content_is_looked_at(content: str) -> None:
    """Whatever may be wrong, and whatever cannot be told block by block, is judged in one piece."""
    assert not faultless(main(content))
    assert not faultless(main(in_lines(content)))
    assert not faultless(main(content.replace("<", "\n<")))


@pytest.mark.parametrize(
    "content",
    [
        "<p>THE COURT HAS RULED TODAY</p>",
        "<p>Attention!!!</p>",
        "<p>*** here it is</p>",
        "<p>&quot;В а ж н о&quot;</p>",
        "<p>&nbsp;В а ж н о</p>",
        "<p>А&nbsp;В&#8201;а&#8239;ж&nbsp;н&nbsp;о</p>",
        '<p>Read it <a href="/x/"> Here. </a></p>',
        '<p>Read it <a href="/x/">»&nbsp;Read&nbsp; more&nbsp;</a></p>',
        '<p>Read it <a href="/x/"><span>Read</span> <b>more</b></a></p>',
        '<p><a href="/x/"><img src="/a.jpg" alt="here"></a></p>',
        '<img src="/a.jpg" alt="IMG_2041">',
        '<img src="/a.jpg" alt=" zal ">',
        '<figure><img src="/a.jpg" alt="The hall."><figcaption><span>The\nhall</span> · K</figcaption></figure>',
        "<p>Сот кеше жалға алушылардың талап арызын қанағаттандырусыз қалдырды.</p>",
        '<p>The court rejected the claim yesterday.</p><p lang="en">Сот талап арызды қанағаттандырусыз қалдырды.</p>',
        '<p>The court heard it.</p><p lang="kk">Сот <img src="/a.jpg" alt="A hall with many people in it"></p>',
        '<p>The court heard it.</p><p><img lang="kk" src="/a.jpg" alt="A hall with many people in it"></p>',
        '<div lang="ru"><p>Суд вчера отказал в иске.</p><p lang="kk">Суд отказал в удовлетворении.</p></div>',
    ],
)
def test_doubtful_words_are_looked_at(content: str) -> None:
    """Words that a rule may mind are left to the rule."""
    assert not clear(content)
    assert not clear(in_lines(content))


@pytest.mark.parametrize(
    "content",
    [
        _STORY,
        '<p>The court of the region <a href="/x/">has told how it ruled</a> in the case.</p>',
        '<p>The court rejected the claim yesterday.</p><p lang="kk">Сот талап арызды қанағаттандырусыз қалдырды.</p>',
        '<p>The court heard it.</p><figure><img src="/a.jpg" alt="A judge"><figcaption>In May</figcaption></figure>',
        "<p>See https://court.example/rulings/2026</p>",
    ],
)
def test_usual_words_are_clear(content: str) -> None:
    """What is written as it should be needs no closer look."""
    assert clear(content)


def test_nearly_every_page_of_the_site_is_spared() -> None:
    """A field for a search has its label elsewhere; a link to a file has to tell its type and size."""
    looked_at = {
        page.path.partition("/")[2] for page, html in rendered() if (parts := part(html)) and not faultless(parts.main)
    }
    assert looked_at == {"404.html", "search/index.html", "press-releases/2026/plenary-session/index.html"}


def test_lists_of_any_length_are_of_one_shape() -> None:
    """What follows two blocks of its kind tells nothing new: a longer list is not judged again."""

    def days(lengths: list[int]) -> str:
        story = '<li><h3><a href="/x/">A ruling</a></h3></li>'
        day = '<section aria-label="Monday"><h2>Monday</h2><ol>{}</ol></section>'
        return "".join(day.format(story * length) for length in lengths)

    assert faultless(main(in_lines(f"<h1>A</h1><div>{days([1, 2, 3])}</div>")))
    judged = _mark.cache_info().misses, _main_outline.cache_info().misses
    assert faultless(main(in_lines(f"<h1>A</h1><div>{days([3, 5, 2, 1, 4])}</div>")))
    assert (_mark.cache_info().misses, _main_outline.cache_info().misses) == judged
