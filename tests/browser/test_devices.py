"""Whatever a reader's device asks for, pages are sound: nothing fails, nobody else is asked, nothing is kept."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.browser.reader import Reader

DEVICES: Mapping[str, Mapping[str, Any]] = {
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"contrast": "more"},
    "less motion": {"reduced_motion": "reduce"},
    "a phone": {
        "viewport": {"width": 360, "height": 740},
        "device_scale_factor": 3,
        "is_mobile": True,
        "has_touch": True,
    },
}
MOVING = "document.getAnimations().filter((each) => each.effect.getTiming().duration > 0).length"
UNSEEN = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, a)")].filter((each) => {
  const { color, backgroundColor } = getComputedStyle(each);
  return each.checkVisibility() && each.innerText && color === backgroundColor;
}).map((each) => each.outerHTML)"""


@pytest.mark.parametrize("device", DEVICES)
def test_every_page_is_sound(device: str, reader: Reader, addresses: Mapping[str, str]) -> None:
    """No page complains, asks another host, or keeps a cookie; letters differ from what they stand on."""
    page = reader.open("/", **DEVICES[device])
    for address in addresses.values():
        page.goto(reader.host + address)
        assert page.evaluate(UNSEEN) == []
        assert page.evaluate("document.cookie") == ""


def test_nothing_moves_for_whoever_wants_rest(reader: Reader, addresses: Mapping[str, str]) -> None:
    """With reduced motion nothing is animated, not even a link under the pointer."""
    page = reader.open("/", reduced_motion="reduce")
    for template in ("root", "home", "story", "listing", "search"):
        page.goto(reader.host + addresses[template])
        page.get_by_role("main").get_by_role("link").first.hover()
        assert page.evaluate(MOVING) == 0
