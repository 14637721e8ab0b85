"""What a query says, as theme/static/js/search/query.js reads it."""

from typing import Any

from tests.search.scripts import call

QUERIES: dict[str, list[Any]] = {
    "сот  шешімі": [["сот"], ["шешімі"]],
    "«Жоғарғы сот» шешімі": [("Жоғарғы", "сот"), ["шешімі"]],
    '"жоғарғы сот': [("жоғарғы", "сот")],
    "№ 387-НҚ": [["387-НҚ"]],
    "№387-НҚ, (2026)": [["387-НҚ"], ["2026"]],
    " — ": [],
    "": [],
    "«»": [],
}


def read(parsed: Any) -> list[Any]:
    """Return the tokens of each clause, as a tuple where they were quoted."""
    words = [[token["typed"] for token in clause["tokens"]] for clause in parsed]
    return [tuple(each) if clause["quoted"] else each for each, clause in zip(words, parsed, strict=True)]


def test_clauses(node: str) -> None:
    """Words between quotes of any kind belong together; signs around a word are none of it, a hyphen in it is."""
    parsed = call(node, "search/query.js", "parse", *((query,) for query in QUERIES))
    assert dict(zip(QUERIES, map(read, parsed), strict=True)) == QUERIES


def test_signs_may_be_letters_of_another_layout(node: str) -> None:
    """What was typed stays known with its signs, since «;» is a letter on the Kazakh layout."""
    [parsed] = call(node, "search/query.js", "parse", (";j5fh5s",))
    assert parsed[0]["tokens"] == [{"raw": ";j5fh5s", "typed": "j5fh5s"}]
