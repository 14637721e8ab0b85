"""Whatever is not text, and whatever can be operated, has a name."""

from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element, in_svg
from plugins.accessibility.focus import is_tab_stop
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.visibility import summary_of
from plugins.accessibility.vocabulary import words

_MEDIA: Final = words(
    "apng avif bmp gif ico jpeg jpg png svg tif tiff webp aac flac m4a mp3 oga ogg opus wav avi m4v mkv mov mp4 "
    "ogv webm"
)
_FIELDS: Final = [
    "checkbox",
    "combobox",
    "listbox",
    "menuitemcheckbox",
    "menuitemradio",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
]
_FIELDS_WITHOUT_ROLE: Final = words("color date datetime-local file month password time week")


def _is_nameless(subject: Subject, element: Element) -> bool:
    """Tell whether an element that assistive technology gets says nothing. Most say it at once, in plain words."""
    return subject.seen.exposed(element) and not subject.names.name(element)


def _has_words(subject: Subject, element: Element) -> bool:
    """Tell whether words stand right in an element or its children, which name it if its content does."""
    if (element.text or "").strip():
        return True
    for child in element:
        if (child.tail or "").strip() or ((child.text or "").strip() and subject.seen.is_plain(child)):
            return True
    return False


@about_elements("image-nameless", tags="img", attributes="role", wcag="1.1.1", act="23a2a8")
def image_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """An image has a text alternative, or says that it is decoration."""
    if (element.tag == "img" and element.get("alt", "").strip()) or in_svg(element):
        return
    if subject.semantics.role(element) != "img" or subject.semantics.inside_of_presentation(element):
        return
    if _is_nameless(subject, element):
        yield Finding(element, "image-nameless")


@about_elements("graphic-nameless", tags="svg", attributes="role", wcag="1.1.1", act="7d6734")
def graphic_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A drawing that says to be an image has a title or a label; the text drawn in it does not name it."""
    if not in_svg(element) or subject.semantics.written(element) not in {"img", "graphics-document", "graphics-symbol"}:
        return
    if _is_nameless(subject, element):
        yield Finding(element, "graphic-nameless")


@about_elements("object-nameless", tags="object", wcag="1.1.1", act="8fc3b6")
def object_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """An object that shows a picture, sound or film has a name; what stands inside is shown only without it."""
    if element.get("role", "").strip() and subject.semantics.role(element) != "":
        return
    if _is_medium(element) and _is_nameless(subject, element):
        yield Finding(element, "object-nameless")


def _is_medium(element: Element) -> bool:
    data = element.get("data", "").strip().lower()
    kind = element.get("type", "").strip().lower() or data.partition("data:")[2]
    ending = data.partition("?")[0].partition("#")[0].rpartition(".")[2]
    return kind.partition("/")[0] in {"image", "audio", "video"} or (not kind and ending in _MEDIA)


@about_elements("image-button-nameless", tags="input", wcag="1.1.1 4.1.2", act="59796f")
def image_button_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A picture that submits a form says what it does."""
    if element.get("type", "").strip().lower() == "image" and _is_nameless(subject, element):
        yield Finding(element, "image-button-nameless")


@about_elements("button-nameless", tags="button input", attributes="role", wcag="4.1.2", act="97a4e1")
def button_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A button says what it does."""
    if _has_words(subject, element) or subject.semantics.role(element) != "button" or element.tag == "summary":
        return
    if element.get("type", "").strip().lower() != "image" and _is_nameless(subject, element):
        yield Finding(element, "button-nameless")


@about_elements("link-nameless", tags="a area", attributes="role", wcag="2.4.4 2.4.9 4.1.2", act="c487ae")
def link_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A link says where it leads."""
    if _has_words(subject, element) or in_svg(element):
        return
    if subject.semantics.is_a(element, "link") and _is_nameless(subject, element):
        yield Finding(element, "link-nameless", (("address", element.get("href", "")),))


@about_elements("heading-nameless", tags="h1 h2 h3 h4 h5 h6", attributes="role", wcag="1.3.1 2.4.6", act="ffd0e9")
def heading_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A heading has words."""
    if _has_words(subject, element) or subject.semantics.role(element) != "heading":
        return
    if _is_nameless(subject, element):
        yield Finding(element, "heading-nameless")


@about_elements("field-nameless", tags="input select textarea", attributes="role", wcag="4.1.2", act="e086e5")
def field_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A field says what belongs in it."""
    bare = not element.get("role") and element.tag == "input"
    kind = element.get("type", "").strip().lower()
    is_field = subject.semantics.role(element) in _FIELDS or (bare and kind in _FIELDS_WITHOUT_ROLE)
    if is_field and _is_nameless(subject, element):
        yield Finding(element, "field-nameless")


@about_elements("frame-nameless", tags="iframe", wcag="4.1.2", act="cae760")
def frame_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """A frame says what is in it, unless the keyboard skips it."""
    if subject.semantics.written(element) == "none" or not is_tab_stop(element, subject.seen):
        return
    if _is_nameless(subject, element):
        yield Finding(element, "frame-nameless")


@about_elements("summary-nameless", tags="summary", wcag="4.1.2", act="2t702h")
def summary_has_name(subject: Subject, element: Element) -> Iterator[Finding]:
    """The summary of details says what they are about."""
    details = element.getparent()
    if details is None or details.tag != "details" or summary_of(details) is not element:
        return
    if _is_nameless(subject, element):
        yield Finding(element, "summary-nameless")
