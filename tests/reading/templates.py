"""Templates of paragraphs whose markup spans lines: a bar stands before what is to be told, ``?`` for its number."""

from hypothesis import strategies as st

_PLAIN = [
    "а",
    "а\nб",
    "*а\nб*",
    "`а\nб`",
    "` \nа\n `",
    "а  \nб",
    "а<br>\nб",
    "<!-- а\nб -->",
    "\\*\n\\*",
    "№ \nа -\nб",
    "&nbsp;\n&amp;&#10;",
    "<sup>1\n2</sup>",
    "<i\nlang=x>",
    "</i\n>",
    "<https://x.kz>\n",
    "[Б][\nв]",
    "а[^1]\n",
    "AB\nA\nB",
    "[а\nб](https://x.kz\n'в')",
    '[а](\nhttps://x.kz "в\nг")',
    "[а\nб]{lang=ru}",
]
_TOLD = [
    "¦[а](#?)",
    "¦[а\nб](#?\n'в')",
    "*¦[а](#?)\n*",
    "**а\n¦[б](#?)**",
    "¦[а](javascript:?)",
    "[а\n¦[б](#?)]{lang=ru}",
    "¦<t?>",
    "¦<t?\na='\n'>",
    "¦![а\nб](x?.jpg\n'в')",
    "¦[^?]",
    "¦[а\nб][r?]",
    "¦[а]{l?='а'}",
]
_BEGIN = ["", "> ", "- ", "1.  ", "## ", "[^1]: ", "а\n\n:   ", "> - ", "?? ", "> а\n>\n> — а,\n"]

_paragraphs = st.builds(
    "{}а {}".format, st.sampled_from(_BEGIN), st.lists(st.sampled_from(_PLAIN + _TOLD), max_size=6).map(" ".join)
)

templates = st.lists(_paragraphs, max_size=4).map("\n\n".join)
"""Templates of up to four paragraphs."""
