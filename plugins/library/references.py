"""The YAML tables of content/reference to References: each key of an entry, how it is read, whether it is owed."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from plugins.domain.identifier import ContactId, CourtId, RegionId, TopicId, parse_slug
from plugins.domain.language import Language
from plugins.domain.problem import FileReport, Problem
from plugins.domain.reference import Contact, Court, FormerName, Names, References, Region, Topic
from plugins.front_matter import kinds
from plugins.front_matter.decode import decode
from plugins.front_matter.kinds import Fault, Kind, Mistyped
from plugins.front_matter.nodes import Node, read_mapping

K = TypeVar("K", bound=str)
T = TypeVar("T")

LEVELS: Final = ("supreme", "cassation", "regional", "first-instance", "body")
ROLES: Final = ("press-secretary", "coordinating-judge")


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of an entry: the argument its value becomes, and how it is read."""

    argument: str
    kind: Kind[Any]
    owed: bool = False


@dataclass(frozen=True, slots=True)
class _Table(Generic[K, T]):
    """One file of reference data, and the field of a story that points into it."""

    field: str
    file: str
    identifier: Callable[[str], K]
    make: Callable[..., T]
    keys: Mapping[str, _Key]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Reference data that is there but faulty: whole tables, by the field that points at them, and single ids."""

    tables: frozenset[str]
    ids: frozenset[tuple[str, str]]

    def excuses(self, field: str, value: str) -> bool:
        """True when a story may point at this id although no entry of it could be read."""
        return field in self.tables or (field, value) in self.ids


NOTHING_UNREADABLE: Final = Unreadable(frozenset(), frozenset())
"""All reference data could be read."""


@dataclass(frozen=True, slots=True)
class LoadedReferences:
    """Reference data, every problem of its files, and what they left unreadable."""

    references: References
    problems: tuple[Problem, ...]
    unreadable: Unreadable


def load_references(content: Path, languages: tuple[Language, ...]) -> LoadedReferences:
    """Return the reference data of a content folder; a missing file is a problem."""
    names = _names(languages)
    named = _named_keys(names)
    loader = _Loader(content)
    regions = loader.load(_Table("region", "regions", RegionId, Region, named | _region_keys(names)))
    region = {"region": _Key("region", _region_or_nothing(regions, loader.unreadable()), owed=True)}
    references = References(
        regions,
        loader.load(_Table("court", "courts", CourtId, Court, named | _COURT | region)),
        loader.load(_Table("topics", "topics", TopicId, Topic, named)),
        loader.load(_Table("contact", "contacts", ContactId, Contact, _contact_keys(names) | region)),
    )
    references = replace(references, faulty=frozenset(loader.faulty))
    return LoadedReferences(references, tuple(loader.problems), loader.unreadable())


def _named_keys(names: Kind[Names]) -> dict[str, _Key]:
    return {
        "name": _Key("names", names, owed=True),
        "short": _Key("short", names),
        "former": _Key("former", kinds.list_of(_former(names))),
        "from": _Key("since", kinds.day),
        "until": _Key("until", kinds.day),
    }


def _region_keys(names: Kind[Names]) -> dict[str, _Key]:
    return {
        "iso": _Key("iso", kinds.text, owed=True),
        "type": _Key("type", kinds.one_of(("oblast", "city")), owed=True),
        "centre": _Key("centre", names),
    }


_COURT: Final = {"level": _Key("level", kinds.one_of(LEVELS), owed=True)}


def _contact_keys(names: Kind[Names]) -> dict[str, _Key]:
    return {
        "name": _Key("names", names, owed=True),
        "role": _Key("role", kinds.one_of(ROLES), owed=True),
        "email": _Key("email", kinds.text),
        "phone": _Key("phone", kinds.text),
        "sample": _Key("sample", kinds.flag),
    }


def _names(languages: tuple[Language, ...]) -> Kind[Names]:
    """Return a kind that reads one name in every language of the site, and no other."""

    def read(node: Node) -> Names:
        if not isinstance(node.value, Mapping) or set(node.value) != set(languages):
            raise Mistyped(Fault(node.line, "entry-expected", {"keys": ", ".join(languages)}))
        return {language: kinds.text(node.value[language]) for language in languages}

    return read


def _former(names: Kind[Names]) -> Kind[FormerName]:
    """Return a kind that reads names with ``until`` beside them."""

    def read(node: Node) -> FormerName:
        if not isinstance(node.value, Mapping) or "until" not in node.value:
            raise Mistyped(Fault(node.line, "entry-expected", {"keys": "until"}))
        rest = {key: value for key, value in node.value.items() if key != "until"}
        return FormerName(names(Node(rest, node.line)), kinds.day(node.value["until"]))

    return read


def _region_or_nothing(regions: Container[str], unreadable: Unreadable) -> Kind[RegionId | None]:
    """Return a kind that reads the id of one of these regions, or null for the whole country."""

    def read(node: Node) -> RegionId | None:
        if not node.value:
            return None
        value = kinds.text(node)
        if value not in regions and not unreadable.excuses("region", value):
            raise Mistyped(Fault(node.line, "reference-unknown", {"value": value}))
        return RegionId(value)

    return read


class _Loader:
    """Reads the tables of one content folder and gathers what is wrong with them."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.problems: list[Problem] = []
        self.faulty: list[str] = []
        self.unreadable_tables: list[str] = []
        self.unreadable_ids: list[tuple[str, str]] = []

    def unreadable(self) -> Unreadable:
        return Unreadable(frozenset(self.unreadable_tables), frozenset(self.unreadable_ids))

    def load(self, table: _Table[K, T]) -> dict[K, T]:
        report = FileReport(f"reference/{table.file}.yaml")
        entries = dict(self.entries(table, report))
        self.problems += report.problems
        self.faulty += [table.file] if report.problems else []
        return entries

    def entries(self, table: _Table[K, T], report: FileReport) -> Iterator[tuple[K, T]]:
        mapping = _read_file(self.content / report.path, report)
        if mapping is None:
            self.unreadable_tables.append(table.field)
            return
        fields, lines = mapping
        for name, node in fields.items():
            arguments = _arguments(name, node, table.keys, lines[name], report)
            if arguments is None:
                self.unreadable_ids.append((table.field, name))
            else:
                yield table.identifier(name), table.make(id=table.identifier(name), **arguments)


def _read_file(file: Path, report: FileReport) -> tuple[dict[str, Node], dict[str, int]] | None:
    if not file.is_file():
        report.add(1, "reference-file-missing")
        return None
    text = decode(file.read_bytes(), report)
    return read_mapping(text, 1, report) if text is not None else None


def _arguments(
    name: str, node: Node, keys: Mapping[str, _Key], line: int, report: FileReport
) -> dict[str, object] | None:
    """Return what an entry is made of, or None after noting every fault of it."""
    before = len(report.problems)
    value = node.value if isinstance(node.value, Mapping) else {}
    _check_names(name, value, keys, line, report)
    arguments: dict[str, object] = {}
    for key, written in value.items():
        if key in keys:
            try:
                arguments[keys[key].argument] = keys[key].kind(written)
            except Mistyped as mistyped:
                for fault in mistyped.faults:
                    report.add(fault.line, fault.rule, field=key, **fault.parameters)
    if "short" in keys:
        arguments.setdefault("short", arguments.get("names"))
    return arguments if len(report.problems) == before else None


def _check_names(name: str, value: Mapping[str, Node], keys: Mapping[str, _Key], line: int, report: FileReport) -> None:
    try:
        parse_slug(name)
    except ValueError:
        report.add(line, "reference-invalid", field="id", value=name)
    for key in value.keys() - keys.keys():
        report.add(value[key].line, "field-unexpected", field=key, known=", ".join(keys))
    for key, spec in keys.items():
        if spec.owed and key not in value:
            report.add(line, "field-missing", field=key)
