"""Generated sources, well-meant and hostile: scraps of markup within each other, on lines that begin in every way."""

from hypothesis import strategies as st

_HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:x">',
    "<sup onclick=x>",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<!--",
    "-->",
    "[a](javascript:alert(1))",
    "[a](JaVa&#115;cript:x)",
    "[a](java\tscript:x)",
    "[a]( data:text/html,x)",
    "[a](//x.example/)",
    '[a](x.pdf "t" onmouseover="x)',
    "<javascript:alert(1)>",
    "![a](data:x)",
    "![a](http://x/y)",
    '[а]{lang="\\"><b>"}',
    '![а](x.jpg "т"){credit="<b>" onload=x}',
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&#x1a;0&#x1a;",
    "\x1a0\x1a",
    "\x02klzzwxh:0000\x03",
    "\x02amp\x03",
    "&amp;lt;",
    "&#10;",
    "&#0;",
]
_HONEST = [
    "а",
    '"б" - в',
    "`<b>`",
    "_а_",
    "**а** *б*",
    "<br>",
    "<sup>2</sup>",
    "<sub><b>а</b></sub>",
    '[а](x.pdf "т")',
    "[а](#b)",
    "[а](../x/kk.md)",
    "[а][б]",
    "[б]",
    "[^1]",
    "[^2]",
    "[а]{lang=ru}",
    '![а](x.jpg "т"){credit="в"}',
    "![](x.jpg)",
    "<https://x.kz>",
    "<a@b.kz>",
    "08:40 а",
    "{#x}",
    "— а, б",
    "&nbsp;",
    "&quot;",
    "аб",
    "№ 3-4",
]
_LINES = [
    "",
    "## ",
    "# ",
    "#### ",
    "??  ",
    "> ",
    "> — ",
    "> > ",
    "- ",
    "-   - ",
    "1. ",
    "    ",
    "        ",
    "| а | б |",
    "|---|:-:|",
    "| а | ",
    ": ",
    "[^1]: ",
    "[^2]: ",
    "*[аб]: ",
    "[б]: x.pdf ",
    "***",
    "---",
    "===",
]
_BLOCKS = [
    '![а](x.jpg "б"){credit="в"}',
    "| а | б |\n|---|:-:|\n| в | ",
    "| | б |\n|---|---|\n| в | ",
    "> а\n>\n> — ",
    "аб[^2]",
]
_SIGNS = st.text("аб *_`[](){}<>!\"'#|-=:>&;\\^~?—.,01/@x", min_size=1, max_size=8)
_SCRAPS = st.one_of(st.sampled_from(_HONEST), st.sampled_from(_HOSTILE), _SIGNS)
_WRAPS = [
    "[{}](y.pdf)",
    "[{}]{{lang=kk}}",
    "*{}*",
    "**{}**",
    '![{}](y.jpg "{}")',
    "<b>{}</b>",
    "{}\n{}",
    '"{}"',
    "<sup>{}</sup>",
]


def _wrap(scraps: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(str.format, st.sampled_from(_WRAPS), scraps, scraps)


_inline = st.lists(st.recursive(_SCRAPS, _wrap, max_leaves=4), max_size=3).map(" ".join)
_line = st.builds(
    "{}{}{}".format,
    st.sampled_from(_LINES + _BLOCKS),
    _inline,
    st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n", "  \n"]),
)

sources = st.lists(_line, max_size=12).map("".join)
"""Sources of up to a dozen lines."""
