"""The messages that the project uses, and those that its catalogues translate."""

import re
from collections import Counter
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from plugins.checks import manual
from plugins.checks.languages import NAMES
from plugins.checks.messages import TRANSLATIONS
from plugins.checks.rules import RULES
from plugins.domain import notice
from plugins.domain.language import Language
from plugins.domain.problem import Severity
from plugins.front_matter.schema import ALL_FIELDS
from plugins.library import new

ROOT: Final = Path(__file__).parents[2]
MessageId = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """A set of messages: its name, the folder of its catalogues and what of it is used."""

    name: str
    folder: Path
    used: Callable[[], Set[MessageId]]

    def source(self, language: Language) -> str:
        """Return the text of its .po file in that language."""
        return (self.folder / language / "LC_MESSAGES" / f"{self.name}.po").read_text(encoding="utf-8")

    def messages(self, language: Language) -> list[Message]:
        """Return its messages in that language, without the header."""
        return [message for message in self.catalog(language) if message.id]

    def catalog(self, language: Language) -> Catalog:
        """Return its catalogue in that language."""
        return read_po(self.source(language).splitlines(), locale=language, abort_invalid=True)


def in_theme() -> frozenset[MessageId]:
    """Return the ids of messages in templates, and of those that modules mark with ``N_``."""
    return _extracted(ROOT / "theme" / "templates", "jinja2") | _extracted(ROOT / "plugins", "python")


def to_editors() -> set[MessageId]:
    """Return the sentences of rules and commands, and the words of a new story and of the manual."""
    rules = {*(rule.sentence for rule in RULES.values()), *(severity.value for severity in Severity)}
    notices = {value for name, value in vars(notice).items() if name.isupper()}
    fields = {words for field in ALL_FIELDS.values() for words in (field.form, field.meaning)}
    heads = {new.SHARED_HEAD, new.TRANSLATED_HEAD, new.CHECKLIST_HEAD}
    return rules | notices | fields | heads | in_manual() | set(NAMES.values())


def in_manual() -> set[MessageId]:
    """Return the words that frame the manual's tables."""
    return {message for _, message, _, _ in extract_from_file("python", str(manual.__file__), keywords={"_": None})}


def forms(message: Message) -> list[str]:
    """Return the translations of a message, one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def placeholders(text: str) -> Counter[str]:
    """Return what a program puts into a message: ``%(count)s``, ``{field}``."""
    return Counter(re.findall(r"%\(\w+\)[sd]|\{\w+\}", text))


def repeated(source: str) -> list[str]:
    """Return the ids that a .po file has twice, which Babel would merge without a word."""
    ids = re.findall(r'^((?:msgctxt .*\n)?msgid(?: ".*"\n)(?:".*"\n)*)', source, re.MULTILINE)
    return [id_ for id_, times in Counter(ids).items() if times > 1]


@cache
def _extracted(folder: Path, method: str) -> frozenset[MessageId]:
    keywords = {"N_": None} if method == "python" else {"_": None, "gettext": None, "ngettext": (1, 2)}
    found = extract_from_dir(
        folder,
        method_map=[("**.py" if method == "python" else "**.*", method)],
        options_map={"**": {"trimmed": "true", "silent": "false", "extensions": "jinja2.ext.do"}},
        keywords=keywords,
    )
    return frozenset(message for _, _, message, _, _ in found)


DOMAINS: Final = [
    Domain("theme", ROOT / "theme" / "translations", in_theme),
    Domain("problems", TRANSLATIONS, to_editors),
]
