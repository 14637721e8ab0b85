"""States and properties of WAI-ARIA 1.2, with those that 1.3 adds: their types, and which of them every role has."""

import re
from typing import Final

from plugins.accessibility.vocabulary import words


def _properties(names: str) -> frozenset[str]:
    return frozenset(f"aria-{name}" for name in words(names))


_TRUE_FALSE: Final = "true false"
_TYPES: Final = {
    _TRUE_FALSE: "atomic busy disabled modal multiline multiselectable readonly required",
    "true false undefined": "expanded grabbed hidden selected",
    "true false mixed undefined": "checked pressed",
    "inline list both none": "autocomplete",
    "page step location date time true false": "current",
    "false true menu listbox tree grid dialog": "haspopup",
    "grammar false spelling true": "invalid",
    "assertive off polite": "live",
    "horizontal undefined vertical": "orientation",
    "ascending descending none other": "sort",
}
TOKENS: Final = {
    f"aria-{name}": frozenset(values.split()) for values, names in _TYPES.items() for name in names.split()
}
"""Properties that take one of a few words."""

TOKEN_LISTS: Final = {
    "aria-dropeffect": words("copy execute link move none popup"),
    "aria-relevant": words("additions all removals text"),
}
"""Properties that take several of a few words."""

INTEGERS: Final = _properties("colcount colindex colspan level posinset rowcount rowindex rowspan setsize")
NUMBERS: Final = frozenset({"aria-valuemax", "aria-valuemin", "aria-valuenow"})
REFERENCES: Final = frozenset({"aria-activedescendant"})
"""Properties that take one id."""

REFERENCE_LISTS: Final = _properties("controls describedby details errormessage flowto labelledby owns")
_STRINGS: Final = _properties(
    "braillelabel brailleroledescription colindextext description "
    "keyshortcuts label placeholder roledescription rowindextext valuetext"
)

PROPERTIES: Final = (
    frozenset(TOKENS) | frozenset(TOKEN_LISTS) | INTEGERS | NUMBERS | REFERENCES | REFERENCE_LISTS | _STRINGS
)
"""Every state and property there is."""

GLOBAL: Final = _properties(
    "atomic braillelabel brailleroledescription busy controls current "
    "describedby description details disabled dropeffect errormessage "
    "flowto grabbed haspopup hidden invalid keyshortcuts label labelledby "
    "live owns relevant roledescription"
)
"""What every role takes; 1.2 only advises against some of them."""

NAMING: Final = frozenset({"aria-label", "aria-labelledby", "aria-braillelabel"})

_INTEGER: Final = re.compile(r"[+-]?\d+")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")


def is_valid(name: str, value: str) -> bool:
    """Tell whether a value that is not empty is of the property's type. What ids refer to need not exist."""
    if name in TOKENS:
        return value.strip().lower() in TOKENS[name]
    if name in TOKEN_LISTS:
        return set(value.lower().split()) <= TOKEN_LISTS[name]
    if name in INTEGERS:
        return _INTEGER.fullmatch(value.strip()) is not None
    if name in NUMBERS:
        return _NUMBER.fullmatch(value.strip()) is not None
    return name not in REFERENCES or len(value.split()) <= 1
