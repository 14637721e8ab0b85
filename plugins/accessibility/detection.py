"""Which language a text is in.

The alphabet decides Kazakh and Russian, and with them nearly every page of this site; a model of letter sequences is
asked only for what the alphabet leaves open. A text that is too short, or could be either, has no answer.
"""

import re
from functools import cache, cached_property, lru_cache
from typing import Final

from lingua import Language as Known
from lingua import LanguageDetector, LanguageDetectorBuilder

from plugins.accessibility.alphabets import BY_ALPHABET, CODE, COMMON, CYRILLIC, NO_LETTER, OTHERS
from plugins.accessibility.vocabulary import words

_MODELLED: Final = words(
    "BELARUSIAN CZECH DANISH DUTCH ENGLISH FINNISH FRENCH GERMAN HUNGARIAN ITALIAN KAZAKH POLISH PORTUGUESE ROMANIAN "
    "RUSSIAN SPANISH SWEDISH TURKISH UKRAINIAN"
)

_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL_KAZAKH_WORD: Final = re.compile(r"(?<![\w«“\"])[а-яё]*[әіңғүұқөһ]")
_NOT_RUSSIAN: Final = re.compile(r"[іІєїґўЄЇҐЎ]")

_FEWEST_LETTERS: Final = 9
_FEWEST_WORDS: Final = 2
_FEWEST_WITH_NAMES: Final = 8
"""Of fewer words, one name can be most."""

_WEB_ADDRESS: Final = re.compile(r"://\S+")
"""An address from where its scheme ends. To look for any word before it took longer than all the rest."""

_SCHEME: Final = re.compile(r"\w+\Z")
_QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_CAPITAL: Final = "[А-ЯЁӘІҢҒҮҰҚӨҺЄЇҐЎA-Z]"
_CAPITALISED: Final = re.compile(rf"{_CAPITAL}(?<!\w{_CAPITAL})[\w-]*")
"""A word with a capital. To look for the capital before the place it has takes a third of the time."""

_LETTERS_OF: Final = {
    "be": re.compile(r"[ўі]"),
    "kk": re.compile(r"[әіңғүұқөһ]"),
    "ru": re.compile(r"[а-я]"),
    "uk": re.compile(r"[іїєґ]"),
}
"""Languages in Cyrillic, each with letters without which a few words are not in it, whatever they sound like."""

_ENGLISH: Final = frozenset(words("been from of that the their this were which with"))
_ENGLISH_SHARE: Final = 5
"""With one of so many words among these a text is in no other language: «Supreme Court of Kazakhstan» is not French."""

_SURE: Final = 0.6
"""The share of all likelihood that the model must give to one language."""

_SURE_OF_FEW: Final = 0.9
"""The same where there are so few words that one of them decides."""

_FEW_WORDS: Final = 3
_FAR_AHEAD: Final = 3
"""So many times what the second language gets: «Paul put dire comment on tape» is French, and English, too."""

_SAMPLE: Final = 800
"""So many characters from the middle of a long text say what it is in; at its head stand names and dates."""


def language_of(text: str) -> str | None:
    """Return the two-letter code of a text's language; None where that cannot be told for sure."""
    return _language_of(_Count(_sample(without_addresses(text))))


def is_plainly(language: str, text: str) -> bool:
    """Tell whether a text is in a language as a whole, without much of it being in another.

    Around a story in Russian a page may say enough in Kazakh to seem to be in it.
    """
    count = _Count(_sample(without_addresses(text)))
    if _language_of(count) != language:
        return False
    return language != "kk" or count.kazakh * 3 >= count.cyrillic + len(count.others)


class _Count:
    """A text by the alphabets of its words, which are counted once: nearly every page is asked for them twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._signs = text.encode(CODE, BY_ALPHABET)
        self._cyrillic = self._signs.translate(CYRILLIC)
        self.cyrillic = len(self._cyrillic.split())
        self.letters = len(text) - self._cyrillic.count(NO_LETTER)

    @cached_property
    def kazakh(self) -> int:
        """How many words have a letter that only Kazakh has."""
        return len(self._cyrillic.translate(None, COMMON).split())

    @cached_property
    def others(self) -> list[bytes]:
        """The words in other alphabets, as many letters as they have."""
        return self._signs.translate(OTHERS).split()


def _language_of(count: _Count) -> str | None:
    if count.letters * 2 > len(count.text) and count.cyrillic >= _FEWEST_WORDS and count.letters >= _FEWEST_LETTERS:
        return _cyrillic_language(count)
    all_letters, words = count.letters + sum(map(len, count.others)), count.cyrillic + len(count.others)
    if all_letters < _FEWEST_LETTERS or words < _FEWEST_WORDS:
        return None
    return _cyrillic_language(count) if count.letters * 2 > all_letters else _latin_language(count)


def without_addresses(text: str) -> str:
    """Return a text without addresses of the web, which are in no language and outweigh the words of a short page."""
    if "/" not in text or "://" not in text:
        return text
    *before, rest = _WEB_ADDRESS.split(text)
    return "".join([*map(_without_scheme, before), rest])


def _without_scheme(text: str) -> str:
    """Return a text without the word at its end."""
    before, space, last = text.rpartition(" ")
    return f"{before}{space}{_SCHEME.sub('', last)}"


def _sample(text: str) -> str:
    return text if len(text) <= 2 * _SAMPLE else text[len(text) // 3 : len(text) // 3 + _SAMPLE]


def is_too_short(text: str) -> bool:
    """Tell whether a text has too few letters to be in any language."""
    return len(text) < _SAMPLE and sum(map(str.isalpha, text)) < _FEWEST_LETTERS


def _cyrillic_language(count: _Count) -> str | None:
    """Kazakh shows its own letters in more than half of its words, Russian in none but names. Two words may be any.

    Names decide nothing among few words, nor where they may be all that is Kazakh: «Брифинг в Кокшетау» is Russian.
    """
    if count.cyrillic < _FEWEST_WITH_NAMES or _may_be_of_names(count):
        count = _Count(_CAPITALISED.sub("", _QUOTED.sub("", count.text)))
        if count.cyrillic < _FEW_WORDS:
            return None
    if count.kazakh * 4 >= count.cyrillic:
        return "kk"
    foreign = max(count.kazakh, len(_NOT_RUSSIAN.findall(count.text)))
    if count.cyrillic >= _FEWEST_WITH_NAMES and foreign * 12 <= count.cyrillic:
        return "ru"
    told = _modelled(count.text)
    letters = _LETTERS_OF.get(told or "")
    return told if letters and letters.search(count.text) else None


def _may_be_of_names(count: _Count) -> bool:
    """Tell whether names may be all that is Kazakh in a text: it has other words, too, or none in small letters."""
    if count.cyrillic < count.kazakh * 12 < count.cyrillic * 6:
        return True
    return count.kazakh > 0 and _SMALL_KAZAKH_WORD.search(count.text) is None


def _latin_language(count: _Count) -> str | None:
    """Return what the model says, but nothing where it does not hear how English a text is."""
    told = _modelled(count.text)
    common = sum(word in _ENGLISH for word in _WORD.findall(count.text.lower()))
    return None if told != "en" and common * _ENGLISH_SHARE >= len(count.others) > 0 else told


@cache
def told_apart() -> frozenset[str]:
    """Return the codes of the languages that can be recognised; of texts in others nothing is known."""
    return frozenset(str(language.iso_code_639_1.name).lower() for language in _languages())


def _languages() -> list[Known]:
    return [getattr(Known, name) for name in sorted(_MODELLED)]


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_languages()).with_low_accuracy_mode().build()


@lru_cache(4096)
def _modelled(text: str) -> str | None:
    first, second, *_ = _detector().compute_language_confidence_values(text)
    sure = _SURE_OF_FEW if len(_WORD.findall(text)) < _FEW_WORDS else _SURE
    if first.value < sure or first.value < _FAR_AHEAD * second.value:
        return None
    return str(first.language.iso_code_639_1.name).lower()
