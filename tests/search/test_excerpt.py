"""What a result shows of its page, as theme/static/js/search/excerpt.js makes it."""

import re
import subprocess
from typing import Any, Final

from tests.search.scripts import FOLDER, call

MANY: Final = " ".join(f"w{number}" for number in range(100))
MARK: Final = re.compile("<mark>(.*?)</mark>")


def describe(node: str, content: str, *hits: int, title: str = "", root: str = "/", **page: Any) -> dict[str, Any]:
    """Return how a page with this content and hits in these words is described."""
    meta = {"title": title, **page.pop("meta", {})}
    fragment = {"url": "/kk/news/", "content": content, "meta": meta, "filters": {}, **page}
    described: dict[str, Any] = call(node, "search/excerpt.js", "describe", (fragment, hits, root))[0]
    return described


def test_words_are_marked_without_the_signs_beside_them(node: str) -> None:
    """Quotes, commas and full stops stay outside of the mark; hyphens inside of a word do not divide it."""
    result = describe(node, "Бұл «сот», сот-медиация. (Соттың)", 1, 2, 3)
    assert MARK.findall(result["excerpt"]) == ["сот", "сот-медиация", "Соттың"]
    assert result["words"] == ["сот", "сот-медиация", "соттың"]


def test_a_title_is_marked_in_its_place(node: str) -> None:
    """Words of the title are marked there, and the excerpt does not repeat it."""
    result = describe(node, "Сот шешімі. Лид сот туралы.", 0, 3, title="Сот шешімі")
    assert (result["title"], result["heading"]) == ("Сот шешімі", "<mark>Сот</mark> шешімі")
    assert result["excerpt"] == "Лид <mark>сот</mark> туралы."


def test_no_break_spaces_stay(node: str) -> None:
    """A title and an excerpt wrap as the page does, wherever the title was told."""
    for title in ("№\u00a05 іс", "№ 5 іс"):
        result = describe(node, "№\u00a05 іс. 387\u00a0НҚ", 1, 4, title=title)
        assert result["heading"] == title.replace("5", "<mark>5</mark>")
        assert result["excerpt"] == "387\u00a0<mark>НҚ</mark>"


def test_texts_are_text(node: str) -> None:
    """What looks like HTML in a page's words is shown as it is, never run."""
    result = describe(node, "<b>x</b> & <script>", 1, title='<i> "x"')
    assert result["heading"] == "&lt;i&gt; &quot;x&quot;"
    assert result["excerpt"] == "&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;"


def test_soft_hyphens_are_not_shown(node: str) -> None:
    """What divides a headline on a phone is no part of the words."""
    result = describe(node, "Апелляция\u00adлық шағым. Мәтін", 0, title="Апелляция\u00adлық шағым")
    assert MARK.findall(result["heading"]) == ["Апелляциялық"]


def test_the_excerpt_shows_most_hits(node: str) -> None:
    """Of a long text the stretch with the most hits is shown, with a few words before them."""
    excerpt = describe(node, MANY, 5, 60, 62, 64)["excerpt"]
    assert excerpt.startswith("…w56 w57")
    assert excerpt.endswith("w87…")
    assert MARK.findall(excerpt) == ["w60", "w62", "w64"]


def test_a_word_that_stands_everywhere(node: str) -> None:
    """Sixty thousand places on one page are described at once, not each against all others."""
    script = f"""
const {{ describe }} = await import("{(FOLDER / "search/excerpt.js").as_uri()}");
const page = {{ url: "/", content: "сөз ".repeat(60000), meta: {{}}, filters: {{}} }};
const started = performance.now();
const {{ excerpt }} = describe(page, [...Array(60000).keys()], "/");
console.log(performance.now() - started, excerpt.split("<mark>").length - 1);
"""
    run = [node, "--input-type=module", "--eval", script]
    took, marks = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    assert (float(took) < 10_000, marks) == (True, "32")


def test_hits_at_the_end_have_words_before_them(node: str) -> None:
    """The last words of a text are shown in an excerpt of the usual length."""
    excerpt = describe(node, MANY, 99)["excerpt"]
    assert excerpt.startswith("…w68 ")
    assert excerpt.endswith(" <mark>w99</mark>")


def test_without_hits_the_text_begins(node: str) -> None:
    """A page that was found by a filter shows its first words."""
    result = describe(node, f"Тақырып. {MANY}.", title="Тақырып")
    assert result["excerpt"].startswith("w0 w1")
    assert result["words"] == []


def test_facts_of_the_page(node: str) -> None:
    """The address lies under the site's base path; day, section and region are there if the page has them."""
    filters = {"section": ["news"], "region": ["astana"]}
    expected = {"url": "/base/kk/news/", "date": "2026-11-17", "section": "news", "region": "astana"}
    for date in ("d202611171030", "2026-11-17"):
        result = describe(node, "Мәтін", root="/base/", meta={"date": date}, filters=filters)
        assert {key: result[key] for key in expected} == expected
    bare = describe(node, "")
    assert [bare[key] for key in ("url", "date", "section", "region", "excerpt")] == ["/kk/news/", "", "", "", ""]
