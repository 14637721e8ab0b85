"""A story is found without searching: by place, topic, person, time, or page after page of a list."""

from playwright.sync_api import Page, expect

from tests.browser.content import COPIES
from tests.browser.reader import Reader, path

TITLE = "Ата-ана балаға төленетін ақыны сотта келісті"
INTERVIEW = "Айгүл Серікова — «Шешімді дауыстап оқып шығамын»"


def follow(page: Page, *names: str) -> Page:
    """Follow the links of these names in the text of one page after another."""
    for name in names:
        page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    return page


def titles(page: Page) -> list[str]:
    """Return the titles of the stories on a list, as editors wrote them: usual spaces, no places to break a word."""
    page.wait_for_load_state()
    found = page.locator(".entry-title").all_inner_texts()
    return [title.replace("\u00a0", " ").replace("\u00ad", "") for title in found]


def test_by_place(reader: Reader) -> None:
    """The menu leads to the regions, a region to its court, the court to its stories."""
    page = reader.open("/kk/")
    page.get_by_role("navigation", name="Айдарлар").get_by_role("link", name="Соттар мен өңірлер").click()
    page.get_by_role("main").get_by_role("link", name="Ақмола облысы").click()
    assert path(page) == "/kk/regions/akmola/"
    follow(page, "Ақмола облыстық соты", INTERVIEW)
    expect(page.locator("h1")).to_have_text(INTERVIEW)
    follow(page, "Ақмола облыстық соты")
    assert path(page) == "/kk/courts/regional-akmola/"


def test_by_topic(reader: Reader) -> None:
    """The tag under a story leads to the others on its topic, newest first."""
    page = follow(reader.open("/kk/press-releases/2026/plenary-session/"), "Ашық сот төрелігі")
    assert path(page) == "/kk/topics/open-justice/"
    assert titles(page)[0] == "Жалпы отырыста сот статистикасы қаралды"
    assert INTERVIEW in titles(page)


def test_by_person(reader: Reader) -> None:
    """An interview leads to the life of whom it is with, and the life to the interview."""
    page = follow(reader.open("/kk/judge-day/2026/reading-aloud/"), "Серікова Айгүл Болатқызы")
    expect(page.locator("h1")).to_have_text("Серікова Айгүл Болатқызы")
    expect(page.get_by_role("main")).to_contain_text("Заң факультеті")
    follow(page, INTERVIEW)
    assert path(page) == "/kk/judge-day/2026/reading-aloud/"


def test_by_time(reader: Reader) -> None:
    """The archive leads to a month, the month to its stories."""
    page = reader.open("/kk/archive/")
    page.get_by_role("main").get_by_role("link", name="2026 жылғы қараша").click()
    expect(page.locator("h1")).to_contain_text("қараша")
    follow(page, TITLE)
    assert path(page) == "/kk/courtroom/2026/alimony/"


def test_page_after_page(reader: Reader) -> None:
    """Older pages lead to the first story of a section and newer ones back; none is shown twice, none is left out."""
    page = reader.open("/kk/courtroom/")
    newest, read = titles(page), titles(page)
    while (older := page.locator(".pagination [rel=next]")).count():
        older.click()
        read += titles(page)
    assert len(read) == len(set(read)) == COPIES + 1
    assert read[-1] == f"{TITLE}, 1"
    while (newer := page.locator(".pagination [rel=prev]")).count():
        newer.click()
    assert (path(page), titles(page)) == ("/kk/courtroom/", newest)


def test_the_way_back_up(reader: Reader) -> None:
    """The path over a page leads to the section and to the front page."""
    page = reader.open("/kk/courtroom/2026/alimony/")
    way = page.locator(".breadcrumbs")
    way.get_by_role("link", name="Сот залынан").click()
    assert path(page) == "/kk/courtroom/"
    way.get_by_role("link", name="Басты бет").click()
    assert path(page) == "/kk/"


def test_an_address_that_leads_nowhere_leads_on(reader: Reader) -> None:
    """Whoever comes by a wrong address is told so in their language, and finds a way to what there is."""
    page = reader.open("/ru/news/2020/none/")
    assert reader.troubles
    reader.troubles.clear()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert path(page).startswith("/ru/")
