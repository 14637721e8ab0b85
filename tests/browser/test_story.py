"""A story is read from its headline to its footnotes, and passed on."""

from playwright.sync_api import Page, expect

from tests.browser.reader import Reader, path

STORY = "/kk/press-releases/2026/plenary-session/"


def test_the_head_tells_what_where_and_when(reader: Reader) -> None:
    """Headline, lead, section, region and day stand before the text."""
    page = reader.open(STORY)
    expect(page.locator("h1")).to_have_text("Жалпы отырыста сот статистикасы қаралды")
    expect(page.locator("article .lead")).to_contain_text("ашық деректердің кестесін жариялады")
    expect(page.locator(".story-head .eyebrow > *")).to_have_text(
        ["Баспасөз хабарламасы", "Астана", "2026 ж. 20 қараша"]
    )


def test_the_picture_tells_what_it_shows_and_whose_it_is(reader: Reader) -> None:
    """The picture is there, with words for those who do not see it, a caption and a credit."""
    figure = reader.open(STORY).locator(".figure-lead")
    picture = figure.get_by_role("img", name="Үстелдер жарты шеңбер болып қойылған мәжіліс залы")
    assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 300
    expect(figure.locator("figcaption > *")).to_have_text(["Отырыс залы", "Баспасөз қызметі"])


def test_a_quotation_names_its_speaker(reader: Reader) -> None:
    """What was said stands apart from who said it and what they are."""
    quote = reader.open(STORY).locator(".quote")
    expect(quote.locator("blockquote")).to_have_text("Дерек ашық болса, сенім де болады.")
    expect(quote.locator("figcaption > *")).to_have_text(["Жанар Оспанова", "баспасөз қызметінің жетекшісі"])


def test_a_footnote_is_read_and_left(reader: Reader) -> None:
    """The number leads down to the note, the arrow back up to the number."""
    page = reader.open(STORY, viewport={"width": 360, "height": 640})
    page.locator("[role=doc-noteref]").click()
    expect(page.locator("[role=doc-endnotes] li:target")).to_be_in_viewport()
    page.locator("[role=doc-backlink]").click()
    expect(page.locator("[role=doc-noteref]")).to_be_in_viewport()
    expect(page.locator("sup:target")).to_have_count(1)


def test_an_interview_is_read_by_the_hour(reader: Reader) -> None:
    """Hours head its parts; questions and the words in another language are told as such."""
    page = reader.open("/kk/judge-day/2026/reading-aloud/")
    expect(page.locator("h2 time")).to_have_text(["08:40", "10:00"])
    expect(page.locator(".question")).to_have_count(2)
    expect(page.locator(".prose [lang=ru]")).to_contain_text("Главное, чтобы выслушали")


def test_a_file_is_fetched(reader: Reader) -> None:
    """The report that a story speaks of is there."""
    page = reader.open(STORY)
    address = page.get_by_role("link", name="есепте").get_attribute("href")
    answer = page.request.get(f"{reader.host}{address}")
    assert answer.headers["content-type"] == "application/pdf"


def test_the_link_is_passed_on(reader: Reader) -> None:
    """One press puts the lasting address on the clipboard, and the button says so."""
    page = reader.open(STORY + "#ne-sheshildi", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Сілтемені көшіру").click()
    expect(page.get_by_role("button", name="Сілтеме көшірілді")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"https://court-news.example{STORY}"


def test_paper_has_the_story_and_where_it_came_from(reader: Reader) -> None:
    """In print the menus are gone, and the address and the number of the story are there."""
    page = reader.open(STORY)
    page.emulate_media(media="print")
    for gone in ("navigation", "contentinfo", "button"):
        expect(page.get_by_role(gone).filter(visible=True)).to_have_count(0)
    expect(page.locator(".print-address")).to_contain_text(f"https://court-news.example{STORY}")
    expect(page.locator(".print-address")).to_contain_text("k7m2xq")
    expect(page.locator(".figure-lead img, h1, .quote, [role=doc-endnotes]").filter(visible=True)).to_have_count(4)


def test_the_next_story_is_one_step_away(reader: Reader) -> None:
    """From the end of a story a reader goes on to an earlier one, and from there to a later one."""
    page = reader.open(STORY)
    step(page, "prev", "/kk/press-releases/2026/briefing/")
    step(page, "next", STORY)


def step(page: Page, way: str, to: str) -> None:
    """Follow the link to a neighbour."""
    page.locator(f".neighbour[rel={way}]").click()
    assert path(page) == to
