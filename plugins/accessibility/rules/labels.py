"""What is read on a control is part of its name: who speaks to the computer says what is seen (2.5.3)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import BLOCKS, Element
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.roles import having, kinds
from plugins.accessibility.spelling import abbreviates, is_spelt_alike
from plugins.accessibility.visibility import Visibility

_ASIDE: Final = re.compile(r"\([^()]*\)")
_ICONS: Final = re.compile(
    r"(?:^|[\s_-])(?:material-(?:icons|symbols)|fa|fas|far|fab|icon|icons|glyphicon|bi)(?:[\s_-]|$)"
)
_BLOCK_DISPLAYS: Final = frozenset({"block", "flex", "grid", "list-item", "flow-root", "table", "table-caption"})
_SPACED_DISPLAYS: Final = frozenset({"table-cell", "table-row"})


@about_elements("label-not-in-name", attributes="aria-label aria-labelledby", wcag="2.5.3", act="2ee8b8")
def label_is_in_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """The words on a control stand in its name, in the same order and with none between them."""
    if not is_labelled_control(subject, element):
        return
    label, name = visible_text(element, subject.seen), subject.names.name(element)
    seen, spoken = _words(label), _words(name)
    if (
        _is_run(seen, spoken)
        or _is_symbol(seen)
        or abbreviates(label, name)
        or is_spelt_alike(seen, spoken, label, name)
    ):
        return
    yield Finding(element, "label-not-in-name", (("label", " ".join(label.split())), ("name", name)))


def is_labelled_control(subject: Subject, element: Element) -> bool:
    """Tell whether an element with a label is something to operate that would be named by its content."""
    roles = kinds(subject.semantics.role(element))
    by_content = not roles.isdisjoint(having("content")) and not roles.isdisjoint(having("widget"))
    return by_content and subject.seen.shown(element)


def visible_text(element: Element, seen: Visibility) -> str:
    """Return the text that is seen in an element, with breaks where its blocks break it (ACT: visible inner text)."""
    if not seen.rendered(element) or element.tag in {"svg", "select", "textarea"}:
        return ""
    if element.tag == "br":
        return "\n"
    if _is_icon(element, seen):
        return " "
    inside = "".join(_parts(element, seen))
    display = seen.style(element).get("display", "").partition(" ")[0]
    if display in _BLOCK_DISPLAYS or (not display and element.tag in BLOCKS):
        return f"\n{inside}\n"
    if display in _SPACED_DISPLAYS or (not display and element.tag in {"td", "th", "tr"}):
        return f" {inside} "
    return inside


def _parts(element: Element, seen: Visibility) -> Iterator[str]:
    visible = seen.visible(element)
    yield _text(element.text, visible)
    for child in element:
        yield visible_text(child, seen)
        yield _text(child.tail, visible)


def _text(text: str | None, visible: bool) -> str:
    if not text:
        return ""
    return text if visible else (" " if text.isspace() else "")


def _is_icon(element: Element, seen: Visibility) -> bool:
    """Tell whether the letters of an element draw a picture: a font of icons."""
    font = seen.style(element).get("font-family", "")
    return _ICONS.search(element.get("class", "").lower()) is not None or "icon" in font or "symbol" in font


def _words(text: str) -> list[str]:
    """Return the words of a label or name as the label in name algorithm cuts them."""
    folded = unicodedata.normalize("NFKD", _ASIDE.sub(" ", text).casefold())
    signs = "".join(sign if unicodedata.category(sign)[0] in "LN" else _gap(sign) for sign in folded)
    return signs.split()


def _gap(sign: str) -> str:
    """Return what stands for a sign that is no letter: marks belong to the letter before them."""
    return "" if unicodedata.category(sign) == "Mn" else " "


def _is_run(part: list[str], whole: list[str]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _is_symbol(words: list[str]) -> bool:
    """Tell whether a label is one letter that stands for a picture: × as x, B for bold."""
    return len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()
