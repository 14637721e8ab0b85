"""The role of each element: the one that is written, or the one that HTML gives it (HTML-AAM 1.0)."""

from collections.abc import Callable
from typing import Final

from plugins.accessibility.aria import GLOBAL
from plugins.accessibility.document import Document, Element, attributes_of, closest, closest_around, in_svg
from plugins.accessibility.focus import is_focusable
from plugins.accessibility.roles import CONCRETE, ROLES, having, kinds
from plugins.accessibility.visibility import Visibility
from plugins.accessibility.vocabulary import words

_SYNONYMS: Final = {"presentation": "none", "image": "img"}

_IMPLICIT: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("address", "details", "fieldset", "hgroup", "optgroup"), "group"),
    **dict.fromkeys(
        ("b", "bdi", "bdo", "body", "data", "div", "i", "pre", "q", "samp", "small", "span", "u"), "generic"
    ),
    **dict.fromkeys(("tbody", "thead", "tfoot"), "rowgroup"),
    **dict.fromkeys(("ul", "ol", "menu"), "list"),
    **dict.fromkeys(("del", "s"), "deletion"),
    **dict.fromkeys(("dfn", "dt"), "term"),
    **{
        name: name
        for name in ("article", "blockquote", "button", "caption", "code", "dialog", "figure", "form", "main")
    },
    **{name: name for name in ("mark", "math", "meter", "search", "strong", "table", "time", "option")},
    "datalist": "listbox",
    "dd": "definition",
    "em": "emphasis",
    "hr": "separator",
    "html": "document",
    "ins": "insertion",
    "li": "listitem",
    "nav": "navigation",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "graphics-document",
    "textarea": "textbox",
    "tr": "row",
}
"""Elements that have the same role wherever they stand; forms and sections are landmarks only with a name."""

_INPUTS: Final = {
    **dict.fromkeys(("button", "image", "reset", "submit"), "button"),
    **dict.fromkeys(("", "email", "tel", "text", "url"), "textbox"),
    "checkbox": "checkbox",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "search": "searchbox",
}
_WITHOUT_ROLE: Final = words("color date datetime-local file hidden month password time week")
_SECTIONING: Final = ("article", "aside", "main", "nav", "section")
_PARTS_OF: Final = {
    "li": ("ul", "ol", "menu"),
    **dict.fromkeys(("tr", "td", "th", "tbody", "thead", "tfoot"), ("table",)),
}


class Semantics:
    """Answers for the elements of one page, each once."""

    def __init__(self, document: Document, seen: Visibility) -> None:
        """Take the page and what can be seen of it."""
        self.document = document
        self.seen = seen
        self._roles: dict[Element, str] = {}

    def role(self, element: Element) -> str:
        """Return the role of an element; empty where there is none that WAI-ARIA knows."""
        if element not in self._roles:
            written = self.written(element) if element.get("role") else ""
            ignored = written == "none" and self._must_not_vanish(element)
            self._roles[element] = self.native(element) if ignored or not written else written
        return self._roles[element]

    def is_a(self, element: Element, *roles: str) -> bool:
        """Tell whether the role of an element is, or is a kind of, one of these."""
        return not kinds(self.role(element)).isdisjoint(roles)

    @staticmethod
    def written(element: Element) -> str:
        """Return the first role of the attribute that exists; empty where none does."""
        for token in element.get("role", "").lower().split():
            if token in CONCRETE:
                return _SYNONYMS.get(token, token)
        return ""

    def native(self, element: Element) -> str:
        """Return the role that the language gives an element, whatever is written."""
        tag = element.tag
        if tag in _PARTS_OF and self._vanishes_with(element, _PARTS_OF[tag]):
            return "none"
        if tag != "svg" and tag in {"title", "a", "image"} and in_svg(element):
            return "link" if tag == "a" and element.get("href") is not None else ""
        special = _SPECIAL.get(tag)
        return special(self, element) if special else _IMPLICIT.get(tag, "")

    def inside_of_presentation(self, element: Element) -> bool:
        """Tell whether an element stands inside one that presents its content as a whole, such as a button."""
        hiding, plain = having("children"), {"button", "option", "meter", "progress"}
        may_be = (each for each in element.iterancestors() if each.get("role") is not None or each.tag in plain)
        return any(self.role(each) in hiding for each in may_be)

    def table_of(self, element: Element) -> Element | None:
        """Return the nearest table or grid around a cell, of elements or of roles."""
        return next((each for each in element.iterancestors() if self.is_a(each, "table")), None)

    def _must_not_vanish(self, element: Element) -> bool:
        """Tell whether ``none`` is ignored: on what has the focus or a global property (WAI-ARIA 1.2, 4.6)."""
        if is_focusable(element, self.seen):
            return True
        role = ROLES.get(self.native(element))
        counted = GLOBAL - {"aria-hidden"} - (role.prohibited if role else frozenset())
        return any(name in counted and value.strip() for name, value in attributes_of(element))

    def _vanishes_with(self, element: Element, wholes: tuple[str, ...]) -> bool:
        whole = closest(element, *wholes)
        return whole is not None and self.written(whole) == "none" and self.role(whole) == "none"

    def _link(self, element: Element) -> str:
        return "link" if element.get("href") is not None else "generic"

    @staticmethod
    def _is_named(element: Element) -> bool:
        return any(element.get(name, "").strip() for name in ("aria-label", "aria-labelledby", "title"))

    def _section(self, element: Element) -> str:
        return "region" if self._is_named(element) else "generic"

    def _aside(self, element: Element) -> str:
        nested = closest_around(element, "article", "aside", "nav", "section")
        return "generic" if nested is not None and not self._is_named(element) else "complementary"

    def _header(self, element: Element) -> str:
        return "generic" if closest_around(element, *_SECTIONING) is not None else "banner"

    def _footer(self, element: Element) -> str:
        return "generic" if closest_around(element, *_SECTIONING) is not None else "contentinfo"

    def _image(self, element: Element) -> str:
        return "none" if element.get("alt") == "" and not self._must_not_vanish_as_image(element) else "img"

    def _must_not_vanish_as_image(self, element: Element) -> bool:
        counted = GLOBAL - {"aria-hidden"}
        named = any(name in counted and value.strip() for name, value in attributes_of(element))
        return named or is_focusable(element, self.seen)

    def _input(self, element: Element) -> str:
        kind = element.get("type", "").strip().lower()
        role = "" if kind in _WITHOUT_ROLE else _INPUTS.get(kind, "textbox")
        return "combobox" if role in {"textbox", "searchbox"} and element.get("list") is not None else role

    def _select(self, element: Element) -> str:
        size = element.get("size", "").strip()
        several = element.get("multiple") is not None or (size.isdecimal() and int(size) > 1)
        return "listbox" if several else "combobox"

    def _data_cell(self, element: Element) -> str:
        table = closest(element, "table")
        role = self.role(table) if table is not None else ""
        return {"table": "cell", "grid": "gridcell", "treegrid": "gridcell"}.get(role, "")

    def _header_cell(self, element: Element) -> str:
        if not self._data_cell(element):
            return ""
        scope = element.get("scope", "").strip().lower()
        if scope in {"row", "rowgroup"}:
            return "rowheader"
        row = element.getparent()
        beside = [cell.tag for cell in row if cell.tag in {"td", "th"}] if row is not None else []
        below = "td" in beside and scope not in {"col", "colgroup"} and closest(element, "thead") is None
        return "rowheader" if below and row is not None and row[0] is element else "columnheader"


_SPECIAL: Final[dict[str, Callable[[Semantics, Element], str]]] = {
    "a": Semantics._link,
    "area": Semantics._link,
    "aside": Semantics._aside,
    "footer": Semantics._footer,
    "header": Semantics._header,
    "img": Semantics._image,
    "input": Semantics._input,
    "section": Semantics._section,
    "select": Semantics._select,
    "td": Semantics._data_cell,
    "th": Semantics._header_cell,
}
"""Elements whose role depends on their attributes and on where they stand."""
