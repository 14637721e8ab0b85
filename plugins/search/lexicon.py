"""Make the lexicon of Kazakh: ``python -m plugins.search.lexicon``.

It needs ``apt-get install hunspell-kk tesseract-ocr tesseract-ocr-kaz``. The first is the Kazakh dictionary for
hunspell, of whose licences the MPL 1.1 is chosen; ``data/kazakh.txt`` has what is left of it. The last has a list of
words as people write them, under the Apache License 2.0; ``data/kazakh-attested.txt`` has the headwords that this list
shows the dictionary to lack. The same sources and the same ``data/kazakh-curated.txt`` give the same files; commit all.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.search.analysis.analysers import KAZAKH_ATTESTED, KAZAKH_CURATED, KAZAKH_WORDS, irregular
from plugins.search.analysis.curated import Curated, CuratedFault, read_curated
from plugins.search.analysis.folding import plain
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.lexicon import Lexicon
from plugins.search.attested import SOURCE as ATTESTED
from plugins.search.attested import read_attested
from plugins.search.cleaning import FROM, Stock, active_verbs, headwords
from plugins.search.evidence import missing_headwords

SOURCE: Final = Path("/usr/share/hunspell/kk_KZ.dic")
KINDS: Final = "n takes the endings of nouns, v is the stem of a verb"
HEADER: Final = f"""\
# Kazakh words in their dictionary form: {KINDS}; capitals tell that it is often said.
# Made by `python -m plugins.search.lexicon` of the Kazakh dictionary for hunspell 1.1 (Debian's hunspell-kk), copyright
# 2009 Akmaral Mussayeva, László Németh, Rail Aliev, under the MPL 1.1 (MPL-1.1.txt beside this file), and of
# kazakh-curated.txt. Do not edit: put what is wrong or missing into kazakh-curated.txt.
# SHA-256 of kk_KZ.dic: {{source}}
# SHA-256 of kazakh-curated.txt: {{curated}}
"""
HEADER_ATTESTED: Final = f"""\
# Kazakh words that kazakh.txt lacks, in their dictionary form: {KINDS}.
# Made by `python -m plugins.search.lexicon` of the words that Tesseract 4.1 reads Kazakh pages with (Debian's
# tesseract-ocr-kaz), copyright 2006-2022 Google Inc., under the Apache License 2.0 (Apache-2.0.txt beside this file).
# Do not edit: put what is wrong or missing into kazakh-curated.txt.
# SHA-256 of kaz.traineddata: {{source}}
# SHA-256 of kazakh-curated.txt: {{curated}}
"""
MISSING: Final = (
    "{path} is missing. Run apt-get install hunspell-kk tesseract-ocr tesseract-ocr-kaz, or name the files."
)
TORN: Final = "{path} cannot be read: {reason}. Install tesseract-ocr-kaz anew."
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


def lacking(kinds: Mapping[str, str], attested: Collection[str], curated: Curated) -> dict[str, str]:
    """Return the headwords, with their kinds, that attested words show some others to lack."""
    found = missing_headwords(attested, KazakhAnalyser(Lexicon(kinds), irregular(curated)))
    known = {word for word, kind in kinds.items() if "v" in kind.lower()}
    # «шұғылдан» is no ablative of «шұғыл», since forms like «шұғылданады» have led to it.
    told = {**curated, "active": (*curated["active"], *(word for word in found if word.endswith(FROM)))}
    verbs = active_verbs(known | {word for word, kind in found.items() if "v" in kind}, told)
    left = {word: "".join(each for each in kind if each != "v" or word in verbs) for word, kind in found.items()}
    return {word: kind for word, kind in left.items() if kind and word not in curated["not"]}


def written(header: str, kinds: Mapping[str, str], source: Path, curated: Path) -> str:
    """Return the text of a file of headwords, with the hashes of what it was made of."""
    hashes = {name: sha256(file.read_bytes()).hexdigest() for name, file in (("source", source), ("curated", curated))}
    return header.format(**hashes) + "".join(f"{word} {kind}\n" for word, kind in sorted(kinds.items()))


def write_lexicon(source: Path, attested: Path, curated: Path) -> tuple[str, str]:
    """Return the texts of both files. CuratedFault tells a line that cannot be read."""
    stock, edited, words = read_stock(source), read_curated(curated), read_attested(attested)
    # Twice, since the dictionary has forms of words that it lacks, which are cleaned away when these are known.
    first = lacking(headwords(stock, edited, words), words, edited)
    kinds = headwords(stock, edited, words, first)
    more = lacking(kinds, words, edited)
    return written(HEADER, kinds, source, curated), written(HEADER_ATTESTED, more, attested, curated)


def main(arguments: Sequence[str]) -> int:
    """Write the lexicon; return 1 where a source is missing or the curated file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m plugins.search.lexicon", description=__doc__)
    parser.add_argument("source", type=Path, nargs="?", default=SOURCE, help=f"the dictionary (default: {SOURCE})")
    parser.add_argument("attested", type=Path, nargs="?", default=ATTESTED, help=f"the words (default: {ATTESTED})")
    given = parser.parse_args(arguments)
    try:
        texts = write_lexicon(given.source, given.attested, KAZAKH_CURATED)
    except FileNotFoundError as error:
        print(MISSING.format(path=error.filename or error), file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(TORN.format(path=given.attested, reason=error), file=sys.stderr)
        return 1
    except CuratedFault as fault:
        print(fault, file=sys.stderr)
        return 1
    for file, text in zip((KAZAKH_WORDS, KAZAKH_ATTESTED), texts, strict=True):
        file.write_text(text, "utf-8")
        print(f"{file}: {sum(not line.startswith('#') for line in text.splitlines())} words")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
