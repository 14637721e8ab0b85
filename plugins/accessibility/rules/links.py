"""Links and pictures whose words say nothing."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from plugins.accessibility.document import Element, closest, squeezed, text_of
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.vocabulary import SPACES, phrases, words

_VAGUE: Final = phrases(
    "толығырақ, толығырақ оқу, толық оқу, толық ақпарат, осында, мұнда, осы жерде, осы жерден, мына жерде, мына "
    "жерден, бұл жерде, бұл жерден, мына сілтеме, мына сілтеме бойынша, толық, ашу, сілтеме, осы сілтеме, сілтеме "
    "бойынша, осы сілтеме бойынша, басыңыз, осында басыңыз, осы жерді басыңыз, әрі қарай, ары қарай, жалғасы, "
    "жалғасын оқу, оқу, көру, жүктеу, өту, тағы, подробнее, подробнее здесь, здесь, тут, сюда, далее, дальше, "
    "читать, читать далее, читать дальше, читать полностью, ссылка, по ссылке, по этой ссылке, этой ссылке, "
    "перейти, перейти по ссылке, нажмите, нажмите здесь, жмите сюда, смотреть, открыть, полностью, скачать, узнать "
    "больше, больше, подробности, ещё, еще, источник, click, click here, here, more, read, read more, learn more, "
    "more info, more information, details, link, this link, this, this page, download, continue, continue reading, "
    "go, view, see more"
)
_LONGEST_VAGUE: Final = 60
"""With all marks and spaces around it, no vague text is longer."""

_BEGINNINGS: Final = frozenset(phrase[:2] for phrase in _VAGUE)
_MARKS: Final = f"{SPACES}.,:;!?…«»“”\"'()[]→›»>-–—"

FILES: Final = {"csv": "CSV", "docx": "DOCX", "pdf": "PDF", "pptx": "PPTX", "xlsx": "XLSX", "zip": "ZIP"}
_SIZE: Final = re.compile(r"\d\s*(?:[kмкmгg]?b\b|[кмг]?б(?:айт)?\b|байт)", re.IGNORECASE)

_FILE_NAME: Final = re.compile(r"[\w\s().-]{1,80}\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
_ADDED: Final = re.compile(r"-[0-9a-f]{10}(?:-\d+)?$")
"""The fingerprint and the width that a build puts at the end of a picture's name."""

_CAMERA: Final = re.compile(
    r"(?:img|dsc|dscn|dscf|image|photo|foto|pic|scan|screenshot|скриншот|фото|рисунок|сурет|whatsapp image)"
    r"[\s_-]*\d[\d\s_.-]*",
    re.IGNORECASE,
)
_EMPTY_WORDS: Final = words(
    "alt image img photo picture pic spacer placeholder фото фотография изображение картинка рисунок иллюстрация "
    "снимок сурет фотосурет бейне"
)


@about_elements("link-text-vague", tags="a", wcag="2.4.4 2.4.9")
def link_says_where(subject: Subject, element: Element) -> Iterator[Finding]:
    """The words of a link make sense without those around it: screen readers list links alone."""
    if element.get("href") is None or not _may_be_vague(element):
        return
    name = subject.names.name(element)
    if is_vague(name) and subject.seen.exposed(element):
        yield Finding(element, "link-text-vague", (("text", name.strip(_MARKS) or name),))


def is_vague(text: str) -> bool:
    """Tell whether the words of a link are among those that say nothing, or marks without a word."""
    if len(text) >= _LONGEST_VAGUE:
        return False
    words = without_marks(text)
    return squeezed(words) in _VAGUE if words[:2] in _BEGINNINGS else words == "" and text.strip() != ""


def without_marks(text: str) -> str:
    """Return a text in small letters, without the marks around it."""
    return text.strip(_MARKS).lower()


def _may_be_vague(element: Element) -> bool:
    """Tell whether a link is worth the question what its name is: most say at once that they are not vague."""
    text = text_of(element) if len(element) else element.text or ""
    if is_vague(text):
        return True
    return len(element) > 0 and next(element.iter("img"), None) is not None


@about_elements("file-link-untold", tags="a", wcag="2.4.4 3.2.4")
def file_is_announced(subject: Subject, element: Element) -> Iterator[Finding]:
    """A link to a document says its type and its size before the reader pays for it."""
    ending = element.get("href", "").partition("?")[0].partition("#")[0].rpartition(".")[2].lower()
    kind = FILES.get(ending)
    if kind is None or not subject.seen.exposed(element):
        return
    told = f"{subject.names.name(element)} {(element.tail or '')[:40]}"
    if kind.lower() not in told.lower() or not _SIZE.search(told):
        yield Finding(element, "file-link-untold", (("type", kind),))


@about_elements("alt-says-nothing", tags="img", wcag="1.1.1")
def alt_is_no_file_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A text alternative is no name of a file, with its ending or without, and no word for pictures as such."""
    alt = squeezed(element.get("alt", ""))
    if not alt or not subject.seen.exposed(element):
        return
    if says_nothing(alt) or (may_name_file(alt) and alt == _stem(element.get("src", ""))):
        yield Finding(element, "alt-says-nothing", (("alt", alt),))


def says_nothing(alt: str) -> bool:
    """Tell whether a text alternative is a file's name or a word for any picture."""
    named = _FILE_NAME.fullmatch(alt) or _CAMERA.fullmatch(alt)
    return named is not None or without_marks(alt) in _EMPTY_WORDS


def may_name_file(alt: str) -> bool:
    """Tell whether a text alternative is written as names of files are: one word of small letters, joined or not."""
    return alt.islower() and " " not in alt


def _stem(address: str) -> str:
    """Return the name of a picture's file without its ending, and without what a build adds to it."""
    name = unquote(address).partition("?")[0].rpartition("/")[2]
    return _ADDED.sub("", name.rpartition(".")[0])


@about_elements("alt-repeats-caption", tags="img", wcag="1.1.1")
def alt_adds_to_caption(subject: Subject, element: Element) -> Iterator[Finding]:
    """A text alternative tells what is seen; the caption beside it, or its first sentence, is read anyway."""
    alt, figure = squeezed(element.get("alt", "")), closest(element, "figure")
    if not alt or figure is None or not subject.seen.exposed(element):
        return
    for caption in figure.iter("figcaption"):
        texts = [squeezed(text_of(each)) for each in (caption, *caption)]
        texts += [text.partition(". ")[0] for text in texts]
        if without_marks(alt) in map(without_marks, texts):
            yield Finding(element, "alt-repeats-caption")
            return
