"""Pages to HTML. A page is rendered alone, from its template and its view, and put into a frame that others share."""

import traceback
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from itertools import product

from jinja2 import BaseLoader, Environment, TemplateSyntaxError
from markupsafe import escape

from plugins.building.frame import REST, Filled, Frame, around, whole
from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.pages.page import Page
from plugins.templating.framing import BASE, BORDER, FRAME, FramingLoader, blocks_of
from plugins.templating.language import in_language, knowing

PageCheck = Callable[[Page, Filled], Iterable[Problem]]
"""A check of a rendered page with its annotations: a function of a module, since it runs in other processes too."""

FrameCheck = Callable[[str], Hashable]
"""What a page check makes of a frame, with the blocks of the body but no main content in it; None where it cannot tell.

A page that has no problem in one frame has none in another of which its check makes the same.
"""


class TemplateFault(Exception):
    """A page cannot be rendered. The text names the template, the line and what went wrong there."""


class Renderer:
    """Renders pages, each alone."""

    def __init__(self, environment: Environment, site: SiteConfig) -> None:
        """Take the environment of the templates and the settings."""
        self.loader = environment.loader or BaseLoader()
        apart = environment.overlay(loader=FramingLoader(self.loader))
        self.environments = {language: in_language(apart, language, site) for language in site.languages}
        self.bilingual = {language: knowing(apart, language, site) for language in site.languages}
        self._frames: dict[tuple[str, str, bool], Frame] = {}

    def load(self, names: Iterable[str]) -> None:
        """Load templates of pages in one language; what is wrong with one is told by the page that asks for it.

        They stay compiled in the cache for other processes.
        """
        for name, environment in product((FRAME, *names), self.environments.values()):
            with suppress(Exception):
                environment.get_template(name)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The places that a frame may have."""
        source, _, _ = self.loader.get_source(next(iter(self.environments.values())), BASE)
        return *blocks_of(source), REST

    def html(self, page: Page) -> str:
        """Return a page with its annotations, for checks; TemplateFault where its template is at fault."""
        return self.filled(page).html

    def filled(self, page: Page) -> Filled:
        """Return a page as its frame and what it puts there; TemplateFault where a template is at fault."""
        try:
            return self._filled(page)
        except Exception as error:
            raise TemplateFault(f"{_place(error) or page.template}: {error}") from error

    def _filled(self, page: Page) -> Filled:
        first, *texts = _divided(self._rendered(page, page.template))
        if not texts:
            return whole(first)
        path, rest = around(page.path)
        placed = {**dict(zip(self.order, texts, strict=False)), REST: escape(rest)}
        return Filled(self._frame(page, path, bool(first)), placed)

    def frame(self, page: Page, sample: bool) -> Frame:
        """Return the frame of a page, which need not have a view; TemplateFault where its template is at fault."""
        try:
            return self._frame(page, around(page.path)[0], sample)
        except Exception as error:
            raise TemplateFault(f"{_place(error) or BASE}: {error}") from error

    def _frame(self, page: Page, path: str, sample: bool) -> Frame:
        key = path, page.language, sample
        if key not in self._frames:
            shown = replace(page, path=path, view=None)
            self._frames[key] = Frame("".join(self._rendered(shown, FRAME, sample=sample)), sample, self.order)
        return self._frames[key]

    def _rendered(self, page: Page, template: str, **more: object) -> Iterator[str]:
        environments = self.bilingual if page.bilingual else self.environments
        return environments[page.language].get_template(template).generate(page=page, view=page.view, **more)


def _divided(pieces: Iterable[str]) -> list[str]:
    """Return what stands between borders, each of which is a piece: to divide the whole page is 10 µs more."""
    texts: list[list[str]] = [[]]
    for piece in pieces:
        if piece == BORDER:
            texts.append([])
        else:
            texts[-1].append(piece)
    return list(map("".join, texts))


def _place(error: BaseException) -> str:
    """Return file and line of the innermost template that the error came through, as Jinja shows it in tracebacks."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    templates = [f"{frame.filename}:{frame.lineno}" for frame in frames if not frame.filename.endswith(".py")]
    return templates[-1] if templates else ""
