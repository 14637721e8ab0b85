"""The reader: Markdown in, text out. One is made for each process and reads every half."""

from collections.abc import Mapping
from typing import Final

from plugins.reading import endnotes, exchanges, footnotes, pictures
from plugins.reading.elements import HEADINGS
from plugins.reading.findings import REMARK
from plugins.reading.grammar import Grammar
from plugins.reading.headings import write_heading
from plugins.reading.links import write_link
from plugins.reading.markup import TAG, report_remark, report_tag
from plugins.reading.passages import write_span
from plugins.reading.phrases import PHRASES, Phrases
from plugins.reading.preformatted import write_code, write_preformatted
from plugins.reading.source import LONGEST, normalise
from plugins.reading.tables import write_table
from plugins.reading.text import Finding, Text
from plugins.reading.writer import COMMON, Handler, Writer

_HANDLERS: Final[dict[str, Handler]] = {
    **COMMON,
    "a": write_link,
    "code": write_code,
    "img": pictures.refuse_picture,
    "p": pictures.write_paragraph,
    "pre": write_preformatted,
    "span": write_span,
    "table": write_table,
    pictures.FIGURE: pictures.write_figure,
    footnotes.REFERENCE: endnotes.write_reference,
    REMARK: report_remark,
    TAG: report_tag,
    **dict.fromkeys(HEADINGS, write_heading),
}


def _handlers_in(phrases: Phrases) -> dict[str, Handler]:
    return _HANDLERS | endnotes.handlers(phrases) | exchanges.handlers(phrases)


class Reader:
    """Reads texts in the languages it is made for. What it returns depends on the arguments of ``read`` alone."""

    def __init__(self, languages: tuple[str, ...], phrases: Mapping[str, Phrases] = PHRASES) -> None:
        self._grammar = Grammar()
        self._handlers = {language: _handlers_in(phrases[language]) for language in languages}

    def read(self, source: str, language: str, first_line: int = 1) -> Text:
        """Return the text of a source that begins on ``first_line`` of its file."""
        if len(source) > LONGEST:
            return Text(language, findings=(Finding("text-too-long", first_line, (("limit", str(LONGEST)),)),))
        grammar = self._grammar
        root = grammar.parse(normalise(source), first_line)
        writer = Writer(language, grammar.findings, grammar.notes, self._handlers[language])
        writer.write_content(root)
        grammar.report_unused()
        return writer.text()
