"""Make the lexicon of Kazakh: ``python -m plugins.search.lexicon``, after ``apt-get install hunspell-kk``.

The source is the Kazakh dictionary for hunspell as Debian packages it, of whose licences the MPL 1.1 is chosen. The
same source and the same ``data/kazakh-curated.txt`` give the same ``data/kazakh.txt``; commit both.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.search.analysis.analysers import KAZAKH_CURATED, KAZAKH_WORDS
from plugins.search.analysis.curated import CuratedFault, read_curated
from plugins.search.analysis.folding import plain
from plugins.search.cleaning import Stock, headwords

SOURCE: Final = Path("/usr/share/hunspell/kk_KZ.dic")
HEADER: Final = """\
# Kazakh words in their dictionary form: n takes the endings of nouns, v is the stem of a verb, c is often said.
# Made by `python -m plugins.search.lexicon` of the Kazakh dictionary for hunspell 1.1 (Debian's hunspell-kk), copyright
# 2009 Akmaral Mussayeva, László Németh, Rail Aliev, under the MPL 1.1 (MPL-1.1.txt beside this file), and of
# kazakh-curated.txt. Do not edit: put what is wrong or missing into kazakh-curated.txt.
# SHA-256 of kk_KZ.dic: {source}
# SHA-256 of kazakh-curated.txt: {curated}
"""
_WORD: Final = re.compile("[а-яәғқңөұүһіё]{2,}")


def read_stock(source: Path) -> Stock:
    """Return the words of hunspell's dictionary. Its flags tell nouns (A), infinitives (M) and names (B) apart."""
    found: dict[str, set[str]] = {"A": set(), "": set(), "M": set(), "B": set()}
    for line in source.read_text("utf-8-sig").splitlines()[1:]:
        head, _, flags = line.strip().partition("/")
        word = plain(head)
        if _WORD.fullmatch(word) and (flags or len(word) > 2):
            found[flags[:1]].add(word)
    return Stock(*(frozenset(words) for words in found.values()))


def write_lexicon(source: Path, curated: Path) -> str:
    """Return the text of the lexicon. CuratedFault tells a line that cannot be read."""
    words = headwords(read_stock(source), read_curated(curated))
    hashes = {"source": _hash(source), "curated": _hash(curated)}
    return HEADER.format(**hashes) + "".join(f"{word} {kinds}\n" for word, kinds in sorted(words.items()))


def _hash(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def main(arguments: Sequence[str]) -> int:
    """Write the lexicon; return 1 where the source is missing or the curated file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m plugins.search.lexicon", description=__doc__)
    parser.add_argument("source", type=Path, nargs="?", default=SOURCE, help=f"the dictionary (default: {SOURCE})")
    given = parser.parse_args(arguments)
    try:
        text = write_lexicon(given.source, KAZAKH_CURATED)
    except FileNotFoundError:
        print(f"{given.source} is missing. Run apt-get install hunspell-kk, or name the file.", file=sys.stderr)
        return 1
    except CuratedFault as fault:
        print(fault, file=sys.stderr)
        return 1
    KAZAKH_WORDS.write_text(text, "utf-8")
    print(f"{KAZAKH_WORDS}: {text.count(chr(10)) - HEADER.count(chr(10))} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
