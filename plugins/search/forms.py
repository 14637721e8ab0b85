"""What the browser asks for when it does not know a word: forms that the site has, and words that are right."""

from collections.abc import Collection
from functools import cache

from plugins.search.analysis.analysers import KAZAKH_CURATED, kazakh
from plugins.search.analysis.curated import read_curated
from plugins.search.analysis.folding import fold
from plugins.search.places import begun, read_places

SHORTEST = 4
"""Words of fewer letters are not mended anyway."""


def write_forms(language: str, words: Collection[str]) -> bytes:
    """Return the words of a site's pages, a line each, and behind an empty line other right words, folded."""
    right = right_words(language) - {fold(word) for word in words}
    return "\n".join((*sorted(words), "", *sorted(right))).encode()


@cache
def right_words(language: str) -> frozenset[str]:
    """Return words, in folded letters, that a reader has typed right whether a page has them or not.

    These are names and, in Kazakh, common words. What is seldom said is left out: a slip is likelier.
    """
    curated = read_curated(KAZAKH_CURATED)
    names = {*curated["name"]}
    if language == "kk":
        names |= {*curated["whole"]}
        names |= {word for own, _russian in read_places() for word in own}
        names |= {word for word, kinds in kazakh().lexicon.kinds.items() if "N" in kinds}
    else:
        names |= {begun(word) for _kazakh, own in read_places() for word in own}
    return frozenset(fold(word) for word in names if len(word) >= SHORTEST)
