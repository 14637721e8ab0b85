"""The search page as readers meet it."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.search.content import SECRET, UNTRANSLATED

WORDS = {"kk": "хабарландыру", "ru": "объявление"}
WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: false });
"""
BARELY = 0.01
"""A shift of the layout that nobody sees: a line that moves by a pixel; 0.1 is where Web Vitals begin to mind."""

languages = pytest.mark.parametrize("language", WORDS)


def titles(page: Page) -> Locator:
    """Return the titles of the results that are shown."""
    return page.locator(".result-title a")


def count(page: Page) -> Locator:
    """Return the line that is read out when the number of results changes."""
    return page.get_by_role("status")


def facet(page: Page, name: str, value: str) -> Locator:
    """Return the link that narrows the search."""
    return page.locator(f'[data-facet="{name}"] [data-value="{value}"]')


def search_for(page: Page, words: str) -> None:
    """Type words and send them off."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")


@pytest.mark.parametrize(
    ("language", "words", "title", "kind"),
    [
        ("kk", "алимент", "Ата-ана балаға төленетін ақыны сотта келісті", "Сот залынан"),
        ("ru", "алименты", "Родители договорились в суде о содержании ребенка", "Из зала суда"),
    ],
)
def test_finds(page: Page, address: str, language: str, words: str, title: str, kind: str) -> None:
    """A word of the text leads to the story, with its section, region and day, and the word marked."""
    page.goto(f"{address}/{language}/search/")
    search_for(page, words)
    expect(titles(page)).to_have_text([title])
    result = page.locator(".result")
    expect(result.locator(".eyebrow > *")).to_have_count(3)
    expect(result.locator(".eyebrow > *").first).to_have_text(kind)
    expect(result.locator("time")).to_have_attribute("datetime", "2026-11-12")
    expect(result.locator("time")).to_have_text(re.compile("12\\sқараша|12\\sноября"))
    expect(result.locator("mark")).to_contain_text(["алимент"])
    titles(page).click()
    expect(page).to_have_url(f"{address}/{language}/courtroom/2026/alimony/")
    expect(page.locator("article mark").first).to_contain_text("алимент")
    expect(page.locator("article mark").first).to_be_in_viewport()


TOLD = {
    "kk": {
        "хабарландыру": "12 нәтиже, көрсетілгені: 10",
        "алимент": "1 нәтиже",
        "хабарландыру 11": "1 нәтиже",
        "ттт": "«ттт» бойынша ештеңе табылмады.",
    },
    "ru": {
        "объявление": "12 результатов, показаны первые 10",
        "алименты": "1 результат",
        "объявление 1": "1 результат",
        "ыыы": "По запросу «ыыы» ничего не найдено.",
    },
}


@languages
def test_tells_how_many(page: Page, address: str, language: str) -> None:
    """The number is told politely, in the form that the language has for it."""
    page.goto(f"{address}/{language}/search/")
    for words, told in TOLD[language].items():
        search_for(page, words)
        expect(count(page)).to_have_text(told)


@languages
def test_an_address_is_a_search(page: Page, address: str, language: str) -> None:
    """Whoever opens an address that was sent sees the same words, filters and results."""
    page.goto(f"{address}/{language}/search/?q={quote(WORDS[language])}&region=astana")
    expect(page.get_by_role("searchbox")).to_have_value(WORDS[language])
    expect(titles(page)).to_have_count(2)
    expect(facet(page, "region", "astana")).to_have_attribute("aria-current", "true")
    expect(page).to_have_title(re.compile(f"^{WORDS[language]}: "))


@languages
def test_filters_narrow(page: Page, address: str, language: str) -> None:
    """Each value tells how many results it leaves, while the other filters hold, and can be taken off again."""
    page.goto(f"{address}/{language}/search/?q={quote(WORDS[language])}")
    expect(facet(page, "region", "astana").locator(".facet-count")).to_have_text("2")
    facet(page, "region", "astana").click()
    expect(titles(page)).to_have_count(2)
    expect(facet(page, "region", "akmola").locator(".facet-count")).to_have_text("10")
    expect(facet(page, "year", "2025").locator(".facet-count")).to_have_text("2")
    expect(facet(page, "section", "courtroom").locator(".facet-count")).to_have_text("0")
    page.locator("[data-part=clear] a").click()
    expect(titles(page)).to_have_count(10)
    expect(page).to_have_url(re.compile(r"\?q=[^&]*$"))


READ = {"kk": ("habarlandyru", "хабарландыру"), "ru": ("j,]zdktybt", "объявление")}


@languages
def test_tells_what_was_understood(page: Page, address: str, language: str) -> None:
    """Words that were read otherwise are told, with a way to what was typed and, by Back, to what was meant."""
    typed, meant = READ[language]
    page.goto(f"{address}/{language}/search/?q={quote(typed)}")
    expect(titles(page)).to_have_count(10)
    expect(page.locator("[data-part=reading]")).to_contain_text(f"«{meant}»")
    page.locator("[data-part=reading] a").click()
    expect(count(page)).to_contain_text(f"«{typed}»")
    expect(titles(page)).to_have_count(0)
    expect(page.locator("[data-part=reading]")).to_be_hidden()
    page.go_back()
    expect(titles(page)).to_have_count(10)


UNKNOWN = {
    "kk": "Қазақ тіліндегі материалдарда кездеспейді: «абвгдеж».",
    "ru": "В материалах на русском языке не встречается: «абвгдеж».",
}


@languages
def test_names_what_is_not_found(page: Page, address: str, language: str) -> None:
    """A word that the site does not have is named beside what others find; what is not public counts as none."""
    page.goto(f"{address}/{language}/search/?q={quote(WORDS[language])}+абвгдеж")
    expect(page.locator("[data-part=reading]")).to_contain_text(UNKNOWN[language])
    expect(titles(page)).to_have_count(10)
    search_for(page, SECRET[language])
    expect(count(page)).to_contain_text(SECRET[language])
    expect(titles(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "words", "offered"),
    [("kk", "объявление", "Орысша: 12 нәтиже"), ("ru", "хабарландыру", "На казахском: 12 результатов")],
)
def test_offers_the_other_language(page: Page, address: str, language: str, words: str, offered: str) -> None:
    """Who searches with words of the other language is told how many results there are, and led to them."""
    page.goto(f"{address}/{language}/search/?q={quote(words)}")
    expect(count(page)).to_contain_text(words)
    page.get_by_role("link", name=offered).click()
    expect(titles(page)).to_have_count(10)
    expect(page.get_by_role("searchbox")).to_have_value(words)


@languages
def test_exact_forms_only(page: Page, address: str, language: str) -> None:
    """The switch leaves pages with the very form, stands in the address, and can be switched back."""
    form = {"kk": "хабарландырудың", "ru": "объявлению"}[language]
    page.goto(f"{address}/{language}/search/?q={quote(form)}")
    expect(titles(page)).to_have_count(10)
    page.locator("[data-part=exact] a").click()
    expect(titles(page)).to_have_count(0)
    expect(page).to_have_url(re.compile("exact=1"))
    page.locator("[data-part=exact] a").click()
    expect(titles(page)).to_have_count(10)


@languages
def test_searches_while_typing(page: Page, address: str, language: str) -> None:
    """The beginning of a word is enough while it is typed, what was found is told politely, and nothing jumps."""
    page.goto(f"{address}/{language}/search/")
    page.evaluate(WATCH_SHIFTS)
    page.get_by_role("searchbox").press_sequentially(WORDS[language][:6], delay=30)
    expect(titles(page)).to_have_count(10)
    expect(count(page)).to_have_text(re.compile("^1[23] "))
    expect(page.locator("[data-part=other]")).to_be_hidden()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted") < BARELY


def test_a_slip_is_mended_at_rest(page: Page, address: str) -> None:
    """A slip is mended as soon as no more letters follow."""
    page.goto(f"{address}/kk/search/")
    page.get_by_role("searchbox").press_sequentially("алиемнт", delay=20)
    expect(titles(page)).to_have_count(1)
    expect(page.locator("[data-part=reading]")).to_contain_text("«алимент»")


def test_a_word_that_was_only_begun_is_mended_at_rest(page: Page, address: str) -> None:
    """«шешмді» begins as «шеш…» does and is a slip of «шешімді»: no Enter is needed, and a space is enough."""
    page.goto(f"{address}/kk/search/")
    for typed in ("шешмді", "шешмді "):
        page.get_by_role("searchbox").fill("")
        page.get_by_role("searchbox").press_sequentially(typed, delay=20)
        expect(page.locator("[data-part=reading]")).to_contain_text("«шешім")
        expect(page.locator("mark").first).to_contain_text(re.compile("^[Шш]еші"))


def test_filters_alone_list_everything(page: Page, address: str) -> None:
    """Without a word a filter shows all that it leaves, the newest first."""
    page.goto(f"{address}/kk/search/?region=akmola&year=2025")
    expect(titles(page).first).to_have_text("Хабарландыру 12")
    expect(titles(page).last).to_have_text("Хабарландыру 3")


def test_the_page_at_rest(page: Page, address: str) -> None:
    """Before anything is asked, filters have their numbers, there are ways to go on, and no script waits for another.

    On a slow line each would cost a journey, so the page names all that it will need.
    """
    page.goto(f"{address}/kk/search/")
    expect(facet(page, "section", "news").locator(".facet-count")).to_have_text("13")
    expect(page.locator(".ways a").first).to_be_visible()
    expect(titles(page)).to_have_count(0)
    named = page.locator("link[rel=modulepreload]").evaluate_all("links => links.map((link) => link.href)")
    fetched = page.evaluate(
        "performance.getEntriesByType('resource').map((each) => each.name).filter((name) => name.includes('/search'))"
    )
    scripts = {each for each in fetched if each.endswith(".js")}
    assert scripts - {each for each in scripts if each.endswith("/search-page.js")} <= set(named)
    assert set(named) <= {*scripts, *(each for each in named if each.endswith("/marks.js"))}


def test_newest_first(page: Page, address: str) -> None:
    """Results can be put in the order of their days; what has none stands at the end."""
    page.goto(f"{address}/kk/search/?q=сот")
    expect(titles(page)).to_have_count(6)
    page.locator('[data-sort="date"]').click()
    expect(page).to_have_url(re.compile("sort=date"))
    expect(titles(page).first).to_have_text("Жалпы отырыста сот статистикасы қаралды")
    expect(titles(page)).to_have_count(6)
    days = page.locator(".result time").evaluate_all("times => times.map((time) => time.dateTime)")
    assert days == sorted(days, reverse=True)


def test_back_leads_to_the_search_before(page: Page, address: str) -> None:
    """Every search that was sent off is a step of history; letters on the way to it are none."""
    page.goto(f"{address}/kk/search/")
    search_for(page, "хабарландыру")
    expect(titles(page)).to_have_count(10)
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press_sequentially("алимент", delay=20)
    expect(titles(page)).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("хабарландыру")
    expect(titles(page)).to_have_count(10)
    page.go_forward()
    expect(titles(page)).to_have_count(1)


def test_more(page: Page, address: str) -> None:
    """More results follow the first ones, and the focus is on the next; who comes back finds them all."""
    page.goto(f"{address}/kk/search/?q=хабарландыру")
    page.get_by_role("button", name="Тағы көрсету").click()
    expect(titles(page)).to_have_count(12)
    expect(titles(page).nth(10)).to_be_focused()
    expect(count(page)).to_have_text("12 нәтиже")
    titles(page).nth(11).click()
    page.go_back()
    expect(titles(page)).to_have_count(12)


def test_arrow_keys(page: Page, address: str) -> None:
    """The arrow keys go from the field through the results and back."""
    page.goto(f"{address}/kk/search/?q=хабарландыру")
    expect(titles(page)).to_have_count(10)
    page.get_by_role("searchbox").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(titles(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_the_other_language_gets_the_same_search(page: Page, address: str) -> None:
    """The switch of the language takes words and filters along."""
    page.goto(f"{address}/kk/search/?q=статистика&section=press-releases")
    expect(titles(page)).to_have_count(1)
    page.locator(".language a[hreflang=ru]").click()
    expect(page).to_have_url(f"{address}/ru/search/?q={quote('статистика')}&section=press-releases")
    expect(titles(page)).to_have_text(["На пленарном заседании рассмотрели судебную статистику"])


def test_a_missing_half_is_not_found(page: Page, address: str) -> None:
    """While a half is being translated, its language does not find the other one's words."""
    page.goto(f"{address}/kk/search/?q={quote(UNTRANSLATED)}")
    expect(titles(page)).to_have_count(1)
    page.goto(f"{address}/ru/search/?q={quote(UNTRANSLATED)}")
    expect(count(page)).to_contain_text("ничего не найдено")


def test_a_slow_connection(page: Page, address: str) -> None:
    """While the index is on its way the page says that it searches."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/kk/catalogue.*", hold)
    page.goto(f"{address}/kk/search/?q=алимент")
    expect(count(page)).to_have_text("Ізделуде…")
    held[0].continue_()
    expect(count(page)).to_have_text("1 нәтиже")


def test_an_index_that_does_not_load(page: Page, address: str) -> None:
    """Without an index the page says so, and shows how to go on."""
    page.route("**/search/kk/*", lambda route: route.abort())
    page.goto(f"{address}/kk/search/?q=сот")
    expect(count(page)).to_have_text("Іздеу жүктелмеді.")
    expect(page.get_by_role("link", name="Қайталап көру")).to_be_visible()
    expect(page.locator(".ways a").first).to_be_visible()


@pytest.mark.parametrize(("language", "told"), [("kk", "өшірілген"), ("ru", "отключен")])
def test_without_scripts(browser: Browser, address: str, language: str, told: str) -> None:
    """A browser without scripts is told honestly, sees no control that does nothing, and finds a way on."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{language}/search/?q=1")
    expect(page.locator(".empty-title")).to_contain_text(told)
    expect(page.locator("main input, main button, main details").locator("visible=true")).to_have_count(0)
    page.locator(".ways a").locator("visible=true").first.click()
    expect(page).to_have_url(f"{address}/{language}/press-releases/")
    context.close()


def test_a_phone(browser: Browser, address: str) -> None:
    """On a narrow screen filters open as a sheet, and nothing has to be pushed sideways."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/ru/search/?q=объявление")
    expect(facet(page, "region", "astana")).to_be_hidden()
    page.get_by_role("button", name="Фильтры").click()
    facet(page, "region", "astana").click()
    page.get_by_role("button", name="Показать результаты").click()
    expect(titles(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Фильтры (1)")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.goto(f"{address}/ru/search/?q={'ы' * 200}")
    expect(count(page)).to_contain_text("ы" * 200)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    context.close()


def test_nothing_is_asked_of_anybody_else(page: Page, address: str) -> None:
    """Words that somebody looks for stay on this site: nothing is sent, only files of the index are fetched."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page.goto(f"{address}/kk/search/")
    search_for(page, "алимент")
    expect(titles(page)).to_have_count(1)
    assert [each for each in asked if not each.startswith(f"GET {address}/") or quote("алимент") in each] == []
