"""The tools beside a story: copying its link, printing it, hearing it."""

from playwright.sync_api import Browser, Page

from tests.theme.browsing import HOST, STORY, open_page

CLIPBOARD = """
window.copied = [];
const clipboard = { writeText: async (text) => { window.copied.push(text); } };
Object.defineProperty(navigator, "clipboard", { value: clipboard });
"""
PRINTER = "window.printed = 0; window.print = () => { window.printed += 1; };"
VOICES = """
window.spoken = [];
const speech = {
  speaking: false, getVoices: () => [{ lang: "%s" }], addEventListener() {}, cancel() { this.speaking = false; },
  speak(one) { this.speaking = true; window.spoken.push(one); },
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def listen(page: Page) -> None:
    """Press the button that reads the story aloud."""
    page.locator(".story-tools [data-module=aloud]").click()


def test_the_lasting_address_is_copied(browser: Browser) -> None:
    """What is copied is the canonical address, without what stood behind it; the button says that it is done."""
    page = open_page(browser, STORY + "?from=mail#part", CLIPBOARD)
    button = page.locator("[data-module=copy]")
    label = button.inner_text()
    button.click()
    page.wait_for_function("window.copied.length")
    assert page.evaluate("window.copied") == [HOST + STORY]
    assert button.inner_text() != label


def test_the_page_is_printed(browser: Browser) -> None:
    """The button does what the browser's own command does."""
    page = open_page(browser, STORY, PRINTER)
    page.locator("[data-module=print]").click()
    assert page.evaluate("window.printed") == 1


def test_a_device_without_a_voice_offers_none(browser: Browser) -> None:
    """A Russian voice does not read Kazakh."""
    page = open_page(browser, STORY, VOICES % "ru-RU")
    page.wait_for_load_state()
    assert page.locator(".story-tools [data-module=aloud]").is_hidden()


def test_a_story_is_read_aloud_and_can_be_stopped(browser: Browser) -> None:
    """The title comes first, soft hyphens are not read, and a second press stops."""
    page = open_page(browser, STORY, VOICES % "kk-KZ")
    listen(page)
    spoken = page.evaluate("window.spoken.map(one => one.text)")
    assert spoken[0] == page.locator("h1").inner_text().replace("\u00ad", "")
    assert len(spoken) > 3
    listen(page)
    assert page.evaluate("window.speechSynthesis.speaking") is False
    assert page.evaluate("window.spoken.length") == len(spoken)


def test_a_story_is_read_in_voices_of_its_languages(browser: Browser) -> None:
    """A passage in another language has a voice of its own; an item of a list is read once, whatever is in it."""
    page = open_page(browser, STORY, VOICES % 'kk-KZ" }, { lang: "ru-RU')
    page.evaluate("""() => {
      document.querySelector(".prose").innerHTML = '<p>Бір.</p><ul><li><p>Екі.</p></li></ul><p lang="ru">Три.</p>';
    }""")
    listen(page)
    spoken = page.evaluate("window.spoken.map(one => [one.lang, one.text])")
    assert spoken[-3:] == [["kk-KZ", "Бір."], ["kk-KZ", "Екі."], ["ru-RU", "Три."]]


def test_without_a_script_there_is_no_button_that_does_nothing(browser: Browser) -> None:
    """Tools and settings need a script; sections and languages do not."""
    page = open_page(browser, STORY, java_script_enabled=False, viewport={"width": 360, "height": 800})
    assert page.locator(".needs-script:visible").count() == 0
    assert page.locator(".language-choice:visible").count() == 2
    page.locator(".tool-sections").click()
    assert page.locator(".sections-list a:visible").count() > 5
