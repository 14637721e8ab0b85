"""What the keyboard reaches is there for everybody."""

import re
from collections.abc import Iterator

from plugins.accessibility.document import Element, text_of
from plugins.accessibility.focus import is_tab_stop
from plugins.accessibility.registry import Finding, Subject, about_elements


@about_elements("hidden-focusable", attributes="aria-hidden", wcag="4.1.2", act="6cfa84")
def hidden_cannot_be_reached(subject: Subject, element: Element) -> Iterator[Finding]:
    """Nothing within ``aria-hidden`` is a stop of the Tab key, but what passes the focus on at once."""
    if element.get("aria-hidden", "").strip().lower() != "true":
        return
    for each in element.iter():
        if is_tab_stop(each, subject.seen) and not _passes_on(subject, each):
            yield Finding(each, "hidden-focusable")
            return


def _passes_on(subject: Subject, element: Element) -> bool:
    """Tell whether a script moves the focus away: an edge of a dialog that leads back to its other end."""
    if "focus(" in element.get("onfocus", "").lower():
        return True
    id_ = element.get("id")
    if not id_:
        return False
    named = re.compile(rf"""["'`#]{re.escape(id_)}["'`]|\b{re.escape(id_)}\s*\.""")
    scripts = (text_of(script) for script in subject.document.all("script"))
    return any(named.search(script) and re.search(r"""["']focus(?:in)?["']|onfocus""", script) for script in scripts)
