import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.addresses import Address, judge


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("https://sud.gov.kz/rus?a=1&b=2#c", "https://sud.gov.kz/rus?a=1&b=2#c"),
        ("HTTPS://sud.gov.kz", "https://sud.gov.kz"),
        ("http://сот.қаз/жоба", "http://сот.қаз/жоба"),
        ("https://x.kz/a b|c%zz", "https://x.kz/a%20b%7Cc%25zz"),
        ("https://x.kz/?a=1&amp;b=2", "https://x.kz/?a=1&b=2"),
        ("mailto:press@sud.kz", "mailto:press@sud.kz"),
        ("tel:+7 (7172) 74-76-28", "tel:+7717274-76-28"),
    ],
)
def test_address_out_of_the_site(written: str, value: str) -> None:
    """Leads where it says, with the signs that no address may have written as codes."""
    assert judge(written) == Address(value)


@pytest.mark.parametrize(
    "written", ["kk.md", "../2026-11-20-briefing/kk.md", "/press-releases/2026/x/", "#a", "есеп 2.pdf", "/"]
)
def test_address_within_the_site(written: str) -> None:
    """Is kept as it is written: the library resolves it."""
    assert judge(written) == Address(written, internal=True)


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "java\nscript:x",
        "java\tscript:x",
        "java\u200bscript:x",
        "java\u00adscript:x",
        "\x01javascript:x",
        "&#106;avascript:x",
        "&#x6A;avascript&colon;x",
        "javascript&#58;x",
        "&amp;#106;avascript:x",
        "javascript%3Ax",
        "%6Aavascript:x",
        "java%0ascript:x",
        "javascript%253Ax",
        "javascript：x",
        "ｊavascript:x",
        "data:text/html;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        "ftp://x.kz",
        "C:/report.pdf",
        "//x.kz/a",
        "/\u200b/x.kz",
        "https:x",
        "https:/x",
        "https://",
        "https:///x",
        "https://sud.kz@x.example/",
        "https://[::1",
        "https://x.kz\\@y",
    ],
)
def test_unsafe_address(written: str) -> None:
    """Is found whatever it hides behind, for a browser takes some disguises off and a later step others."""
    assert judge(written).fault == "unsafe-address"


@pytest.mark.parametrize("written", ["..\\2026\\kk.md", "\\\\server\\a.pdf", "/\\x.kz"])
def test_backslash(written: str) -> None:
    """A path as Windows writes it has a rule of its own, whose sentence tells the cure."""
    assert judge(written).fault == "address-backslash"


def test_empty_address() -> None:
    """Leads nowhere."""
    assert judge("").fault == "address-empty"


@given(st.text("jJaAvVsScCrRiIpPtT:&#106;x%3aA \t\n\u200b/\\", max_size=30))
def test_what_is_internal_has_no_scheme(written: str) -> None:
    """Whatever a browser leaves out before it looks for a scheme."""
    address = judge(written)
    seen = "".join(sign for sign in address.value if sign not in "\t\n\r").strip().lower()
    assert not (address.internal and (seen.startswith(("javascript:", "//", "\\", "/\\"))))
