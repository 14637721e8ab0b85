"""Forms of Kazakh nouns, with the harmony of vowels and the assimilation of consonants, for corpora that look real."""

from typing import Final

_FRONT_VOWELS: Final = frozenset("әеіөүэ")
_BACK_VOWELS: Final = frozenset("аоұыуяюё")
_TO_FRONT: Final = str.maketrans("аығқ", "еігк")
_VOICED: Final = {"қ": "ғ", "к": "г", "п": "б"}

_ENDINGS: Final = {
    "аәеиоөұүыіэюя": "лар ның ға ны да дан мен сы лары ларының ларға ларда дағы сына сында",
    "рйу": "лар дың ға ды да дан мен ы лары ларының ларға ларда дағы ына ында",
    "л": "дар дың ға ды да дан мен ы дары дарының дарға дарда дағы ына ында",
    "зж": "дар дың ға ды да дан бен ы дары дарының дарға дарда дағы ына ында",
    "мнң": "дар ның ға ды да нан мен ы дары дарының дарға дарда дағы ына ында",
}
_VOICELESS: Final = "тар тың қа ты та тан пен ы тары тарының тарға тарда тағы ына ында"


def forms_of(noun: str) -> tuple[str, ...]:
    """Return fifteen forms of a noun: cases, the plural, and what belongs to somebody."""
    vowels = [letter for letter in noun if letter in _FRONT_VOWELS | _BACK_VOWELS]
    endings = next((row for letters, row in _ENDINGS.items() if noun[-1] in letters), _VOICELESS)
    if vowels and vowels[-1] in _FRONT_VOWELS:
        endings = endings.translate(_TO_FRONT)
    return tuple(_joined(noun, ending) for ending in endings.split())


def _joined(noun: str, ending: str) -> str:
    """Return a noun with an ending; between vowels its last consonant is voiced."""
    voiced = _VOICED.get(noun[-1]) if ending[0] in "ыі" else None
    return (noun[:-1] + voiced if voiced else noun) + ending
