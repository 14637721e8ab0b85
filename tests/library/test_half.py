"""The bytes of one half to its typed values and body."""

from plugins.domain.language import KAZAKH
from plugins.domain.section import NEWS
from plugins.library.half import Outcome, read_half

LIMIT = 100


def read(data: bytes) -> Outcome:
    """Return what reading these bytes gives."""
    return read_half(data, "kk.md", NEWS.id, KAZAKH, LIMIT)


def rules(outcome: Outcome) -> list[tuple[int, str]]:
    """Return line and rule of each problem."""
    return [(problem.line, problem.rule) for problem in outcome.problems]


def test_half_keeps_its_body_and_line() -> None:
    """The body begins where the front matter ends, and knows its line."""
    outcome = read("---\ntitle: Т\nlead: Л\n---\nМәтін.\n".encode())
    assert outcome.source
    assert (outcome.source.body, outcome.source.body_line, rules(outcome)) == ("Мәтін.\n", 5, [])


def test_faulty_fields_leave_the_body_readable() -> None:
    """A half with a wrong value is read all the same, so that its text is checked in the same run."""
    outcome = read("---\ntitle: Т\nlead:\n---\nМәтін.\n".encode())
    assert outcome.source
    assert rules(outcome) == [(3, "field-empty")]


def test_half_without_a_text_is_told_where_it_would_begin() -> None:
    """White space is no text; the last line of the front matter is where to go on."""
    assert rules(read("---\ntitle: Т\nlead: Л\n---\n \n\n".encode())) == [(4, "body-empty")]


def test_long_half_is_not_decoded() -> None:
    """A half may have as many bytes as the limit; one more, and nothing is made of it."""
    head = "---\ntitle: Т\nlead: Л\n---\n".encode()
    assert rules(read(head.ljust(LIMIT, b"x"))) == []
    assert read(head.ljust(LIMIT + 1, b"\xff")).source is None
    assert rules(read(head.ljust(LIMIT + 1, b"\xff"))) == [(1, "text-too-large")]
