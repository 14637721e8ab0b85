"""Compiled templates are kept, and never stand in for what they were not made of."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from jinja2 import DictLoader, Environment, select_autoescape

from plugins.domain.config import SiteConfig
from plugins.domain.language import RUSSIAN, Language
from plugins.templating.compiled import CompiledTemplates
from plugins.templating.language import in_language, install_words, knowing
from tests.site import CONTENT, ROOT, site_config


@pytest.fixture
def site(tmp_path: Path) -> SiteConfig:
    """Settings with a cache of their own."""
    return replace(site_config(CONTENT), cache=tmp_path / "cache")


Way = Callable[[Environment, Language, SiteConfig], Environment]


def shown(
    site: SiteConfig, source: str = '{{ _("Court news") }}', way: Way = in_language, **options: object
) -> tuple[str, bool]:
    """Return what a new process would show of a template, and whether it had to compile it."""
    environment = Environment(loader=DictLoader({"page": source}), autoescape=True, extensions=["jinja2.ext.i18n"])
    for name, value in options.items():
        setattr(environment, name, value)
    install_words(environment, ROOT / "theme" / "translations", site.languages, None)
    own = way(environment, RUSSIAN, site)
    with patch.object(own, "compile", wraps=own.compile) as compiling:
        html = own.get_template("page").render()
    return html, compiling.called


def test_the_next_process_compiles_nothing(site: SiteConfig) -> None:
    """A template that did not change is taken as it was compiled, for one language or for all."""
    for way in (in_language, knowing):
        assert shown(site, way=way) == ("Новости судов", True)
        assert shown(site, way=way) == ("Новости судов", False)


def test_another_source_is_compiled(site: SiteConfig) -> None:
    """A changed template is compiled anew."""
    shown(site)
    assert shown(site, "{{ 1 }}") == ("1", True)


def test_other_options_make_other_code(site: SiteConfig) -> None:
    """Whoever switches escaping on has it in every template, at once."""
    source = '{% set sign = "<" %}\n{{ sign }}'
    assert shown(site, source, autoescape=False) == ("\n<", True)
    assert shown(site, source) == ("\n&lt;", True)
    assert shown(site, source, trim_blocks=True) == ("&lt;", True)
    escaping = select_autoescape(default=True)
    assert shown(site, source, autoescape=escaping) == ("\n&lt;", True)
    assert shown(site, source, autoescape=escaping) == ("\n&lt;", False)


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 400])
def test_what_is_damaged_is_compiled(site: SiteConfig, damage: bytes) -> None:
    """A file that was cut off or overwritten is not trusted."""
    shown(site)
    (file,) = (path for path in (site.cache / "templates").rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:60] + damage)
    assert shown(site) == ("Новости судов", True)
    assert shown(site) == ("Новости судов", False)


def test_other_words_make_other_code(site: SiteConfig, tmp_path: Path) -> None:
    """What was compiled with one catalogue is removed when there is another."""
    first, second = (CompiledTemplates(tmp_path, "kk", meaning).folder for meaning in (b"one", b"two"))
    for folder in (first, tmp_path / "ru-1"):
        folder.mkdir(parents=True)
    CompiledTemplates(tmp_path, "kk", b"two")
    assert first != second
    assert {path.name for path in tmp_path.iterdir()} == {"ru-1"}
