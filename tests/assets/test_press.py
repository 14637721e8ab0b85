import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.assets.error import AssetError
from plugins.assets.press import press, rewriter
from plugins.assets.tokens import Kind, Token, tokenize

PIECES = (
    "a", "b", "--x", "1px", ".", "#f00", "қ", "@media", "\\31 ", "\\{", "+", "-", ">", ",", ":", "(", ")", "*", "/",
    "=", "{", "}", ";", '"s;{ /* "', "'\\''", "url(x.svg)", " ", "\n\t", "/* c */", "/**/",
)  # fmt: skip
BLANK = {Kind.SPACE, Kind.COMMENT}
OUTPUTS = {"images/sun.svg": "static/images/sun.00000000.svg", "fonts/a b.woff2": "static/fonts/a b.0.woff2"}


def pressed(css: str) -> str:
    """Return the stylesheet pressed, its addresses untouched."""
    return press(tokenize(css, "css/a.css"), lambda token: token.text)


def tokens(css: str) -> list[Token]:
    """Return the tokens of a stylesheet."""
    return list(tokenize(css, "css/a.css"))


def ends(css: str) -> bool:
    """Tell whether all that the text begins has an end."""
    try:
        tokens(css)
    except AssetError:
        return False
    return True


CSS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join).filter(ends)


def significant(css: str) -> list[str]:
    """Return the tokens that are neither space nor comment."""
    return [token.text for token in tokens(css) if token.kind not in BLANK]


def gaps(css: str) -> list[tuple[str, str]]:
    """Return the pairs of tokens that only space keeps apart, beside which no brace or semicolon stands."""
    found = []
    last, space = "{", False
    for token in tokens(css):
        if token.kind not in BLANK:
            if space and last not in {"{", "}", ";"} and token.text != "{":
                found.append((last, token.text))
            last, space = token.text, False
        space = space or token.kind is Kind.SPACE
    return found


def test_a_stylesheet_is_pressed() -> None:
    """Indents, line ends and comments go; what reads as words stays apart."""
    css = """/* head */
        .a > .b {
            margin: 0 auto; /* why */
            color: red;
        }

        @media (width >= 40em) and (hover) {
            a { b: c }
        }
        """
    assert pressed(css) == ".a > .b{margin: 0 auto;color: red;}@media (width >= 40em) and (hover){a{b: c }}"


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a/* b */c", "a/**/c"),
        ("a /* b */c", "a c"),
        ("a/* b */ c", "a c"),
        ("a/* b */{", "a{"),
        ("--x: ;", "--x: ;"),
        ("calc(1px + 2px)", "calc(1px + 2px)"),
        ("\\31  a", "\\31  a"),
        ("content: '  /* a */  '", "content: '  /* a */  '"),
    ],
)
def test_meaning_is_kept(css: str, expected: str) -> None:
    """Where a blank means something, one stays."""
    assert pressed(css) == expected


@given(CSS)
def test_tokens_are_kept(css: str) -> None:
    """No token is lost, broken or run together with another."""
    assert significant(pressed(css)) == significant(css)


@given(CSS)
def test_gaps_are_kept(css: str) -> None:
    """No space that could mean something is lost, and none is made."""
    assert gaps(pressed(css)) == gaps(css)


@given(CSS)
def test_pressing_twice_changes_nothing(css: str) -> None:
    """What is pressed cannot be pressed further."""
    assert pressed(pressed(css)) == pressed(css)


@pytest.mark.parametrize(
    "address", ["../images/sun.svg", "'../images/sun.svg'", '"../css/../images/sun.svg"', "../images/s%75n.svg"]
)
def test_an_address_leads_to_the_published_file(address: str) -> None:
    """An address is relative to the file it stands in, and afterwards to the published stylesheet."""
    rewrite = rewriter("static/css", OUTPUTS)
    expected = 'a: url("../images/sun.00000000.svg")'
    assert press(tokenize(f"a: url({address})", "css/a.css"), rewrite) == expected


def test_an_address_counts_from_its_own_file() -> None:
    """Files deeper in the theme climb further."""
    token = next(tokenize("url(../../images/sun.svg)", "css/components/a.css"))
    assert rewriter("static/css", OUTPUTS)(token) == 'url("../images/sun.00000000.svg")'


@pytest.mark.parametrize("rest", ["#disc", "?#iefix", "?a=b#c"])
def test_what_follows_the_path_is_kept(rest: str) -> None:
    """A part of a drawing stays a part of it."""
    token = next(tokenize(f"url(../images/sun.svg{rest})", "css/a.css"))
    assert rewriter("static/css", OUTPUTS)(token) == f'url("../images/sun.00000000.svg{rest}")'


@pytest.mark.parametrize("text", ["url(#clip)", "url('data:image/svg+xml,%3Csvg/%3E')"])
def test_what_is_no_file_is_kept(text: str) -> None:
    """A fragment of the page and data in place lead to no file."""
    assert rewriter("static/css", OUTPUTS)(next(tokenize(text, "css/a.css"))) == text


@pytest.mark.parametrize(
    "address", ["https://example.org/a.woff2", "//example.org/a.png", "/images/sun.svg", "HTTP://a"]
)
def test_an_address_that_leads_out_is_told(address: str) -> None:
    """A page asks nobody but its own host, and nothing outside the base path."""
    token = next(tokenize(f"url('{address}')", "css/a.css"))
    with pytest.raises(AssetError, match=r'css/a\.css:1: ".*" leads out of the theme'):
        rewriter("static/css", OUTPUTS)(token)


def test_a_missing_file_is_told() -> None:
    """The message names the file, the line and the nearest name."""
    token = next(tokenize("url(../images/son.svg)", "css/a.css"))
    with pytest.raises(AssetError) as error:
        rewriter("static/css", OUTPUTS)(token)
    assert str(error.value) == 'css/a.css:1: there is no "images/son.svg". Did you mean "images/sun.svg"?'
