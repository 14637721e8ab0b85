import pytest

from plugins.reading.languages import is_language


@pytest.mark.parametrize("tag", ["kk", "ru", "en", "la", "zh-Hans", "kk-Latn-KZ", "en-GB"])
def test_language(tag: str) -> None:
    """A language of ISO 639-1, perhaps with a script and a region."""
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "kz", "ua", "KK", "kaz", "қазақша", "kk ru", "kk-", 'ru"'])
def test_no_language(tag: str) -> None:
    """``kz`` is a country, as ``ua`` is."""
    assert not is_language(tag)
