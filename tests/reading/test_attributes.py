import pytest

from plugins.reading.attributes import parse


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("lang=ru", {"lang": "ru"}),
        ('credit="Баспасөз қызметі"', {"credit": "Баспасөз қызметі"}),
        ("credit='A \"B\"' lang=kk", {"credit": 'A "B"', "lang": "kk"}),
        ("#how-to-read", {"id": "how-to-read"}),
        ('credit=""', {"credit": ""}),
        ("", {}),
        ("lang = ru", {"lang = ru": ""}),
        ("lang=kk .big", {"lang": "kk", ".big": ""}),
        ('credit="a"onclick="b"', {'credit="a"onclick="b"': ""}),
    ],
)
def test_attributes(text: str, attributes: dict[str, str]) -> None:
    """Each has a name and a value; what does not is kept, so that it can be told."""
    assert parse(text) == attributes
