"""The fields of a front matter, each with its kind, whether halves share it, and what it means."""

from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from plugins.domain.identifier import ContactId, CourtId, RegionId, Slug, TopicId
from plugins.front_matter import kinds
from plugins.front_matter.kinds import Kind, list_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A field. A shared one is written once, in either half; a translated one is owed by each half."""

    name: str
    kind: Kind[T]
    shared: bool
    form: str
    meaning: str


def _shared(name: str, kind: Kind[T], form: str, meaning: str) -> Field[T]:
    return Field(name, kind, True, form, meaning)


def _translated(name: str, kind: Kind[T], form: str, meaning: str) -> Field[T]:
    return Field(name, kind, False, form, meaning)


ID: Final = _shared("id", kinds.story_id, "six signs", "short id of the story, unique and for ever; `new` makes it")
TIME: Final = _shared("time", kinds.clock, "HH:MM", "minute of publication in Kazakhstan; without it, the day's first")
STATUS: Final = _shared("status", kinds.status, "public, draft", "a draft is shown in the preview only")
EXPIRES: Final = _shared(
    "expires",
    kinds.moment,
    "YYYY-MM-DD HH:MM",
    "moment at which an announcement leaves the site; a day alone means its end",
)
ARCHIVE: Final = _shared(
    "archive", kinds.flag, "true, false", "leaves a notice at the address after the announcement has expired"
)
REGION: Final = _shared("region", kinds.identifier(RegionId), "id", "region, from content/reference/regions.yaml")
COURT: Final = _shared("court", kinds.identifier(CourtId), "id", "court, from content/reference/courts.yaml")
TOPICS: Final = _shared(
    "topics", list_of(kinds.identifier(TopicId)), "list of ids", "topics, from content/reference/topics.yaml"
)
PEOPLE: Final = _shared(
    "people", list_of(kinds.identifier(Slug)), "list of ids", "people of the story: folders of biographies"
)
PHOTO: Final = _shared("photo", kinds.file_name, "file name", "picture of the story, a file in its folder")
PHOTO_FOCUS: Final = _shared(
    "photo-focus", kinds.focus, "60% 30%", "the point that stays in sight where a picture is cropped, from left and top"
)
PHOTO_CREDIT: Final = _shared("photo-credit", kinds.text, "text", "who made the picture")
CONTACT: Final = _shared(
    "contact", kinds.identifier(ContactId), "id", "whom a journalist asks, from content/reference/contacts.yaml"
)
CASE: Final = _shared("case", kinds.text, "text", "number of the court case")
ALIASES: Final = _shared("aliases", list_of(kinds.alias), "list of addresses", "old addresses that lead to the story")
ALLOW: Final = _shared("allow", list_of(kinds.text), "list of rules", "warnings that do not apply to this story")
SAMPLE: Final = _shared("sample", kinds.flag, "true, false", "marks an invented story; its page says so")
PORTRAIT: Final = _shared("portrait", kinds.file_name, "file name", "portrait, a file in the folder")

TITLE: Final = _translated("title", kinds.text, "text", "headline")
LEAD: Final = _translated("lead", kinds.text, "text", "the story in a sentence or two, 160 characters at most")
PHOTO_ALT: Final = _translated("photo-alt", kinds.text, "text", "what the picture shows; owed where there is one")
PHOTO_CAPTION: Final = _translated("photo-caption", kinds.text, "text", "words under the picture")
CORRECTIONS: Final = _translated(
    "corrections", list_of(kinds.correction), "list of date, was, now, minor", "what was corrected after publication"
)
TRANSLATION_DUE: Final = _translated(
    "translation-due", kinds.day, "YYYY-MM-DD", "day by which the missing half is there; only while it is missing"
)
MATCH: Final = _translated(
    "match", list_of(kinds.text), "list of texts", "numbers that rightly stand in this half only"
)
NAME: Final = _translated("name", kinds.text, "text", "name of the person")
POSITION: Final = _translated("position", kinds.text, "text", "position of the person")
CAREER: Final = _translated("career", list_of(kinds.stage), "list of from, until, text", "stations of the career")
EDUCATION: Final = _translated("education", list_of(kinds.stage), "list of from, until, text", "education")

AnyField = Field[Any]
