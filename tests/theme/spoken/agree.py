"""Writes anew what a screen reader is told: ``python -m tests.theme.spoken.agree``; look at the difference."""

from playwright.sync_api import sync_playwright

from bootstrap.parts import find_chromium
from tests.site import LANGUAGES
from tests.theme.test_examples import SPOKEN, spoken

if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for language in LANGUAGES:
            text = spoken(browser, language)
            (SPOKEN / f"{language}.yaml").write_text(text, encoding="utf-8", newline="\n")
        browser.close()
