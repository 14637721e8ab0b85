"""The build as Pelican's own run: generators fill one context, and a workshop makes what changed.

Pelican's class reads and writes through its own article and page generators whatever plugins say, so this one has a
run of its own. Settings, signals, theme, Jinja environment and the command line stay Pelican's.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings

from plugins.building.builds import forget
from plugins.building.code import ROOT, SETTINGS
from plugins.building.made import CHECKS
from plugins.building.messages import explain, misunderstand, say
from plugins.building.output import OutputRefused
from plugins.building.refusals import is_final, refusals_told
from plugins.building.renderer import Renderer, TemplateFault
from plugins.building.shelf import Damaged
from plugins.building.standing import Said, Standing
from plugins.building.staying import Staying
from plugins.building.summary import Counts, both, remarks_of, report_on, said_of, summary
from plugins.building.templates import Templates, digest_of, template_sources
from plugins.building.work import Order
from plugins.building.workshop import Workshop
from plugins.building.world import (
    STYLE,
    assets_name,
    code_name,
    library_name,
    settings_name,
    templates_world,
    theme_name,
)
from plugins.building.writer import SiteWriter
from plugins.checks.report import Report
from plugins.domain import notice
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.date import parse_moment
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.pages.edition import Edition
from plugins.pages.family import Family
from plugins.pages.plan import remarks_page
from plugins.pages.plugin import PagesGenerator
from plugins.pages.views import Remark

T = TypeVar("T")

OF_THE_RUN = frozenset({"PLUGINS", "WIRED", "PELICAN_CLASS", "WORKSHOP", "ORDER", "LOOK", "STAYING"})
"""Settings that other processes need not be given, and cannot."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made: all that is wrong, how that is told, what of it pages show; no counts where it wrote none."""

    report: Report
    said: Said
    of_pages: tuple[Problem, ...]
    counts: Counts | None


class NewsPelican(Pelican):  # type: ignore[misc]
    """Pelican over a library of bilingual stories: any error in content ends the run before anything is written."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Take the settings; Pelican's own paths, which a command line may set, win over the site's."""
        wired = list(settings["PLUGINS"])
        self.site = settings["SITE"] = site_of(settings)
        with refusals_told(self.site):
            super().__init__(settings)
        if len(self.plugins) != len(wired):
            raise SystemExit(say(self.site, notice.PLUGIN_REFUSED))
        self.order = [plugin.__name__ for plugin in wired]
        self.staying: Staying | None = settings.get("STAYING")
        self.renderer: Renderer | None = None
        self.sources: Mapping[str, bytes] = {}

    def run(self) -> None:
        """Check the content, write the site and tell of it; SystemExit with code 1 for an error, but in a preview."""
        started = time.perf_counter()
        made = self.make()
        made.said.tell()
        if made.counts is None:
            raise SystemExit(1)
        signals.finalized.send(self)
        summary(made.counts, self.site, time.perf_counter() - started).tell()

    def make(self) -> Made:
        """Check the content, write the site and tell nothing; an error keeps it from being written but in a preview."""
        return self._trusting(self._make_site)

    def check(self) -> Report:
        """Check the content, write nothing, tell nothing, and return what is wrong."""
        return self._trusting(self._check_content)

    def _make_site(self) -> Made:
        with self._workshop():
            generators, report = self.read()
            if report.errors and not self.site.preview:
                return self._made(report)
            self._refuse_reserved_address()
            self._render(report)
            writer = self._writer()
            self._generate(generators, writer)
            report = report_on((*report.problems, *writer.problems), self.site)
            if self.site.preview:
                writer.write_pages([remarks_page(self.site.languages[0], self._remarks(report))])
            if report.errors and not self.site.preview:
                return self._made(report, writer.problems)
            counts = Counts(self.context["library"], writer.count_pages(), writer.finish())
            made = self._made(report, writer.problems, counts)
            self.left = None if self.site.preview else self._left(made.said, counts)
        for path in writer.changed if signals.content_written.receivers else ():
            signals.content_written.send(str(self.site.output / path), context=self.context)
        return made

    def _made(self, report: Report, of_pages: Iterable[Problem] = (), counts: Counts | None = None) -> Made:
        return Made(report, said_of(report, self.site), tuple(of_pages), counts)

    def _left(self, said: Said, counts: Counts) -> Standing | None:
        """Return what stands now: a build of the same would change nothing and tell the same; None if in doubt."""
        return self.workshop.left(counts.library, both(said, summary(replace(counts, changed=0), self.site)))

    def _trusting(self, work: Callable[[], T]) -> T:
        """Do a run. If what earlier ones have left turns out to be damaged, it is forgotten and the run done again."""
        with refusals_told(self.site):
            try:
                return work()
            except (Damaged, sqlite3.DatabaseError) as fault:
                if is_final(fault):
                    raise
                if self.staying:
                    self.staying.close()
                forget(self.site)
                return work()

    def _check_content(self) -> Report:
        with self._workshop():
            return self.read()[1]

    @contextmanager
    def _workshop(self) -> Iterator[None]:
        """Open what earlier builds have left; what cannot be read of it is forgotten, and the run begins anew."""
        opened = self.staying.open(self.site) if self.staying else Workshop(self.site, self.settings.get("LOOK"))
        self.workshop = self.settings["WORKSHOP"] = opened
        try:
            yield
        except TemplateFault as fault:
            raise SystemExit(str(fault)) from None
        finally:
            if not self.staying:
                self.workshop.close()

    def read(self) -> tuple[list[Any], Report]:
        """Let every generator read, check all content, and return all that is wrong with it at once."""
        parts: dict[str, Any] = {"problems": [], "checks": [], "families": [], "page_checks": [], "frame_checks": []}
        self.context = {**self.settings, **parts, "share_cards": {}, "world": {}, "workshop": self.workshop}
        paths = {"path": self.path, "theme": self.theme, "output_path": self.output_path}
        generators = [
            make(context=self.context, settings=self.settings, **paths) for make in self._get_generator_classes()
        ]
        if not self.staying:
            self.workshop.meanwhile = self._prepare
        for generator in generators:
            self._let_read(generator)
        signals.all_generators_finalized.send(generators)
        self._check()
        problems = (*self.context["problems"], *self.workshop.problems(CHECKS))
        return generators, report_on(problems, self.site)

    def _let_read(self, generator: Any) -> None:
        """Let a generator put into the context what others need; a step that shall make nothing adds no families."""
        families = list(self.context["families"])
        if hasattr(generator, "generate_context"):
            generator.generate_context()
        if _name(generator) in self.site.without:
            self.context["families"] = families

    def _check(self) -> None:
        """Check what changed, before any page is made."""
        families = self.context["checks"]
        world = digest_of({"code": code_name(self.workshop.code, families), **self._surroundings()})
        self.workshop.work(CHECKS, self._order(families, (), ""), world)
        self.workshop.settle(CHECKS)

    def _render(self, report: Report) -> None:
        """Make what changed of pages and other files."""
        families, checks = self.context["families"], self.context["page_checks"]
        remarks = self._remarks(report)
        theme = self.workshop.theme()
        made = templates_world(self.settings, self.workshop.code, theme, checks)
        named = {"code": code_name(self.workshop.code, families, checks), "theme": theme_name(theme, but=STYLE)}
        style = digest_of({"made": made, "theme": theme_name(theme), "assets": assets_name(self.settings)})
        order = self.settings["ORDER"] = self._order(families, remarks, made)
        if self.staying:
            order.lend(self.staying.renderer(style, order.make_renderer))
        elif self.renderer:
            order.lend(self.renderer)
        self.workshop.remark(remarks)
        world = {**named, "made": made, **self.context["world"], **self._surroundings()}
        self.workshop.make(order, digest_of(world), style)

    def _remarks(self, report: Report) -> tuple[Remark, ...]:
        """Return what a preview says of problems; a published page never says any."""
        return remarks_of(report, self.site.message_language) if self.site.preview else ()

    def _surroundings(self) -> dict[str, str]:
        library = self.context["library"]
        return {
            "settings": settings_name(self.site),
            "library": library_name(library),
            "references": self.context["taken"].references,
        }

    def _order(self, families: list[Family], remarks: tuple[Remark, ...], templates: str) -> Order:
        space, pictures, cards = (self.context[name] for name in ("space", "pictures", "share_cards"))
        return Order(
            tuple(Edition(each, space, pictures, self.site, remarks, cards) for each in self.site.languages),
            {family.name: family for family in families},
            tuple(self.context["page_checks"]),
            tuple(self.context["frame_checks"]),
            Templates(self.site.theme, templates, assets_name(self.settings), self.sources),
            self.workshop.pages,
            self.workshop.known,
            self._renderer_maker(),
        )

    def _renderer_maker(self) -> Callable[[], Renderer]:
        return partial(make_renderer, {name: each for name, each in self.settings.items() if name not in OF_THE_RUN})

    def _prepare(self) -> None:
        """Load what renders pages while others read content, once for all who will render.

        The theme is looked at before: what is edited meanwhile is new to the next build.
        """
        _ = self.workshop.look.theme
        self.sources = template_sources(self.site.theme)
        self.renderer = self._renderer_maker()()
        self.renderer.load(self.sources)

    def _refuse_reserved_address(self) -> None:
        """Publish nothing whose links, feeds and sitemaps would name a host that does not exist (RFC 2606)."""
        public = not self.site.preview and not self.site.allow_samples
        if public and (urlsplit(self.site.site_url).hostname or "").endswith(".example"):
            raise SystemExit(say(self.site, notice.ADDRESS_UNKNOWN, address=self.site.site_url))

    def _get_generator_classes(self) -> list[Any]:
        """Return the plugins' generators in the order of the wiring; signals themselves have none."""
        answers = sorted(signals.get_generators.send(self), key=lambda answer: self._place(answer[0]))
        classes = (made if isinstance(made, Iterable) else (made,) for _, made in answers)
        return [each for made in classes for each in made if each is not None]

    def _place(self, receiver: Any) -> int:
        module = receiver.__module__
        return self.order.index(module) if module in self.order else len(self.order)

    def _generate(self, generators: list[Any], writer: SiteWriter) -> None:
        """Let every generator give its files to the writer."""
        for generator in generators:
            if hasattr(generator, "generate_output") and _name(generator) not in self.site.without:
                generator.generate_output(writer)

    def _writer(self) -> SiteWriter:
        try:
            writer: SiteWriter = self._get_writer()
        except OutputRefused as refused:
            raise SystemExit(explain(self.site, refused)) from None
        return writer


def _name(generator: Any) -> str:
    """Return the name of the plugin that a generator belongs to: ``search`` for ``plugins.search.plugin``."""
    return str(type(generator).__module__).split(".")[-2]


def make_renderer(settings: dict[str, Any]) -> Renderer:
    """Return what renders pages with Pelican's environment and these settings."""
    settings = {**settings, "PLUGINS": []}  # a generator asks which there are, and needs none of them here
    generator = PagesGenerator({}, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    return Renderer(generator.env, settings["SITE"])


def site_of(settings: Mapping[str, Any]) -> SiteConfig:
    """Return the site's own settings with the folders that Pelican's say."""
    site: SiteConfig = settings["SITE"]
    content, output, theme = (Path(settings[name]) for name in ("PATH", "OUTPUT_PATH", "THEME"))
    return replace(site, content=content, output=output, theme=theme)


def settings_with(overrides: Overrides) -> dict[str, Any]:
    """Return the settings of the project with what the command line changes; SystemExit for what it cannot."""
    given = {"PATH": overrides.content, "OUTPUT_PATH": overrides.output, "THEME": overrides.theme}
    paths = {key: str(value) for key, value in given.items() if value}
    file = ROOT / SETTINGS[overrides.publish]
    missing = overrides.content is not None and not overrides.content.is_dir()
    settings: dict[str, Any] = read_settings(str(file), {} if missing else paths)
    settings["SITE"] = _overridden(site_of(settings), overrides)
    if missing:
        misunderstand(settings["SITE"], notice.CONTENT_MISSING, path=overrides.content)
    return settings


def _overridden(site: SiteConfig, overrides: Overrides) -> SiteConfig:
    site = replace(site, message_language=Language(overrides.message_language or site.message_language))
    return replace(
        site,
        at=_moment(site, overrides.at) if overrides.at else site.at,
        message_format=overrides.format or site.message_format,
        cache=overrides.cache or site.cache,
        workers=overrides.workers or site.workers,
        without=overrides.without or site.without,
        allow_samples=overrides.allow_samples or site.allow_samples,
    )


def _moment(site: SiteConfig, text: str) -> datetime:
    try:
        return parse_moment(text)
    except ValueError:
        misunderstand(site, notice.MOMENT_INVALID, value=text)


def get_writer(_pelican: object) -> type[SiteWriter]:
    """Answer Pelican's signal."""
    return SiteWriter


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(get_writer)
