import pytest

from tests.reading.texts import finds, read, reads

BACK = '\u00a0<a class="footnote-back" href="#fnref:{}" role="doc-backlink" aria-label="{}">↩</a>'


def reference(number: int, count: str = "") -> str:
    """Return a reference to a footnote."""
    link = f'<a class="footnote-ref" href="#fn:{number}" role="doc-noteref">{number}</a>'
    return f'<sup id="fnref:{number}{count}">{link}</sup>'


def section(title: str, *notes: str) -> str:
    """Return the section with the notes."""
    items = "".join(f'<li id="fn:{number}">{note}</li>' for number, note in enumerate(notes, 1))
    head = f'<h2 class="footnotes-title" id="footnotes">{title}</h2>'
    return (
        f'<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes">{head}<ol>{items}</ol></section>'
    )


def test_footnote() -> None:
    """Leads to its note, which leads back in the words of the language."""
    source = "а[^1]\n\n[^1]: б"
    kazakh = section("Ескертпелер", f"<p>б{BACK.format('1', 'Мәтінге оралу')}</p>")
    russian = section("Примечания", f"<p>б{BACK.format('1', 'Вернуться к тексту')}</p>")
    reads(source, f"<p>а{reference(1)}</p>{kazakh}")
    reads(source, f"<p>а{reference(1)}</p>{russian}", "ru")
    assert read(source).anchors == ("fnref:1", "footnotes", "fn:1")


def test_numbers_follow_the_text() -> None:
    """Not the order of the definitions; several references lead to one note, which leads back to each."""
    notes = section(
        "Ескертпелер",
        f"<p>в{BACK.format('1', 'Мәтінге оралу')}{BACK.format('1-2', 'Мәтінге оралу 2')}</p>",
        f"<p>г{BACK.format('2', 'Мәтінге оралу')}</p>",
    )
    reads(
        "а[^б] б[^а] в[^б]\n\n[^а]: г\n[^б]: в", f"<p>а{reference(1)} б{reference(2)} в{reference(1, '-2')}</p>{notes}"
    )


def test_note_of_several_blocks() -> None:
    """Goes on while blocks are indented; the way back is in its last paragraph."""
    blocks = f"<p>б\nв</p><ul><li>г</li></ul><p>{BACK.format('1', 'Мәтінге оралу')}</p>"
    reads("а[^1]\n\n[^1]: б\n    в\n\n    - г\n\nд", f"<p>а{reference(1)}</p><p>д</p>{section('Ескертпелер', blocks)}")


def test_note_within_a_note() -> None:
    """Is numbered where the first is written."""
    notes = (
        f"<p>б{reference(2)}{BACK.format('1', 'Мәтінге оралу')}</p>",
        f"<p>в{BACK.format('2', 'Мәтінге оралу')}</p>",
    )
    reads("а[^1]\n\n[^2]: в\n[^1]: б[^2]", f"<p>а{reference(1)}</p>{section('Ескертпелер', *notes)}")


@pytest.mark.parametrize(
    ("source", "findings"),
    [
        ("а\nб[^1]", ["2: footnote-undefined label=1"]),
        ("а\n\n[^1]: б", ["3: footnote-unused label=1"]),
        ("а[^1]\n\n[^1]: б\n\n[^1]: в", ["5: footnote-twice first=3 label=1"]),
        (
            "а[^1]\n\n[^1]: б\n\n    в <b>г</b>\n    [д](javascript:е)",
            ["5: raw-html tag=b", "6: unsafe-address address=javascript:е"],
        ),
    ],
)
def test_faulty_footnote(source: str, findings: list[str]) -> None:
    """Is told with its line, for else a note or a reference would be lost without a word."""
    finds(source, *findings)


def test_undefined_footnote_is_shown() -> None:
    """As it is written."""
    reads("а[^1]", "<p>а[^1]</p>")
