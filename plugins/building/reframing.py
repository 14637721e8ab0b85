"""Reframing: pages as they were rendered, put into another frame. Each process has one that does it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from markupsafe import escape

from plugins.building.fingerprint import in_frame
from plugins.building.frame import CONTENT, REST, TITLE, Frame, Laid, Pieces, around, take_apart, whole
from plugins.building.results import Put
from plugins.building.work import Order
from plugins.domain.language import Language
from plugins.pages.page import Page
from plugins.templating.framing import BASE

_HEAD: Final = {TITLE: b".", "summary": b"", "feeds": b"", "relations": b"", "sharing": b"", CONTENT: b"", REST: b""}
"""Blocks that no check of a frame minds: what is said to machines, and what the check of the page has seen."""


class Reframer:
    """Puts pages into frames that the theme has today."""

    def __init__(self, order: Order) -> None:
        """Take what a process is told to do its part of a build."""
        self.order = order
        self._alike: dict[object, bool] = {}

    def reframe(self, put: Put) -> Put | None:
        """Return a page in its new frame; None where it has to be rendered: it is lost, or something is wrong."""
        data, page = self.order.pages.read(put.source), self._page(put.path)
        if data is None or page is None:
            return None
        renderer = self.order.renderer
        old = take_apart(Laid(data, put.places), renderer.order)
        frame = renderer.frame(page, old.sample)
        if not {*frame.places} <= {*old.texts, REST}:
            return None  # the frame has a block now that the page was never asked for
        laid = frame.lay({**old.texts, REST: escape(around(page.path)[1]).encode()})
        if not self._is_alike(old, frame) and self._has_problem(page, laid):
            return None
        source, print_ = self.order.pages.put(laid.data), in_frame(put.fingerprint, self.order.templates.frame)
        return put._replace(fingerprint=print_, source=source, places=laid.places)

    def _page(self, path: str) -> Page | None:
        """Return a page without its view; None for one outside of the languages."""
        language = Language(path.partition("/")[0])
        return Page(path, language, BASE, None) if language in self.order.renderer.environments else None

    def _is_alike(self, old: Pieces, frame: Frame) -> bool:
        """Tell whether all checks make the same of both frames, so that a page without a problem has none."""
        texts = {**old.texts, **_HEAD}
        key = (id(frame), old.literals, *(texts[place] for place in old.places))
        if key not in self._alike:
            before, now = _joined(old.literals, old.places, texts), _joined(frame.bare, frame.places, texts)
            self._alike[key] = self._are_alike(before, now)
        return self._alike[key]

    def _are_alike(self, before: str, now: str) -> bool:
        checks = self.order.frame_checks
        if len(checks) < len(self.order.checks):
            return False
        return all((verdict := check(before)) is not None and check(now) == verdict for check in checks)

    def _has_problem(self, page: Page, laid: Laid) -> bool:
        filled = whole(laid.data.decode())
        return any(True for check in self.order.checks for _ in check(page, filled))


def _joined(literals: Sequence[bytes], places: Sequence[str], texts: Mapping[str, bytes]) -> str:
    filled = [b""] * (len(literals) + len(places))
    filled[::2] = literals
    filled[1::2] = [texts[place] for place in places]
    return b"".join(filled).decode()


def start_reframing(order: Order) -> Callable[[Sequence[Put]], list[Put | None]]:
    """Return what puts pages into their frames of today."""
    reframer = Reframer(order)
    return lambda puts: [reframer.reframe(put) for put in puts]
