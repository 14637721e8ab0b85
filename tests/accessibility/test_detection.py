"""Which language a text is in, and where no answer is the right one."""

import pytest

from plugins.accessibility.detection import is_plainly, is_too_short, language_of

KAZAKH = "Сот кеше жалға алушылардың талап арызын қанағаттандырусыз қалдырды."
RUSSIAN = "Суд вчера отказал в удовлетворении иска арендаторов к владельцу дома."
ENGLISH = "The court rejected the claim of the tenants yesterday."


@pytest.mark.parametrize(("text", "language"), [(KAZAKH, "kk"), (RUSSIAN, "ru"), (ENGLISH, "en")])
def test_a_sentence_has_its_language(text: str, language: str) -> None:
    """It is in that one plainly, alone and many times over."""
    assert language_of(text) == language
    assert is_plainly(language, text)
    assert is_plainly(language, f"{text} " * 40)


@pytest.mark.parametrize("text", ["", "2026 ж.", "Сот", "№ 1234-5678", "WCAG 2.2"])
def test_a_word_has_none(text: str) -> None:
    """Nobody can tell, so nobody is told."""
    assert language_of(text) is None
    assert not is_plainly("kk", text)


def test_kazakh_around_russian_is_not_plain() -> None:
    """Kazakh letters in fewer than a third of the words are enough for some of them, and too few for all."""
    both = f"{KAZAKH} {KAZAKH} {RUSSIAN}"
    assert language_of(both) == "kk"
    assert not is_plainly("kk", both)


@pytest.mark.parametrize(
    "text",
    [
        "Председатель суда Әлихан Бөкейханов, судьи Мұхтар Әуезов и Ғабит Мүсірепов, секретарь Қаныш Сәтбаев",
        "Новости судов Казахстана: Суд по делу «Қазақстан темір жолы» и «Жүргенов қоры» Русский",
        "Суд по делу «Қазақстан темір жолы» и «Жүргенов қоры»",
    ],
)
def test_kazakh_names_make_no_text_kazakh(text: str) -> None:
    """However many people and companies a Russian sentence names, its small words decide."""
    assert language_of(text) in {"ru", None}


@pytest.mark.parametrize("times", [1, 3])
def test_text_that_two_languages_explain_has_none(times: int) -> None:
    """It can be read as French, and as English."""
    assert language_of("Paul put dire comment on tape. " * times) is None


@pytest.mark.parametrize(("text", "short"), [("", True), ("a1b2c3", True), ("Мекенжайы", False), ("1 " * 900, False)])
def test_a_few_letters_are_too_short(text: str, short: bool) -> None:
    """Less than nine letters are in no language; a text of a thousand signs is not counted."""
    assert is_too_short(text) is short


def test_addresses_are_in_no_language() -> None:
    """A short page prints its two addresses, which have more letters than its words."""
    printed = "https://court-news.example/kk/judge-day/2026/story-1/ https://court-news.example/s/gv7tgn/"
    assert language_of(printed) is None
    assert language_of(f"{KAZAKH} {printed}") == "kk"
    assert is_plainly("ru", f"{RUSSIAN} {printed}")
