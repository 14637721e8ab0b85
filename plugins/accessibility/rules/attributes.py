"""Roles, states and properties: they exist, they are allowed where they stand, and their values make sense."""

from collections.abc import Iterator
from typing import Final

from plugins.accessibility.aria import GLOBAL, PROPERTIES, REFERENCE_LISTS, is_valid
from plugins.accessibility.document import WHITESPACE, Element, attributes_of
from plugins.accessibility.focus import is_focusable
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.roles import ROLES, takes
from plugins.accessibility.vocabulary import words

_EXTRA: Final = {
    "summary": frozenset({"aria-expanded", "aria-pressed"}),
    "input": frozenset({"aria-required", "aria-readonly", "aria-placeholder"}),
    "details": frozenset({"aria-expanded"}),
    **dict.fromkeys(("audio", "embed", "iframe", "object", "video"), takes("application")),
    "option": frozenset({"aria-selected"}),
}
"""What ARIA in HTML lets an element have though its role, if any, does not take it."""

_TYPED: Final = words("date datetime-local month password time week")
"""Fields that have no role and take what a field for text does (ARIA in HTML)."""

_TOGGLES: Final = words("checkbox menuitemcheckbox menuitemradio radio switch")


def _written(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in attributes_of(element):
        if name.startswith("aria-"):
            yield name, value


@about_elements("role-unknown", attributes="role", wcag="1.3.1 4.1.2", act="674b10")
def role_exists(subject: Subject, element: Element) -> Iterator[Finding]:
    """At least one of the roles that are written is a role."""
    role = element.get("role", "").strip(WHITESPACE)
    if role and not subject.semantics.written(element) and subject.seen.exposed(element):
        yield Finding(element, "role-unknown", (("role", role),))


@about_elements("aria-unknown", attributes="aria-*", wcag="4.1.2", act="5f99a7")
def property_exists(_: Subject, element: Element) -> Iterator[Finding]:
    """Every attribute that begins with ``aria-`` is a state or property."""
    for name, _value in _written(element):
        if name not in PROPERTIES:
            yield Finding(element, "aria-unknown", (("attribute", name),))


@about_elements("aria-value-invalid", attributes="aria-*", wcag="4.1.2", act="6a7281")
def property_is_valid(subject: Subject, element: Element) -> Iterator[Finding]:
    """Every state and property has a value of its type; what a role cannot be without refers to what is there."""
    for name, value in _written(element):
        if name not in PROPERTIES or not value:
            continue
        if not is_valid(name, value) or _leads_nowhere(subject, element, name):
            yield Finding(element, "aria-value-invalid", (("attribute", name), ("value", value)))


def _leads_nowhere(subject: Subject, element: Element, name: str) -> bool:
    if name not in REFERENCE_LISTS or subject.document.referenced(element, name):
        return False
    return subject.semantics.role(element) in ROLES and name in _owed(subject, element)


@about_elements("aria-misplaced", attributes="aria-*", wcag="4.1.2", act="5c01ea")
def property_is_allowed(subject: Subject, element: Element) -> Iterator[Finding]:
    """States and properties stand on what takes them: any element, its role, or this element by ARIA in HTML."""
    names = [name for name, _ in _written(element) if name in PROPERTIES and name not in GLOBAL]
    if not names or not subject.seen.exposed(element):
        return
    typed = not subject.semantics.role(element) and element.get("type", "").strip().lower() in _TYPED
    role = "textbox" if typed else subject.semantics.role(element)
    allowed = takes(role) | _EXTRA.get(element.tag, frozenset())
    for name in names:
        if name not in allowed:
            yield Finding(element, "aria-misplaced", (("attribute", name), ("element", _shown(element))))


@about_elements("aria-prohibited", attributes="aria-*", wcag="1.3.1 4.1.2", act="kb1m8s")
def property_is_not_prohibited(subject: Subject, element: Element) -> Iterator[Finding]:
    """What has no name by its role is given none: assistive technology drops it or reads it in place of the text."""
    role = ROLES.get(subject.semantics.role(element))
    if role is None or not role.prohibited or not subject.seen.exposed(element):
        return
    for name, value in _written(element):
        if name in role.prohibited and value.strip():
            yield Finding(element, "aria-prohibited", (("attribute", name), ("element", _shown(element))))


@about_elements("aria-required-missing", attributes="role", wcag="4.1.2", act="4e8ab6")
def required_properties_are_there(subject: Subject, element: Element) -> Iterator[Finding]:
    """A role that is written brings what it owes; an element that has the role anyway owes nothing."""
    name = subject.semantics.role(element)
    role = ROLES.get(name)
    if role is None or name != subject.semantics.written(element) or not subject.seen.exposed(element):
        return
    if name == subject.semantics.native(element):
        return
    for owed in sorted(_owed(subject, element)):
        if not element.get(owed, "").strip():
            yield Finding(element, "aria-required-missing", (("attribute", owed), ("role", name)))


def _owed(subject: Subject, element: Element) -> frozenset[str]:
    name, kind = subject.semantics.role(element), element.get("type", "").strip().lower()
    owed = ROLES[name].required
    if name == "combobox" and element.get("aria-expanded", "").strip().lower() != "true":
        owed -= {"aria-controls"}
    if name == "separator" and is_focusable(element, subject.seen):
        owed |= {"aria-valuenow"}
    if element.tag == "input" and kind in {"checkbox", "radio"} and name in _TOGGLES:
        owed -= {"aria-checked"}
    if (element.tag == "input" and kind in {"range", "number"}) or element.tag in {"meter", "progress"}:
        owed -= {"aria-valuenow"}
    return owed


def _shown(element: Element) -> str:
    role = element.get("role")
    return f'<{element.tag} role="{role}">' if role else f"<{element.tag}>"
