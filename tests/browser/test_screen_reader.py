"""What a screen reader is told, read from the accessibility tree that the browser gives it."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

INTERVIEW = "/kk/judge-day/2026/reading-aloud/"
TABLE = "/kk/press-releases/2026/plenary-session/"
LANDMARKS = ("banner", "main", "contentinfo", "navigation", "complementary", "search", "region")


def nodes(page: Page) -> list[dict[str, str]]:
    """Return role, name and description of all that is told of a page, in its order."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    told = (each for each in tree["nodes"] if not each["ignored"])
    return [{key: _value(each, key) for key in ("role", "name", "description")} for each in told]


def _value(node: Mapping[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", ""))


def test_an_interview_tells_questions_from_answers(reader: Reader) -> None:
    """Each question is announced as one; hours are headings that begin with their time."""
    page = reader.open(INTERVIEW)
    questions = page.locator(".question")
    snapshots = [questions.nth(number).aria_snapshot() for number in range(questions.count())]
    assert len(snapshots) == 2
    assert all("Сұрақ: " in each for each in snapshots)
    assert page.get_by_role("heading", level=2, name="08:40 Таңғы кеңес").count() == 1
    assert page.get_by_role("heading", level=2, name="10:00 Отырыс").count() == 1


def test_words_of_another_language_are_in_its_voice(reader: Reader) -> None:
    """A passage, and the link to the other language, carry their own."""
    page = reader.open(INTERVIEW)
    expect(page.get_by_text("«Главное, чтобы выслушали»")).to_have_attribute("lang", "ru")
    expect(page.get_by_role("link", name="Русский")).to_have_attribute("lang", "ru")


def test_a_table_names_its_rows_and_columns(reader: Reader) -> None:
    """It is reached as a region with a name, and each number is heard with what it counts."""
    page = reader.open(TABLE)
    region = page.get_by_role("region").filter(has=page.get_by_role("table"))
    expect(region).to_have_attribute("tabindex", "0")
    assert any(each["role"] == "region" and each["name"] == _heading_of(region.first) for each in nodes(page))
    assert region.get_by_role("columnheader").count() >= 2
    assert region.get_by_role("rowheader").count() == region.get_by_role("row").count() - 1


def _heading_of(region: Any) -> str:
    """Return the words of the heading that names a region."""
    return str(region.evaluate("each => document.getElementById(each.getAttribute('aria-labelledby')).innerText"))


def test_an_abbreviation_is_told_in_full(reader: Reader) -> None:
    """Whoever hears «ЖС» can ask what it is."""
    told = nodes(reader.open(TABLE))
    assert any(each["role"] == "Abbr" and "Жоғарғы Сот" in each["name"] + each["description"] for each in told)


def test_days_are_told_in_words(reader: Reader) -> None:
    """A month is a word, so that no day is read as a fraction or a number."""
    page = reader.open(TABLE)
    days = page.locator("main time").all_inner_texts()
    assert days
    assert [day for day in days if not any(letter.isalpha() for letter in day.replace("ж.", ""))] == []


def test_a_long_list_tells_where_one_is_in_it(reader: Reader) -> None:
    """The ways through it stand in a navigation with a name, beside the number of the page."""
    page = reader.open("/kk/courtroom/")
    ways = page.get_by_role("navigation", name="Тізімнің беттері")
    assert ways.get_by_role("paragraph").inner_text() == "1-бет, барлығы 3"
    expect(ways.get_by_role("link", name="Бұрынғылары")).to_be_visible()


def test_the_switch_of_languages_says_which_one_is_read(reader: Reader) -> None:
    """Both languages stand under a name, by their own full names; the one that is read is marked."""
    page = reader.open("/kk/", viewport={"width": 360, "height": 740})
    switch = page.get_by_role("navigation", name="Тіл")
    assert [switch.get_by_role("link", name=name, exact=True).count() for name in ("Қазақша", "Русский")] == [1, 1]
    expect(switch.get_by_role("link", name="Қазақша")).to_have_attribute("aria-current", "true")


def test_the_search_tells_what_it_finds(reader: Reader) -> None:
    """The number of results is announced without moving the focus; each result is a heading with a link."""
    page = reader.open("/kk/search/")
    field = page.get_by_role("searchbox", name="Іздейтін сөздер")
    field.press_sequentially("сот")
    expect(page.get_by_role("status")).to_contain_text("нәтиже")
    expect(field).to_be_focused()
    results = page.get_by_role("heading", level=3).filter(has=page.get_by_role("link"))
    expect(results.first).to_be_visible()


def test_landmarks_can_be_told_apart(reader: Reader, addresses: Mapping[str, str]) -> None:
    """On every template no two landmarks of a kind have the same name, and only one is the main one."""
    page = reader.open("/")
    alike = {}
    for address in addresses.values():
        page.goto(reader.host + address)
        marks = [(each["role"], each["name"]) for each in nodes(page) if each["role"] in LANDMARKS]
        assert [role for role, _ in marks].count("main") == 1, address
        alike[address] = {mark for mark in marks if marks.count(mark) > 1}
    assert {address: marks for address, marks in alike.items() if marks} == {}
