"""Questions and answers: a paragraph that begins with ``??`` asks, what follows it answers.

Who sees knows a question by its type; who hears is told.
"""

import re
from functools import partial
from html import escape
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from plugins.reading.elements import HEADINGS
from plugins.reading.findings import Findings
from plugins.reading.lines import LINE
from plugins.reading.phrases import Phrases
from plugins.reading.writer import Handler, Writer

_ASKED: Final = "asked"
_SIGN: Final = re.compile(r"\?\?(?!\?) *")


class Exchanges(Treeprocessor):
    """Puts each question and its answer, up to the next question or heading, into a box of their own."""

    def __init__(self, md: Markdown, findings: Findings) -> None:
        super().__init__(md)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Gather the exchanges among the blocks of the text."""
        if any(map(_asks, root)):
            root[:] = self._gather(list(root))

    def _gather(self, blocks: list[Element]) -> list[Element]:
        gathered: list[Element] = []
        exchange: Element | None = None
        for block in blocks:
            if _asks(block):
                exchange = _begin_exchange(block)
                gathered.append(exchange)
            elif exchange is None or block.tag in HEADINGS:
                exchange = None
                gathered.append(block)
            else:
                _answer(exchange, block)
        for each in gathered:
            if each.get("class") == "exchange" and len(each) == 1:
                self.findings.add("answer-missing", int(each.get(LINE, "0")))
        return gathered


def _asks(block: Element) -> bool:
    return block.tag == "p" and _SIGN.match(block.text or "") is not None


def _begin_exchange(question: Element) -> Element:
    line = question.get(LINE, "")
    words = _SIGN.sub("", question.text or "", count=1)
    if words or len(question):
        asked = Element(_ASKED)
        asked.tail = words
        question.insert(0, asked)
    question.text = ""
    question.set("class", "question")
    exchange = Element("div", {"class": "exchange", LINE: line})
    exchange.append(question)
    return exchange


def _answer(exchange: Element, block: Element) -> None:
    if len(exchange) == 1:
        SubElement(exchange, "div", {"class": "answer", LINE: block.get(LINE, "")})
    exchange[1].append(block)


def handlers(phrases: Phrases) -> dict[str, Handler]:
    """Return what announces a question, in the word of a language."""
    return {_ASKED: partial(_write_asked, phrases)}


def _write_asked(phrases: Phrases, writer: Writer, _: Element) -> None:
    """Write a word that is heard and neither seen nor searched for."""
    writer.out.append(f'<span class="visually-hidden" data-pagefind-ignore>{escape(phrases.question)}: </span>')
