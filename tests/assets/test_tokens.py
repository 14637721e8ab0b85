import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.assets.error import AssetError
from plugins.assets.tokens import Kind, tokenize, value

CSS = st.text(st.sampled_from("ab1-_\\ \n\t{}();:@#./*\"'uérl"), max_size=40)


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each token."""
    return [(token.kind.value, token.text) for token in tokenize(text, "a.css")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (" \t\r\n\f", "space"),
        ("/* a { */", "comment"),
        ("/***/", "comment"),
        ('"a \' ; \\" { \\\n /* b"', "string"),
        ("'a \" b'", "string"),
        ("url(a/b.svg#c)", "url"),
        ("url( 'a b.svg' )", "url"),
        ("URL(a\\).svg)", "url"),
        ("url()", "url"),
        ("@media", "at"),
        ("--ink", "word"),
        ("1.5rem"[2:], "word"),
        ("қызыл", "word"),
        ("\\31 0", "word"),
        ("\\{a", "word"),
        ("myurl", "word"),
        (";", "sign"),
        ("{", "sign"),
    ],
)
def test_a_token_is_known(text: str, kind: str) -> None:
    """Each kind of token is read to its end and no further."""
    assert kinds(text) == [(kind, text)]


def test_space_after_an_escape_belongs_to_the_name() -> None:
    r"""``\31  a`` is a class in a class and ``\31 a`` is one name, so the first space is never taken for idle."""
    assert kinds("\\31  a") == [("word", "\\31 "), ("space", " "), ("word", "a")]


def test_a_name_that_ends_in_url_is_a_name() -> None:
    """Only a function of exactly that name holds an address."""
    assert kinds("my-url(a)") == [("word", "my-url"), ("sign", "("), ("word", "a"), ("sign", ")")]


@pytest.mark.parametrize("text", ["/* a", '"a', "'a\n'", "url(a b)", "url(", 'url("a)'])
def test_what_never_ends_is_told(text: str) -> None:
    """A comment or string without its end would swallow the files that follow."""
    with pytest.raises(AssetError, match=r"a\.css:2: "):
        list(tokenize(f"\n{text}", "a.css"))


def test_a_token_knows_its_line() -> None:
    """Lines count from one, through comments and strings of several lines."""
    tokens = list(tokenize("/*\n*/\na '\\\n' b", "a.css"))
    assert [(token.text, token.line) for token in tokens if token.kind is Kind.WORD] == [("a", 3), ("b", 4)]


@pytest.mark.parametrize("text", ["url(a.svg)", "url('a.svg')", 'url( "a.svg" )', "'a.svg'", '"a.svg"'])
def test_the_value_is_what_is_quoted(text: str) -> None:
    """The address is the same however it is written."""
    assert value(next(tokenize(text, "a.css"))) == "a.svg"


@given(CSS)
def test_nothing_is_lost(text: str) -> None:
    """The tokens of a text, joined, are the text."""
    try:
        tokens = list(tokenize(text, "a.css"))
    except AssetError:
        return
    assert "".join(token.text for token in tokens) == text
