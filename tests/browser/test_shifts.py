"""Nothing jumps while a page loads, and while it is read to its end."""

from collections.abc import Mapping

import pytest

from tests.browser.reader import Reader

SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    window.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 100))]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
READ = """async () => {
  for (let place = 0; place < document.body.scrollHeight; place += innerHeight / 2) {
    scrollTo(0, place);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  await Promise.all([...document.images].filter((each) => each.checkVisibility()).map((each) => each.decode()));
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("template", ["home", "listing", "story", "interview"])
def test_nothing_jumps(template: str, width: int, reader: Reader, addresses: Mapping[str, str]) -> None:
    """On a device that has nothing of the site yet, letters and pictures come into the room that was kept for them."""
    page = reader.open(addresses[template], script=SHIFTS, viewport={"width": width, "height": 740})
    page.evaluate(READ)
    page.wait_for_timeout(50)
    assert page.evaluate("window.shifts") == []
