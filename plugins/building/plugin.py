"""The build as Pelican's own run: generators fill one context, and a writer stages what they make.

Pelican's class reads and writes through its own article and page generators whatever plugins say, so this one has a
run of its own. Settings, signals, theme, Jinja environment and the command line stay Pelican's.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings

from plugins.building.document import Document
from plugins.building.messages import explain, say
from plugins.building.progress import shown
from plugins.building.renderer import PageCheck, Rendered, Renderer, TemplateFault
from plugins.building.staging import OutputRefused, Staging
from plugins.building.summary import print_report, print_summary
from plugins.building.workers import spread
from plugins.checks.report import Report
from plugins.domain import notice
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.date import parse_moment
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.pages.page import Page
from plugins.pages.plugin import PagesGenerator

SETTINGS = "pelicanconf.py"
PUBLIC_SETTINGS = "publishconf.py"


class NewsPelican(Pelican):  # type: ignore[misc]
    """Pelican over a library of bilingual stories: any error in content ends the run before anything is written."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Take the settings; Pelican's own paths, which a command line may set, win over the site's."""
        wired = list(settings["PLUGINS"])
        self.site = settings["SITE"] = site_of(settings)
        super().__init__(settings)
        if len(self.plugins) != len(wired):
            raise SystemExit(say(self.site, notice.PLUGIN_REFUSED))
        self.order = [plugin.__name__ for plugin in wired]

    def run(self) -> None:
        """Check the content and write the site; SystemExit with code 1 for an error in content, but in a preview."""
        started = time.perf_counter()
        generators, report = self.read()
        if report.errors and not self.site.preview:
            raise SystemExit(1)
        self._refuse_reserved_address()
        writer = self._writer()
        self._generate(generators, writer)
        self._judge(writer)
        for path in writer.finish():
            signals.content_written.send(str(self.site.output / path), context=self.context)
        signals.finalized.send(self)
        print_summary(self.context["library"], writer, time.perf_counter() - started, self.site)

    def read(self) -> tuple[list[Any], Report]:
        """Let every generator read and check, and tell all problems at once."""
        self.context = {**self.settings, "problems": [], "page_checks": []}
        paths = {"path": self.path, "theme": self.theme, "output_path": self.output_path}
        generators = [
            make(context=self.context, settings=self.settings, **paths) for make in self._get_generator_classes()
        ]
        for generator in generators:
            if hasattr(generator, "generate_context"):
                generator.generate_context()
        signals.all_generators_finalized.send(generators)
        report = self.context["report"] = print_report(self.context["problems"], self.site)
        return generators, report

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

    def _generate(self, generators: list[Any], writer: "StagingWriter") -> None:
        """Let every generator give its files to the writer; what was staged goes when one of them fails."""
        writer.checks = tuple(self.context["page_checks"])
        try:
            for generator in generators:
                if hasattr(generator, "generate_output") and _name(generator) not in self.site.without:
                    generator.generate_output(writer)
        except BaseException as error:
            writer.staging.discard()
            if isinstance(error, TemplateFault):
                raise SystemExit(str(error)) from None
            raise

    def _judge(self, writer: "StagingWriter") -> None:
        """Tell what the checks of rendered pages found; an error ends the run, but not a preview."""
        if not writer.problems:
            return
        report = print_report(writer.problems, self.site)
        if report.errors and not self.site.preview:
            writer.staging.discard()
            raise SystemExit(1)

    def _writer(self) -> "StagingWriter":
        try:
            writer: StagingWriter = self._get_writer()
        except OutputRefused as refused:
            raise SystemExit(explain(self.site, refused)) from None
        return writer


def _name(generator: Any) -> str:
    """Return the name of the plugin that a generator belongs to: ``search`` for ``plugins.search.plugin``."""
    return str(type(generator).__module__).split(".")[-2]


class StagingWriter:
    """Stages pages, files and copies; nothing of the output folder changes before ``finish``."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        """Begin with an empty staging folder beside the output folder."""
        self.settings = settings
        self.site: SiteConfig = settings["SITE"]
        self.staging = Staging(Path(output_path))
        self.checks: tuple[PageCheck, ...] = ()
        self.problems: list[Problem] = []
        self.pages = 0
        self.changed = 0
        self._rendered: list[Rendered] = []

    def write_pages(self, pages: Iterable[Page]) -> None:
        """Render and check pages, each alone, in as many processes as pay."""
        planned = list(pages)
        written = spread(_render, planned, self.site.workers, _start, self.settings, self.staging.folder, self.checks)
        for page in shown(written, len(planned), "HTML"):
            self._rendered.append(page)
            self.problems += page.problems
        self.pages += len(planned)

    def documents(self) -> Iterator[Document]:
        """Yield every HTML page of the site that was given to the writer so far, by path."""
        for page in sorted(self._rendered, key=lambda page: page.path):
            if page.path.endswith(".html"):
                yield Document(page.path, page.fingerprint, self.staging.folder / page.path)

    def write(self, path: str, data: bytes) -> None:
        """Stage a file whose path is relative to the output folder."""
        self.staging.write(path, data)

    def copy(self, path: str, source: Path) -> None:
        """Stage a copy of a file."""
        self.staging.copy(path, source)

    def finish(self) -> list[str]:
        """Move everything into place and return the paths that changed."""
        changed = self.staging.move_into_place()
        self.changed = len(changed)
        return changed


_renderers: dict[str, Renderer] = {}
"""The renderer of this process: templates are compiled once."""


def _start(settings: dict[str, Any], folder: Path, checks: tuple[PageCheck, ...]) -> None:
    generator = PagesGenerator({}, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    _renderers["here"] = Renderer(generator.env, settings["SITE"], folder, checks)


def _render(pages: Sequence[Page]) -> list[Rendered]:
    return _renderers["here"].write(pages)


def site_of(settings: Mapping[str, Any]) -> SiteConfig:
    """Return the site's own settings with the folders that Pelican's say."""
    site: SiteConfig = settings["SITE"]
    content, output, theme = (Path(settings[name]) for name in ("PATH", "OUTPUT_PATH", "THEME"))
    return replace(site, content=content, output=output, theme=theme)


def settings_with(overrides: Overrides) -> dict[str, Any]:
    """Return the settings of the project with what the command line changes; SystemExit for a moment that is none."""
    given = {"PATH": overrides.content, "OUTPUT_PATH": overrides.output, "THEME": overrides.theme}
    root = Path(__file__).resolve().parents[2]
    paths = {key: str(value) for key, value in given.items() if value}
    file = root / (PUBLIC_SETTINGS if overrides.publish else SETTINGS)
    settings: dict[str, Any] = read_settings(str(file), paths)
    settings["SITE"] = _overridden(site_of(settings), overrides)
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
        raise SystemExit(say(site, notice.MOMENT_INVALID, value=text)) from None


def get_writer(_pelican: object) -> type[StagingWriter]:
    """Answer Pelican's signal."""
    return StagingWriter


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(get_writer)
