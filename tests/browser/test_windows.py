"""No window is too narrow and no text too large: a page is never pushed sideways."""

from collections.abc import Mapping

import pytest

from plugins.domain.language import KAZAKH, Language
from tests.browser.reader import Reader
from tests.site import LANGUAGES

WIDTHS = (320, 360, 768, 1280, 1680)
TWICE = "document.documentElement.style.fontSize = '200%'"
OVERHANG = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const out = (each) => each.getBoundingClientRect().right > clientWidth + 1 && each.checkVisibility();
  const widest = [...document.body.querySelectorAll("*")].filter(out).at(-1);
  return scrollWidth > clientWidth ? (widest?.outerHTML ?? "something that is no element") : "";
}"""

LARGER = "document.documentElement.dataset.text = 'larger'"
BROKEN = """() => {
  const range = document.createRange(), found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines = (word) => {
    range.setStart(texts.currentNode, word.index);
    range.setEnd(texts.currentNode, word.index + word[0].length);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top))).size;
  };
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.checkVisibility()) continue;
    for (const word of texts.currentNode.data.matchAll(/\\S+/g))
      if (!/[\u00ad@\\/.–-]./.test(word[0]) && lines(word) > 1) found.push(word[0]);
  }
  return found;
}"""
"""The words that go on in the next line without a hyphen; an address may."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_read_in_one_direction(language: Language, reader: Reader, addresses: Mapping[str, str]) -> None:
    """At every width, with text as it is and twice as large, nothing of any template stands out at the side.

    On a phone, with text half as large again, no word is broken.
    """
    page = reader.open("/404.html")
    found: dict[str, str] = {}
    for kazakh in addresses.values():
        address = kazakh.replace(f"/{KAZAKH}/", f"/{language}/")
        page.goto(reader.host + address)
        page.set_viewport_size({"width": 360, "height": 800})
        page.evaluate(LARGER)
        found[f"{address} larger text"] = " ".join(page.evaluate(BROKEN))
        page.evaluate("delete document.documentElement.dataset.text")
        for size in ("100 %", "200 %"):
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found[f"{address} {width} px, {size}"] = page.evaluate(OVERHANG)
            page.evaluate(TWICE)
    assert {where: what[:200] for where, what in found.items() if what} == {}
