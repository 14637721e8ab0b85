import pytest

from tests.reading.texts import finds, read, reads, whole

HEAD = '<thead><tr><th scope="col">а</th><th scope="col">б</th></tr></thead>'
BODY = "<tbody><tr><td>в</td><td>г</td></tr></tbody>"
TABLE = f"<table>{HEAD}{BODY}</table>"
SOURCE = "| а | б |\n|---|---|\n| в | г |"


def test_table() -> None:
    """Stands in a box that scrolls and can be reached by keyboard."""
    reads(SOURCE, f'<div class="table-scroll" tabindex="0">{TABLE}</div>')


@pytest.mark.parametrize("after", ["\n", "\n\n", "\n\nд\n"])
def test_end_of_table(after: str) -> None:
    """The end of the file after the last row, which every file has, is no row."""
    assert whole(read(SOURCE + after)).count("<tr") == 2


def test_table_below_a_heading() -> None:
    """Is a region of that name; a second one below it is not, for their names would be the same."""
    region = f'<div class="table-scroll" tabindex="0" role="region" aria-labelledby="d">{TABLE}</div>'
    reads(
        f"## д\n\n{SOURCE}\n\n{SOURCE}",
        f'<h2 id="d">д</h2>{region}<div class="table-scroll" tabindex="0">{TABLE}</div>',
    )


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("| а |\n|--:|\n| в |", '<td class="cell-right">в</td>'),
        ("| а |\n|:-:|\n| в |", '<td class="cell-center">в</td>'),
        ("| | б |\n|---|---|\n| в | г |", '<th scope="row">в</th><td>г</td>'),
        ("| а | б |\n|---|---|\n| в | г |\n| в | д |", "<td>в</td><td>г</td>"),
        ("| а | б |\n|---|---|\n| в | г |\n| д | г |", '<th scope="row">в</th><td>г</td>'),
        ("| а | б |\n|---|---|\n| `в|г` | \\| |", "<td><code>в|г</code></td><td>|</td>"),
        ('| а |\n|---|\n| "в" *г* |', "<td>«в» <em>г</em></td>"),
    ],
)
def test_rows(source: str, row: str) -> None:
    """Under an empty corner, or where no two cells are alike, the first column heads the rows; no style is written."""
    html = whole(read(source)).replace("\n", "")
    assert row in html.replace(' data-line="1"', "").replace(' data-line="3"', "")
    assert "style" not in html
    finds(source)


@pytest.mark.parametrize("source", ["а | б\n---|---|---\nв | г", "а\n\nб\n| а | б |\n|---|---|\n| в | г |"])
def test_table_that_is_none(source: str) -> None:
    """A head without its line of dashes, or a line too many above it, is told where the dashes are."""
    finds(source, f"{source.split('---', maxsplit=1)[0].count(chr(10)) + 1}: table-malformed")


def test_long_rows() -> None:
    """Are text: whoever reads them would match each mark of code with all others."""
    assert "<table" not in str(read(f"| а | {'`|' * 3000}\n|---|---|\n").parts)
