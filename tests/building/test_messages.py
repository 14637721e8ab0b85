"""Commands speak the language that was asked for, with its plurals."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.building.messages import explain, messages, say, say_count
from plugins.domain import notice
from plugins.domain.config import SiteConfig
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.notice import Refusal
from tests.site import site_config


@pytest.fixture
def site(tmp_path: Path) -> SiteConfig:
    return site_config(tmp_path / "content")


def speaking(site: SiteConfig, language: str) -> SiteConfig:
    return replace(site, message_language=Language(language))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["1 error", "2 errors", "5 errors", "21 errors"]),
        ("kk", ["1 қате", "2 қате", "5 қате", "21 қате"]),
        ("ru", ["1 ошибка", "2 ошибки", "5 ошибок", "21 ошибка"]),
    ],
)
def test_counts_agree_with_their_words(site: SiteConfig, language: str, told: list[str]) -> None:
    """Russian has three forms, English two, Kazakh one."""
    assert [say_count(speaking(site, language), notice.ERRORS, count) for count in (1, 2, 5, 21)] == told


def test_parameters_go_into_the_translation(site: SiteConfig) -> None:
    """What changed is told with the folder it changed in."""
    told = say_count(speaking(site, "kk"), notice.CHANGED, 3, folder="output")
    assert told == "output қалтасында 3 файл өзгерді"


def test_refusals_are_explained_in_the_language_of_the_settings(site: SiteConfig) -> None:
    """Whoever is refused reads why, and what to do; a trace would show the English."""
    refusal = Refusal(notice.PORT_TAKEN, port=8000)
    assert explain(speaking(site, "ru"), refusal) == "Порт 8000 занят. Укажите другой через --port."
    assert str(refusal) == "Port 8000 is taken. Name another with --port."


def test_a_half_is_written_in_its_own_language(site: SiteConfig) -> None:
    """The checklist of the Kazakh half is Kazakh, whatever language the messages have."""
    english = messages(site).gettext("text")
    assert (english, messages(site, KAZAKH).gettext("text"), messages(site, RUSSIAN).gettext("text")) == (
        "text",
        "мәтін",
        "текст",
    )


def test_catalogues_are_compiled_once(site: SiteConfig) -> None:
    """A catalogue is remembered in the cache of the site and nowhere else."""
    say(speaking(site, "kk"), notice.SECONDS, seconds=1)
    assert [path.parent.name for path in site.cache.rglob("*") if path.is_file()] == ["catalogues"]
