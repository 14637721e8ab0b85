"""Every rule that content can break: its id, its severity and its sentence, which names the cure.

Sentences are message ids of the gettext domain ``problems``. Parameters stand in braces.
"""

from collections.abc import Mapping
from typing import Final

from plugins.domain.problem import Problem, Rule, Severity


def _errors(sentences: Mapping[str, str]) -> dict[str, Rule]:
    return {id_: Rule(id_, Severity.ERROR, sentence) for id_, sentence in sentences.items()}


def _warnings(sentences: Mapping[str, str]) -> dict[str, Rule]:
    return {id_: Rule(id_, Severity.WARNING, sentence) for id_, sentence in sentences.items()}


_FILES: Final = {
    "symlink": "this is a link to somewhere else. Put the file itself here.",
    "file-too-large": "the file is larger than {limit} MB. Make it smaller.",
    "text-too-large": "the text is larger than {limit} kB. Split it into several stories.",
    "file-type": "files of this type are not published. Use one of: {types}.",
    "half-name": "this file is no half of a story. Halves are named {names}.",
    "section-unknown": "this is no section. Stories lie in the folders {sections}.",
    "folder-depth": "this is in the wrong place. A story's folder looks like {pattern}.",
    "folder-name": "the folder's name has no day or no slug. Name it like {pattern}.",
    "folder-date": "the folder's name begins with {date}, a day that does not exist. Correct it.",
    "folder-year": "the story is of {year} but lies in the folder {folder}. Move it to {year}/.",
    "slug-invalid": 'the slug "{slug}" is not made of a-z, 0-9 and single hyphens, 80 at most. Rename the folder.',
    "slug-reserved": 'the address "{slug}" is taken by a part of the site. Rename the folder.',
    "slug-duplicate": 'the slug "{slug}" is already taken in this section and year by {other}. Rename one folder.',
    "story-empty": "the folder has no half of a story. Add kk.md and ru.md or remove the folder.",
    "half-missing": "the other half, {half}, is missing. Add it, or say when it comes: translation-due: YYYY-MM-DD.",
    "encoding-utf16": "the file is in UTF-16. Save it as UTF-8.",
    "encoding-cp1251": "the file is in Windows-1251. Save it as UTF-8.",
    "encoding-invalid": "this line is not valid UTF-8. Save the file as UTF-8 and look at the letters of this line.",
    "control-character": "this line has an invisible control character ({code}). Delete it and type the place anew.",
}

_FRONT_MATTER: Final = {
    "front-matter-missing": "the file does not begin with its fields. Begin with a line ---, the fields, a line ---.",
    "front-matter-unclosed": "the fields are not closed. Add a line --- after the last of them.",
    "yaml-malformed": 'this line cannot be read as "field: value". Correct it, or put the value in "…".',
    "yaml-colon": 'the value has a colon followed by a space. Put the value in straight marks: field: "value".',
    "yaml-quote": "a quotation mark is opened here and not closed. Close it, and write « » inside the value.",
    "yaml-tab": 'the line has a tab, or a value that begins with a special sign. Use spaces, or put the value in "…".',
    "yaml-alias": '& and * at the start of a value have a meaning of their own. Put the value in "…".',
    "field-twice": 'the field "{field}" stands here again; it is on line {first} already. Keep one of them.',
    "field-unknown": 'unknown field "{field}". Did you mean "{guess}"?',
    "field-unexpected": 'unknown field "{field}". Fields here: {known}.',
    "field-misplaced": 'the field "{field}" does not belong in this section, but in: {sections}. Remove it.',
    "field-missing": 'the field "{field}" is missing. Add it.',
    "field-empty": 'the field "{field}" is empty. Write its value or remove the line.',
    "text-expected": 'the field "{field}" takes one text, not a list. Write it on one line.',
    "list-expected": 'the field "{field}" takes a list. Write it as [one, two].',
    "entry-expected": 'an entry of "{field}" has a wrong field or lacks one. Its fields: {keys}.',
    "time-invalid": '"{value}" is not a time. Write "{field}" as 09:30.',
    "date-invalid": '"{value}" is not a day. Write "{field}" as 2026-11-21.',
    "moment-invalid": '"{value}" is not a moment. Write "{field}" as 2026-11-21 18:00.',
    "flag-invalid": '"{field}" is either true or false, not "{value}". Choose one.',
    "status-invalid": '"{field}" is either public or draft, not "{value}". Choose one.',
    "choice-invalid": '"{value}" is not a value that "{field}" can have. See the head of this file.',
    "id-invalid": '"{value}" is not a short id. Write any six signs of 23456789abcdefghjkmnpqrstuvwxyz.',
    "id-duplicate": 'the id "{id}" is already taken by {other}. Write another one in the newer of the two.',
    "reference-invalid": '"{value}" is not an id for "{field}". Ids are made of a-z, 0-9 and hyphens.',
    "reference-misspelt": 'there is no "{value}" for "{field}". Did you mean "{guess}"?',
    "reference-unknown": 'there is no "{value}" for "{field}". Take one of content/reference/ or biographies/.',
    "reference-out-of-time": 'what "{field}" names did not exist on {day}. Name what existed on that day.',
    "reference-file-unknown": "this file is no table of reference data. Tables: {tables}.",
    "reference-file-missing": "this file of reference data is missing. Restore it.",
    "person-not-public": 'the biography "{person}" is a draft. Publish it, or remove the name from this story.',
    "focus-invalid": '"{value}" is no point of a picture. Write "{field}" as 60% 30%: from the left, from the top.',
    "alias-taken": '"{value}" is in use already: {other}. Remove it from "aliases".',
    "alias-reserved": '"{value}" is where the site has files of its own. Remove it from "aliases".',
    "alias-invalid": '"{value}" is not an old address of this site. Write it as /kk/press-releases/2026/slug/.',
    "place-invalid": '"{value}" is no address of a story. Write it without the language: press-releases/2026/slug.',
    "allow-unknown": '"{value}" is not a warning that can be allowed. Warnings: {known}.',
    "shared-differs": 'the field "{field}" has another value in {other}. Both halves share it: keep it in one of them.',
    "expires-early": 'the story expires before it is published. Correct "expires".',
    "sample-published": "the story is invented, and invented stories are not published. Remove it or write a real one.",
    "sample-contacts": "some contacts are invented, and these are not published. Write the real ones.",
    "translation-due-idle": 'both halves are there, so "translation-due" says nothing any more. Remove the line.',
}

_PUBLISHED: Final = {
    "address-vanished": "{address} is published and would vanish. Bring the story back, name the address in "
    '"aliases" of the story that takes its place, or withdraw the story.',
    "list-vanished": 'the list {address} is published and would vanish. Bring its entry back; "until" ends it.',
    "published-draft": "the story is published, and a draft would make it vanish. Remove this line, or withdraw it.",
    "published-moment": 'the story went out as of {moment} and names another moment now. Restore its day and "time".',
    "half-vanished": "the half {half} is published and would vanish. Bring it back.",
    "address-withdrawn": "a story that stood at this address was withdrawn. Give the folder another name.",
    "withdrawal-unknown": "{id} is not the id of the story at {address}. Correct one of them.",
    "withdrawal-unpublished": "{id} was never public, and a withdrawal would make its address known. Remove the entry; "
    "delete the story or make it a draft.",
    "withdrawal-day": "the withdrawal of {id} is of {day}, a day that has not come. Write the day of the withdrawal.",
    "correction-missing": "the text is not the one that went out on {moment}: {difference}. Tell what changed in "
    '"corrections", or restore the text.',
    "fact-changed": '"{field}" is not what went out on {moment}: {difference}. Tell what changed in "corrections", '
    "or restore it.",
    "file-changed": "this file has the name of one that went out on {moment}, and is another one. Tell what changed "
    'in "corrections", or restore the file.',
    "correction-not-minor": "this is more than spelling, measured by what went out on {moment}: {difference}. Take "
    '"minor" away and tell what was wrong and what is right, or restore the text.',
    "correction-untold": 'the correction of {day} is told in {other} only. Tell it in "corrections" here too.',
    "correction-lost": "the correction of {day} went out, and is not as it was. Restore it; add a new one below.",
    "correction-day": "a correction is of {day}, a day before publication or still to come. Write the day it goes out.",
}

_TEXT: Final = {
    "text-language": "the text of this half is in {language}, but the half is in {stated}. "
    "Put the text in {stated} here.",
    "body-empty": "the half has no text after its fields. Write it.",
    "picture-missing": 'there is no picture "{name}" in the folder of the story. Add the file or correct the name.',
    "picture-misspelt": 'there is no picture "{name}" in the folder of the story. Did you mean "{guess}"?',
    "picture-name": '"{name}" is not the name of a picture. Use .jpg, .png or .webp.',
    "picture-type": "the file is no JPEG, PNG or WebP picture, whatever its name says. Save it as one of these.",
    "picture-broken": "the picture is damaged or cut off. Save it anew.",
    "picture-too-large": "the picture has over {megapixels} megapixels or {side} pixels on a side. Make it smaller.",
    "picture-elsewhere": '"{name}" lies outside the folder of the story. Copy the picture into the folder.',
    "path-outside": '"{value}" leads out of its folder. Name a file in the folder of the story.',
    "photo-alt-missing": 'the photo has no alt text. Describe it in one sentence in "photo-alt".',
    "photo-missing": '"{field}" describes a photo, but the story has none. Add the photo or remove the line.',
    "link-broken": 'there is nothing at "{target}". Correct the address.',
    "link-language": '"{target}" is a story without a half in that language. Link to the folder instead.',
    "link-not-public": 'the story at "{target}" is not public when this one is. Remove the link or publish that first.',
    "file-missing": 'there is no file "{name}" in the folder. Add it or correct the link.',
    "anchor-unknown": 'there is no heading or footnote "#{anchor}" at "{target}". Correct the anchor.',
    "letter-look-alike": '"{word}" mixes Cyrillic and Latin letters ({letters}). Type the word anew in one alphabet.',
    "glyph-missing": 'the fonts of the site have no "{letter}" ({code}). Say it in words, or write another sign.',
}

_MARKDOWN: Final = {
    "text-too-long": "the text has over {limit} characters. Split it into several stories.",
    "raw-html": "<{tag}> is HTML, which is taken out. Write it in Markdown.",
    "unsafe-address": 'the address "{address}" is not allowed. Use https:, mailto:, tel: or a path of this site.',
    "address-empty": "the round brackets hold no address. Write it between them.",
    "address-backslash": 'the address "{address}" has a backslash. Write it with forward slashes.',
    "foreign-picture": 'the picture "{address}" is on another site. Put the file into the folder of the story.',
    "alt-missing": 'the picture "{address}" has no alt text. Describe it between the square brackets.',
    "picture-not-alone": 'the picture "{address}" stands inside a paragraph. Put blank lines around it.',
    "heading-first-level": "the text has a heading of the first level, which is the title's. Begin with ##.",
    "heading-jump": "a heading of level {level} follows one of level {above}. Do not leave out a level.",
    "heading-empty": "the heading has no words. Write them or remove the line.",
    "id-malformed": 'the anchor "{id}" is not made of a-z, 0-9 and hyphens, beginning with a letter. Correct it.',
    "id-twice": 'the anchor "{id}" stands here again. Give it another name.',
    "link-empty": 'the link to "{address}" has no words. Write what the reader will find there.',
    "brackets-malformed": 'the brackets of "{text}" make no link. Write [words](address), closed and without spaces.',
    "link-nested": 'the link to "{address}" stands inside another link. Keep one of them.',
    "reference-undefined": 'there is no address for "[{label}]". Write it in round brackets after the words.',
    "footnote-undefined": 'the footnote "{label}" has no text. Add a line "[^{label}]: …".',
    "footnote-twice": 'the text of the footnote "{label}" stands here again; it is on line {first} already. Keep one.',
    "speaker-glued": 'the speaker stands in the quotation itself. Put a line with ">" alone before the dash.',
    "answer-missing": "the question has no answer. Write it below.",
    "list-glued": "a list begins right after a line of text. Put a blank line before it.",
    "list-pasted": 'the line begins with "{sign}", which makes no list. Begin it with a hyphen and a space: "- ".',
    "text-indented": "a line that begins with four spaces is shown as code. Remove the spaces.",
    "table-malformed": "this line belongs to a table, but the line above is no row of headings. Correct it.",
    "unknown-attribute": '"{attribute}" means nothing here. What may stand in braces: lang, credit, #anchor.',
    "unknown-language": '"{code}" is not the code of a language. Write kk, ru, en or another of two letters.',
    "too-deep": "quotations, lists or marks stand too deeply within each other here. Make the text simpler.",
}

_PAGES: Final = {
    "page-title-missing": "the page has no title. Write one in <title>.",
    "page-language-missing": "the page does not say its language. Put lang on <html>.",
    "page-language-invalid": (
        '"{code}" is not the code of a language. Write kk, ru or another registered code in lang.'
    ),
    "page-language-differs": "the page says to be in {stated}, but its text is in {spoken}. Correct lang or the text.",
    "part-language-invalid": '"{code}" is not the code of a language. Write kk, ru, en or another registered code.',
    "part-language-differs": (
        "this passage says to be in {stated}, but it is in {spoken}. Correct the language of the passage."
    ),
    "refresh-delayed": (
        "the page reloads or leaves by itself after {seconds} seconds. Remove the refresh, or redirect at once."
    ),
    "zoom-blocked": "{setting} keeps readers from enlarging the page. Remove it from the viewport.",
    "main-heading-missing": "what is new on this page has no heading. Give it one that can be seen.",
    "main-landmark-missing": "what is new on this page begins no landmark. Put it in <main>.",
    "landmark-twice": "there is another landmark {role} on this page. Keep one of them.",
    "landmark-unnamed": (
        "several landmarks {role} are told apart by their names, and this one has none. Give it an aria-label."
    ),
    "skip-link-missing": (
        "the first stop of the Tab key does not lead to the text. Begin the page with a link to the main part."
    ),
    "element-id-twice": 'the id "{id}" stands on another element already. Write another one.',
    "heading-level-skipped": (
        "a heading of level {level} follows one of level {above} on the page. Do not leave out a level."
    ),
    "image-nameless": 'the image has no text alternative. Describe it in alt, or write alt="" if it is decoration.',
    "graphic-nameless": "the drawing says to be an image and has no name. Give it a <title> or an aria-label.",
    "object-nameless": "the object shows a picture, sound or film and has no name. Give it an aria-label or a title.",
    "image-button-nameless": "the picture submits a form and does not say so. Write in alt what it does.",
    "button-nameless": "the button does not say what it does. Write words on it or in aria-label.",
    "link-nameless": 'the link to "{address}" has no words on the page. Write what the reader will find there.',
    "heading-nameless": "the heading says nothing. Write words in it or make it none.",
    "field-nameless": "the field does not say what belongs in it. Give it a <label>.",
    "frame-nameless": "the frame does not say what is in it. Give it a title.",
    "summary-nameless": "the summary does not say what it opens. Write words in it.",
    "label-not-in-name": (
        '"{label}" is read on the screen, but the name of the element is "{name}". Begin the name with what is read.'
    ),
    "role-unknown": '"{role}" is not a role of WAI-ARIA. Write one that is, or none.',
    "aria-unknown": 'there is no attribute "{attribute}" in WAI-ARIA. Correct its spelling or remove it.',
    "aria-value-invalid": '"{value}" is not a value that {attribute} can have. Write one that it takes.',
    "aria-misplaced": "{element} does not take {attribute}. Remove it, or give the element the role that takes it.",
    "aria-prohibited": (
        "{element} must not have {attribute}: it is not read, or read in place of the text. Write it as text."
    ),
    "aria-required-missing": "the role {role} owes {attribute}. Add it, or use an element of HTML that needs none.",
    "hidden-focusable": "the Tab key reaches what aria-hidden hides. Make it visible to all, or unreachable.",
    "autocomplete-invalid": (
        '"{value}" is no purpose of a field. Write autocomplete as HTML has it, such as email or street-address.'
    ),
    "headers-astray": (
        'headers names "{id}", which is no other cell of this table. Name the id of a header of the table.'
    ),
    "header-without-cells": "the header of the table belongs to no cell. Add its cells, or make it a plain cell.",
    "table-without-headers": "the table has no headers. Say in its first row what the columns are.",
    "link-text-vague": '"{text}" does not say where the link leads. Write the name of what is there.',
    "alt-says-nothing": (
        'the text alternative "{alt}" does not say what the picture shows. Describe it in one sentence.'
    ),
    "video-without-captions": "the film has no captions. Add a <track> of the kind captions.",
    "media-without-transcript": "there is no transcript near the recording. Add the text or a link to it.",
    "media-plays-itself": "the recording starts by itself. Remove autoplay.",
    "target-too-small": "what is pressed here is less than 24 pixels wide or high. Make it larger.",
    "contrast-too-low": (
        "{text} on {ground} has a contrast of {ratio} : 1 in the palette {palette}; {needed} : 1 is "
        "needed. Change one of the colours."
    ),
}
"""What is wrong with a page as it was rendered: plugins/accessibility finds it and names the criteria of WCAG."""

_WARNINGS: Final = {
    "lead-length": "the lead has {length} characters; 160 fit a search result. Shorten it.",
    "title-length": "the title has {length} characters; more than 200 do not fit a card. Shorten it.",
    "numbers-differ": 'the number {number} stands in this half only. Add it to the other, or list it in "match".',
    "file-unused": "no half uses this file. Use it or remove it.",
    "footnote-unused": 'nothing refers to the footnote "{label}". Refer to it or remove it.',
    "reference-unused": 'nothing uses the address "[{label}]". Use it or remove it.',
    "picture-too-small": "the picture is {width} pixels wide; under {limit} it looks blurred. Use a larger one.",
    "translation-overdue": "the translation was promised by {day}. Add {half} or set a new day.",
    "text-corrected": 'this changes what went out on {moment}: {difference}. See that "corrections" tells all of it.',
    "link-withdrawn": 'the story at "{target}" was withdrawn, so the link is shown as text. Remove the link.',
    "alt-repeats-caption": "the text alternative repeats the caption, which is read anyway. Tell what is seen instead.",
    "file-link-untold": (
        "the link leads to a file and does not say both type and size. Write them after its words: ({type}, 1.2 MB)."
    ),
    "text-in-capitals": (
        '"{text}" is in capitals throughout, which is hard to read and to hear. Write it in small letters.'
    ),
    "text-of-signs": (
        '"{text}" is drawn with signs, which are read out one by one. Say it in words or mark it in Markdown.'
    ),
    "letters-spaced-out": (
        '"{text}" has spaces between its letters, which are read out one by one. Write it without, in ** if it matters.'
    ),
    "passage-unmarked": ('"{text}" seems to be in {language}. If it is, mark it: {markup}.'),
    "half-language": '"{text}" seems to be in {language}, but this half is in {stated}. Write it in {stated}.',
    "sentence-too-long": ("this sentence has {words} words; {limit} are easily followed. Divide it."),
    "abbreviation-unexplained": (
        '"{abbreviation}" is not explained where it first stands. Write it in full there, the short form in brackets.'
    ),
    "link-expired": 'the story at "{target}" has left the site, so the link is shown as text. Remove the link.',
}

_ERRORS: Final = _FILES | _FRONT_MATTER | _PUBLISHED | _TEXT | _MARKDOWN | _PAGES

RULES: Final[Mapping[str, Rule]] = _errors(_ERRORS) | _warnings(_WARNINGS)
"""Every rule by its id."""


def is_error(problem: Problem) -> bool:
    """Tell whether a problem stops a build."""
    return RULES[problem.rule].severity is Severity.ERROR
