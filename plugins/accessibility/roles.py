"""Roles of WAI-ARIA 1.2, Graphics-ARIA 1.0 and DPUB-ARIA 1.1: what they take, owe and forbid.

One line a role: its name, ``<`` and the role it is a kind of, the properties it adds, ``!`` before those it owes.
Flags in brackets: ``content`` names itself from its content, ``children`` hides the semantics of what is inside,
``unnamed`` must not be named, ``widget`` and ``landmark`` say what it is.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from plugins.accessibility.aria import GLOBAL, NAMING
from plugins.accessibility.vocabulary import words

_TABLE: Final = """
alert < section
alertdialog < dialog
application < structure: activedescendant expanded
article < document: posinset setsize
banner < landmark
blockquote < section
button < command [content children widget]: expanded pressed
caption < section [unnamed]
cell < section [content]: colindex colindextext colspan rowindex rowindextext rowspan
checkbox < input [content children widget]: !checked expanded readonly required
code < section [unnamed]
columnheader < gridcell [content]: sort
combobox < input [widget]: !controls !expanded activedescendant autocomplete readonly required orientation
comment < article [content]: level
complementary < landmark
composite < widget: activedescendant
contentinfo < landmark
definition < section
deletion < section [unnamed]
dialog < window
directory < list
document < structure
emphasis < section [unnamed]
feed < list
figure < section
form < landmark
generic < structure [unnamed]
grid < table [widget]: activedescendant multiselectable readonly
gridcell < cell [content widget]: expanded readonly required selected
group < section: activedescendant
heading < sectionhead [content]: !level
img < section [children]
image < img [children]
input < widget
insertion < section [unnamed]
landmark < section
link < command [content widget]: expanded
list < section
listbox < select [widget]: expanded multiselectable readonly required orientation
listitem < section: level posinset setsize
log < section
main < landmark
mark < section [unnamed]
marquee < section
math < section [children]
menu < select [widget]: orientation
menubar < menu [widget]: orientation
menuitem < command [content widget]: expanded posinset setsize
menuitemcheckbox < menuitem [content children widget]: !checked readonly required
menuitemradio < menuitem [content children widget]: !checked readonly required
meter < range [children]: !valuenow
navigation < landmark
none < structure [unnamed]
note < section
option < input [content children widget]: checked posinset selected setsize
paragraph < section [unnamed]
presentation < none [unnamed]
progressbar < range [children widget]
radio < input [content children widget]: !checked posinset setsize
radiogroup < select [widget]: readonly required orientation
range < structure: valuemax valuemin valuenow valuetext
region < landmark
row < group [content widget]: colindex expanded level posinset rowindex rowindextext selected setsize
rowgroup < structure
rowheader < gridcell [content]: sort
scrollbar < range [children widget]: !controls !valuenow orientation
search < landmark
searchbox < textbox [widget]
sectionhead < structure [content]
select < composite: orientation
separator < structure [children]: orientation valuemax valuemin valuenow valuetext
slider < range [children widget]: !valuenow orientation readonly
spinbutton < range [widget]: activedescendant readonly required
status < section
strong < section [unnamed]
subscript < section [unnamed]
suggestion < section [unnamed]
superscript < section [unnamed]
switch < checkbox [content children widget]: !checked
tab < sectionhead [content children widget]: expanded posinset selected setsize
table < section: colcount rowcount
tablist < composite [widget]: level multiselectable orientation
tabpanel < section
term < section
textbox < input [widget]: activedescendant autocomplete multiline placeholder readonly required
time < section
timer < status
toolbar < group: orientation
tooltip < section [content]
tree < select [widget]: multiselectable required orientation
treegrid < grid [widget]: activedescendant multiselectable readonly required orientation
treeitem < listitem [content widget]: checked expanded selected
graphics-document < document
graphics-object < group
graphics-symbol < img [children]
doc-abstract < section
doc-acknowledgments < landmark
doc-afterword < landmark
doc-appendix < landmark
doc-backlink < link [content widget]
doc-biblioentry < listitem
doc-bibliography < landmark
doc-biblioref < link [content widget]
doc-chapter < landmark
doc-colophon < section
doc-conclusion < landmark
doc-cover < img [children]
doc-credit < section
doc-credits < landmark
doc-dedication < section
doc-endnote < listitem
doc-endnotes < landmark
doc-epigraph < section
doc-epilogue < landmark
doc-errata < landmark
doc-example < section
doc-footnote < section
doc-foreword < landmark
doc-glossary < landmark
doc-glossref < link [content widget]
doc-index < navigation
doc-introduction < landmark
doc-noteref < link [content widget]
doc-notice < note
doc-pagebreak < separator [children]
doc-pagefooter < section [unnamed]
doc-pageheader < section [unnamed]
doc-pagelist < navigation
doc-part < landmark
doc-preface < landmark
doc-prologue < landmark
doc-pullquote < section [unnamed]
doc-qna < section
doc-subtitle < sectionhead [content]
doc-tip < note
doc-toc < navigation
"""
ABSTRACT: Final = words(
    "command composite input landmark range roletype section sectionhead select structure widget window"
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a role takes; properties under their full names. ``supported`` has what its parents take, too."""

    name: str
    parent: str
    own: frozenset[str]
    required: frozenset[str]
    flags: frozenset[str]

    @property
    def supported(self) -> frozenset[str]:
        """What the role takes beyond the global properties."""
        above = ROLES.get(self.parent)
        return self.own | (above.supported if above else frozenset())

    @property
    def prohibited(self) -> frozenset[str]:
        """What the role must not have."""
        described = {"aria-roledescription", "aria-brailleroledescription"} if self.name == "generic" else set()
        return (NAMING | described) if "unnamed" in self.flags else frozenset()


def _role(line: str) -> Role:
    head, _, properties = line.partition(":")
    head, _, flags = head.partition("[")
    name, _, parent = head.partition("<")
    owed = {f"aria-{each[1:]}" for each in properties.split() if each.startswith("!")}
    own = owed | {f"aria-{each}" for each in properties.split() if not each.startswith("!")}
    return Role(name.strip(), parent.strip(), frozenset(own), frozenset(owed), frozenset(flags.strip(" ]").split()))


def _parents() -> dict[str, Role]:
    window = Role("window", "roletype", frozenset({"aria-modal"}), frozenset(), frozenset())
    return {"window": window}


ROLES: Final = _parents() | {role.name: role for role in map(_role, _TABLE.strip().splitlines())}
CONCRETE: Final = frozenset(ROLES) - ABSTRACT
"""The roles that an author may write."""


@cache
def kinds(name: str) -> frozenset[str]:
    """Return a role and all that it is a kind of."""
    role = ROLES.get(name)
    return frozenset({name}) | (kinds(role.parent) if role else frozenset())


@cache
def having(flag: str) -> frozenset[str]:
    """Return the roles that have a flag."""
    return frozenset(name for name, role in ROLES.items() if flag in role.flags)


@cache
def takes(name: str) -> frozenset[str]:
    """Return all properties that a role takes; global ones only where there is no role."""
    role = ROLES.get(name)
    return GLOBAL | (role.supported if role else frozenset())
