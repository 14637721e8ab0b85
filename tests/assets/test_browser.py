import re
from pathlib import Path

from playwright.sync_api import Browser, Route

from plugins.assets.assets import load_assets

STATIC = Path(__file__).parents[2] / "theme" / "static"

RULES = """() => {
  const read = (rules) => [...rules].flatMap((rule) => {
    const inner = rule.styleSheet?.cssRules ?? (rule instanceof CSSLayerBlockRule ? rule.cssRules : null);
    if (!inner) return [rule.cssText];
    const layer = rule.layerName ?? rule.name;
    return layer ? [`@layer ${layer} {`, ...read(inner), "}"] : read(inner);
  });
  return read(document.styleSheets[0].cssRules);
}"""
"""What a browser has understood of the page's stylesheet, with the rules of an import in its place."""


def rules(browser: Browser, stylesheet: str, files: dict[str, bytes]) -> list[str]:
    """Return the rules that the browser reads in a stylesheet of a site of these files."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix("http://site.example/")
        page = f'<!doctype html><title>a</title><link rel="stylesheet" href="/{stylesheet}">'.encode()
        body = files.get(path) if path else page
        kind = "text/css" if path.endswith(".css") else "text/html" if not path else "application/octet-stream"
        route.fulfill(status=404 if body is None else 200, body=body or b"", content_type=kind)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto("http://site.example/")
    read: list[str] = page.evaluate(RULES)
    return [re.sub(r'url\("[^"]*/([\w-]+)(?:\.[0-9a-f]{8})?(\.\w+)"\)', r"url(\1\2)", rule) for rule in read]


def test_a_browser_reads_the_same_rules(browser: Browser) -> None:
    """The one stylesheet says what the theme's files say, rule by rule and layer by layer."""
    sources = {file.relative_to(STATIC).as_posix(): file.read_bytes() for file in STATIC.rglob("*") if file.is_file()}
    assets = load_assets(STATIC)
    expected = rules(browser, "css/layers.css", sources)
    assert len(expected) > 100
    assert rules(browser, assets.address("css/site.css").removeprefix("/"), dict(assets.files)) == expected
