"""Faults planted into the site: into every component of the theme, into the frame, and into the texts of editors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from plugins.accessibility.pages import OF_WORDS, check_page
from plugins.accessibility.place import components
from plugins.building.frame import whole
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.domain.story import Half
from plugins.library.load import load
from plugins.pages.page import Page
from plugins.pages.plan import plan
from plugins.pages.views import FieldLines, StoryView
from plugins.reading.reader import Reader
from tests.accessibility import cases_of_attributes, cases_of_content, cases_of_names
from tests.feeds.made import make_edition
from tests.site import LANGUAGES, ROOT, site_config
from tests.theme.shown import TEMPLATES, renderer

_COMPONENT: Final = re.compile(r'<[a-z0-9]+ [^<>]*data-component="([\w-]+)"[^<>]*>')

_FIGURE: Final = re.compile(r'<figure class="figure [^<>]*data-line="(\d+)"[^<>]*>.*?</figure>', re.DOTALL)
_CAPTION: Final = re.compile(r'<span class="figure-caption">([^<]*)</span>')

_CLOSED: Final = frozenset({"brand-mark", "icon", "monogram", "picture", "state", "ways"})
"""Components that hold drawings or a word, which nothing can be put into, and what waits for a script in a template."""

_SNIPPETS: Final = {
    **cases_of_attributes.BROKEN,
    **cases_of_names.BROKEN,
    **cases_of_content.BROKEN,
    "part-language-differs": [
        '<p lang="fr">The court rejected the claim of the tenants yesterday.</p>',
        '<p lang="ru">Сот кеше жалға алушылардың талап арызын қанағаттандырусыз қалдырды.</p>',
        '<p lang="kk">Суд вчера отказал в удовлетворении иска арендаторов к владельцу дома.</p>',
    ],
    "part-language-invalid": ['<p lang="kz">Сот шешім шығарды.</p>', '<p lang="rus">Суд вынес решение.</p>'],
}

for _rule in ("landmark-twice", "landmark-unnamed", "skip-link-missing"):
    del _SNIPPETS[_rule]

_IN_MAIN: Final = {
    "landmark-twice": ['<div role="main">Text</div>'],
    "landmark-unnamed": ["<nav>Text</nav><nav>More</nav>"],
}
"""What breaks a rule within the main part of a page."""

_FRAME: Final = {
    "page-title-missing": (r"<title>[^<]*</title>", ""),
    "page-language-missing": (r'<html lang="\w+"', "<html"),
    "page-language-invalid": (r'<html lang="\w+"', '<html lang="kaz"'),
    "refresh-delayed": (r'<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="refresh" content="30">'),
    "zoom-blocked": (r"initial-scale=1", "initial-scale=1, user-scalable=no"),
    "skip-link-missing": (r'<a class="skip-link" href="#main">', '<a class="skip-link" href="#nowhere">'),
}
"""Faults of what every page has once: what stands in the page, and what is put in its place."""

_WHOLE: Final = {
    "main-heading-missing": [(r"<(/?)h[1-6]\b", r"<\1p")],
    "main-landmark-missing": [
        (r"<(/?)(?:main|section|aside|form|search)\b", r"<\1div"),
        (r' (?:role|aria-label|aria-labelledby)="[^"]*"', ""),
    ],
}
"""Faults of what is the page's own as a whole: what is taken from its main part, and what is left."""

_SILENT: Final = 'nav, aside, [class~="menu"], [hidden], template, script, style'

_TEXTS: Final = {
    "link-text-vague": {"kk": "Шешім [осында](https://sud.kz) тұр.", "ru": "Решение [здесь](https://sud.kz)."},
    "file-link-untold": {"kk": "[Есеп](https://sud.kz/e.pdf) шықты.", "ru": "Вышел [отчет](https://sud.kz/e.pdf)."},
    "text-in-capitals": {"kk": "СОТ ШЕШІМІ ЗАҢДЫ КҮШІНЕ ЕНДІ.", "ru": "РЕШЕНИЕ СУДА ВСТУПИЛО В ЗАКОННУЮ СИЛУ."},
    "text-of-signs": {"kk": "Назар аударыңыз!!!", "ru": "===> Обратите внимание"},
    "letters-spaced-out": {"kk": "**М а ң ы з д ы**: сот көшті.", "ru": "**В а ж н о**: суд переехал."},
    "part-language-differs": {
        "kk": "[Сот кеше талап арызды қанағаттандырусыз қалдырды]{lang=ru}",
        "ru": "[Суд вчера отказал в удовлетворении иска арендаторов]{lang=kk}",
    },
}
"""What an editor may write, in each language."""


ANYWHERE: Final = 0


@dataclass(frozen=True)
class Fault:
    """A planted fault: the page with it, the rule it breaks, and where that has to be told; on line 0, anywhere."""

    page: Page
    html: str
    rule: str
    path: str
    line: int

    def problems(self) -> list[Problem]:
        """Return what a build finds on the page."""
        return list(check_page(self.page, whole(self.html), TEMPLATES, "/theme/templates"))

    def is_found(self) -> bool:
        """Tell whether the rule is told at its place."""
        told = {(each.path, each.line) for each in self.problems() if each.rule == self.rule}
        return (self.path, self.line) in told or (self.line == ANYWHERE and self.path in {path for path, _ in told})


@cache
def rendered() -> list[tuple[Page, str]]:
    """Return every page of the small site with its annotations."""
    edition = make_edition()
    planned = [page for page in plan(edition.space, edition.pictures, edition.config) if page.path.endswith(".html")]
    return [(page, renderer().html(page)) for page in planned]


@cache
def faults() -> list[Fault]:
    """Return all faults that can be planted."""
    return [*_in_components(), *_in_frames(), *_in_wholes(), *_in_pictures(), *_in_texts()]


def _in_components() -> Iterator[Fault]:
    """Yield each broken snippet at the start of each component, on a page of each language that has it."""
    for page, html, start in _hosts():
        file, line = components(TEMPLATES)[start[1]]
        snippets = _SNIPPETS | (_IN_MAIN if html.index("<main") < start.start() else {})
        for rule, snippet in ((rule, snippet) for rule, each in snippets.items() for snippet in each):
            if rule not in OF_WORDS and "<main" not in snippet:
                planted = f"{html[: start.end()]}{snippet}{html[start.end() :]}"
                yield Fault(page, planted, rule, f"/theme/templates/{file}", line)


def _hosts() -> Iterator[tuple[Page, str, re.Match[str]]]:
    """Yield a page of each language for every component that something can be put into, and the start of its tag."""
    seen: set[tuple[str, Language]] = set()
    for page, html in rendered():
        for start in _COMPONENT.finditer(html) if "<main" in html else ():
            key = (start[1], page.language)
            if key in seen or start[1] in _CLOSED or start[0].startswith("<p ") or "data-line" in start[0]:
                continue
            seen.add(key)
            yield page, html, start


def _in_frames() -> Iterator[Fault]:
    """Yield each fault of what a page has once, on every page that has it."""
    framed = [(page, html) for page, html in rendered() if 'class="skip-link"' in html]
    for page, html in framed:
        for rule, (before, after) in _FRAME.items():
            planted = re.sub(before, after, html, count=1)
            if planted != html:
                yield Fault(page, planted, rule, *_frame_place(rule))


def _frame_place(rule: str) -> tuple[str, int]:
    tag = {
        "page-title-missing": "<html",
        "refresh-delayed": "<meta",
        "zoom-blocked": "<meta",
        "skip-link-missing": "<a ",
        "main-landmark-missing": "<body",
    }
    lines = (TEMPLATES / "base.html").read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if tag.get(rule, "<html") in line)
    return "/theme/templates/base.html", number


def _in_wholes() -> Iterator[Fault]:
    """Yield each fault of a main part as a whole, on every page; a heading should stand where it begins."""
    for page, html in rendered():
        start, end = html.find("<main"), html.rfind("</main>") + len("</main>")
        if start > 0 and 'class="skip-link"' in html:
            for rule, changes in _WHOLE.items():
                main = html[start:end]
                for before, after in changes:
                    main = re.sub(before, after, main)
                place = _place_of_first_words(page, html) if rule == "main-heading-missing" else _frame_place(rule)
                yield Fault(page, f"{html[:start]}{main}{html[end:]}", rule, *place)


def _place_of_first_words(page: Page, html: str) -> tuple[str, int]:
    """Return the place of what readers meet first in the main part of a page, by its annotations."""
    soup = BeautifulSoup(html, "lxml").main
    assert soup is not None
    silent = set(map(id, soup.select(_SILENT)))
    first = next(each for each in soup.descendants if _is_met(each) and not silent & set(map(id, each.parents)))
    line, component = (first.find_parent(attrs={name: True}) for name in ("data-line", "data-component"))
    if line is not None and page.view.source:  # type: ignore[attr-defined]
        return page.view.source, int(str(line["data-line"]))  # type: ignore[attr-defined]
    file, number = components(TEMPLATES)[str(component["data-component"])] if component else (page.template, ANYWHERE)
    return f"/theme/templates/{file}", number


def _is_met(node: PageElement) -> bool:
    if isinstance(node, NavigableString):
        return str(node).strip() != ""
    return isinstance(node, Tag) and node.name in {"img", "svg"}


def _in_pictures() -> Iterator[Fault]:
    """Yield each slip in the words of a picture, on every page with a picture of its own."""
    for page, html in rendered():
        for figure in _FIGURE.finditer(html):
            caption = _CAPTION.search(figure[0])
            slips = {"alt-says-nothing": "IMG_2041", **({"alt-repeats-caption": caption[1]} if caption else {})}
            for rule, alt in slips.items():
                changed = re.sub(r'alt="[^"]*"', f'alt="{alt}"', figure[0], count=1)
                planted = html[: figure.start()] + changed + html[figure.end() :]
                yield Fault(page, planted, rule, page.view.source, int(figure[1]))  # type: ignore[attr-defined]


def _in_texts() -> Iterator[Fault]:
    """Yield each slip of an editor as a paragraph of its own in each text of the site."""
    page = next(page for page, _ in rendered() if page.template == "story.html")
    reader = Reader(LANGUAGES)
    for story in load(site_config(ROOT / "content")).library.stories:
        for half in story.halves.values():
            for rule, texts in _TEXTS.items():
                yield _slip(page, half, reader, rule, texts[half.language])
        if len(story.halves) == 2:
            yield from _in_the_wrong_language(page, reader, *story.halves.values())


def _in_the_wrong_language(page: Page, reader: Reader, one: Half, other: Half) -> Iterator[Fault]:
    """Yield both halves of a story with the text of the other."""
    for half, foreign in ((one, other), (other, one)):
        mistaken = replace(half, body=foreign.body, title=foreign.title, name=foreign.name, lead=foreign.lead)
        yield _shown(page, mistaken, reader, mistaken.body, "page-language-differs", ANYWHERE)


def _slip(page: Page, half: Half, reader: Reader, rule: str, text: str) -> Fault:
    body = half.body.rstrip("\n")
    line = half.body_line + body.count("\n") + 2
    return _shown(page, half, reader, f"{body}\n\n{text}\n", rule, line)


def _shown(page: Page, half: Half, reader: Reader, body: str, rule: str, line: int) -> Fault:
    """Return the page of a half with another body."""
    read = reader.read(body, half.language, half.body_line)
    parts = tuple(part for part in read.parts if isinstance(part, str))
    assert isinstance(page.view, StoryView)
    lines = FieldLines(half.line("title"), half.line("lead"))
    words = {"source": half.path, "title": half.title or half.name, "lead": half.lead}
    view = replace(page.view, parts=parts, lines=lines, **words)  # type: ignore[arg-type]
    shown = replace(page, language=half.language, view=view)
    return Fault(shown, renderer().html(shown), rule, half.path, line)
