"""Fields of forms."""

from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import WHITESPACE, Element, around
from plugins.accessibility.focus import is_disabled, is_tab_stop
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.roles import having
from plugins.accessibility.vocabulary import words

_PURPOSES: Final = words(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password "
    "current-password one-time-code organization-title organization street-address address-line1 address-line2 "
    "address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code "
    "cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc "
    "cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo"
)
_CONTACTS: Final = words(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension "
    "email impp"
)
_KINDS_OF_CONTACT: Final = words("home work mobile fax pager")


@about_elements("autocomplete-invalid", attributes="autocomplete", wcag="1.3.5", act="73f2c2")
def purpose_is_known(subject: Subject, element: Element) -> Iterator[Finding]:
    """``autocomplete`` follows the grammar of HTML, 4.10.18.7.1, so that browsers can fill the field."""
    value = element.get("autocomplete", "").strip(WHITESPACE)
    tokens = value.lower().split()
    if element.tag not in {"input", "select", "textarea"} or not tokens or tokens in (["on"], ["off"]):
        return
    if _is_filled_by_readers(subject, element) and not _is_purpose(tokens):
        yield Finding(element, "autocomplete-invalid", (("value", value),))


def _is_filled_by_readers(subject: Subject, element: Element) -> bool:
    kind = element.get("type", "").strip().lower()
    if element.tag == "input" and kind in {"hidden", "button", "submit", "reset"}:
        return False
    if is_disabled(element) or _says_disabled(element):
        return False
    if not (subject.seen.visible(element) or subject.seen.exposed(element)):
        return False
    operable = subject.semantics.role(element) in having("widget") or not element.get("role")
    return operable or is_tab_stop(element, subject.seen)


def _says_disabled(element: Element) -> bool:
    return any(each.get("aria-disabled", "").strip().lower() == "true" for each in around(element))


def _is_purpose(tokens: list[str]) -> bool:
    rest = list(tokens)
    if rest and rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in {"shipping", "billing"}:
        rest.pop(0)
    if len(rest) > 1 and rest[-1] == "webauthn":
        rest.pop()
    if len(rest) == 2 and rest[0] in _KINDS_OF_CONTACT:
        return rest[1] in _CONTACTS
    return len(rest) == 1 and rest[0] in _PURPOSES | _CONTACTS
