"""What a text says, block by block and as a whole."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.prose import Prose, sentences_of
from tests.checks.made import make_subject

WORDS = ("Сот шешім шығарды.", "Үкім ", "«Иә»… ", "ма? ", "*ЖСН* ", "& ", "&lt; ", "`код. Код` ", "Ал\u00a0сот! ")
MARKS = ("[a]{lang=en} ", "\n\n", "\n> ", "\n- ", "\n\n## Бөлім\n\n")
BODIES = st.lists(st.sampled_from(WORDS + MARKS), max_size=12).map("".join)


def prose(body: str) -> Prose:
    """Return the prose of a body."""
    subject = make_subject(body, "Текст.")
    return Prose("".join(part for part in subject.text.parts if isinstance(part, str)))


def spaced(text: str) -> str:
    """Return a text with spaces alone between its words."""
    return text.replace("\u00a0", " ").replace("\n", " ").strip()


def test_blocks_know_their_lines() -> None:
    """A paragraph, an entry and a quotation are what they say, on the line where they begin; a heading is none."""
    told = prose("## Бөлім\n\nСот *шешті*.\n\n- бір\n- екі\n\n> Иә.").blocks
    assert [(block.line, block.text.strip(), block.is_quotation) for block in told] == [
        (7, "Сот шешті.", False),
        (9, "бір", False),
        (10, "екі", False),
        (12, "Иә.", True),
    ]


def test_signs_are_what_they_stand_for() -> None:
    """Nobody reads an entity: what a browser shows is said, in a block with markup as in one without."""
    assert [block.text for block in prose("Сот & заң\n\n*Сот* & заң").blocks] == ["Сот & заң", "Сот & заң"]


def test_nothing_is_said_without_blocks() -> None:
    """A text of headings alone has no block, and one empty sentence."""
    empty = prose("## Бөлім")
    assert (empty.blocks, empty.text, empty.sentences) == ((), "", [""])


@given(BODIES)
def test_the_whole_has_the_sentences_of_its_blocks(body: str) -> None:
    """What is asked of the whole is answered as by its blocks, one by one."""
    whole = prose(body)
    parts = [sentence for block in whole.blocks for sentence in sentences_of(block.text)]
    assert [*map(spaced, whole.sentences)] == ([*map(spaced, parts)] if whole.blocks else [""])
