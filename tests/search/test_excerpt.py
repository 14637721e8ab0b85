"""What a result shows of its page, as theme/static/js/search-excerpt.js makes it."""

import json
import subprocess
from typing import Any, Final

from tests.site import ROOT

SCRIPT: Final = """
const { describe } = await import(process.argv[1]);
console.log(JSON.stringify(describe(JSON.parse(process.argv[2]), process.argv[3])));
"""
MODULE: Final = (ROOT / "theme" / "static" / "js" / "search-excerpt.js").as_uri()
MANY: Final = " ".join(f"w{number}" for number in range(100))


def describe(node: str, content: str, *hits: int, title: str = "", root: str = "/", **page: Any) -> dict[str, Any]:
    """Return how a page with this content and hits in these words is described."""
    meta = {"title": title, **page.pop("meta", {})}
    data = {"raw_url": "/kk/news/", "content": content, "locations": hits, "meta": meta, "filters": {}, **page}
    command = [node, "--input-type=module", "--eval", SCRIPT, MODULE, json.dumps(data), root]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    described: dict[str, Any] = json.loads(ended.stdout)
    return described


def marked(text: str, marks: list[list[int]]) -> list[str]:
    """Return the marked parts of a text."""
    return [text[start:end] for start, end in marks]


def test_words_are_marked_without_the_signs_beside_them(node: str) -> None:
    """Quotes, commas and full stops stay outside of the mark; hyphens inside of a word do not divide it."""
    result = describe(node, "Бұл «сот», сот-медиация. (Соттың)", 1, 2, 3)
    assert marked(result["excerpt"], result["excerptMarks"]) == ["сот", "сот-медиация", "Соттың"]


def test_a_title_is_marked_in_its_place(node: str) -> None:
    """Words of the title are marked there, and the excerpt does not repeat it."""
    result = describe(node, "Сот шешімі. Лид сот туралы.", 0, 3, title="Сот шешімі")
    assert marked(result["title"], result["titleMarks"]) == ["Сот"]
    assert result["excerpt"] == "Лид сот туралы."
    assert marked(result["excerpt"], result["excerptMarks"]) == ["сот"]


def test_soft_hyphens_are_not_shown(node: str) -> None:
    """What divides a headline on a phone is no part of the words."""
    result = describe(node, "Апелляция\u00adлық шағым. Мәтін", 0, title="Апелляция\u00adлық шағым")
    assert marked(result["title"], result["titleMarks"]) == ["Апелляциялық"]


def test_the_excerpt_shows_most_hits(node: str) -> None:
    """Of a long text the stretch with the most hits is shown, with a few words before them."""
    result = describe(node, MANY, 5, 60, 62, 64)
    assert result["excerpt"].startswith("…w56 w57")
    assert result["excerpt"].endswith("w87…")
    assert marked(result["excerpt"], result["excerptMarks"]) == ["w60", "w62", "w64"]


def test_hits_at_the_end_have_words_before_them(node: str) -> None:
    """The last words of a text are shown in an excerpt of the usual length."""
    result = describe(node, MANY, 99)
    assert result["excerpt"].startswith("…w68 ")
    assert result["excerpt"].endswith(" w99")


def test_without_hits_the_text_begins(node: str) -> None:
    """A page that was found by a filter shows its first words."""
    result = describe(node, f"Тақырып. {MANY}.", title="Тақырып")
    assert result["excerpt"].startswith("w0 w1")
    assert result["excerptMarks"] == []


def test_facts_of_the_page(node: str) -> None:
    """The address lies under the site's base path; day, section and region are there if the page has them."""
    filters = {"section": ["news"], "region": ["astana"]}
    result = describe(node, "Мәтін", root="/base/", meta={"date": "d202611171030"}, filters=filters)
    expected = {"url": "/base/kk/news/", "date": "2026-11-17", "section": "news", "region": "astana"}
    assert {key: result[key] for key in expected} == expected
    bare = describe(node, "")
    assert [bare[key] for key in ("url", "date", "section", "region", "excerpt")] == ["/kk/news/", "", "", "", ""]
