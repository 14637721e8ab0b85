"""The index of a folder of pages: whole, the same for the same pages, and made anew only where pages changed."""

import gzip
import json
import shutil
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from plugins.search import index
from plugins.search.__main__ import main
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.cache import Cache
from plugins.search.catalogue import Indexed, Shard
from plugins.search.extraction import Block, IndexedPage
from plugins.search.folder import pages_below
from plugins.search.index import make_index
from plugins.search.location import FOLDER
from plugins.search.packing import Torn, unpack
from plugins.search.pagefind import SearchError, run_pagefind
from plugins.search.shard import refuse_unfound
from plugins.search.verification import verify
from tests.search.pages import write_pages


def made(site: Path, cache: Path, workers: int = 1, most: int = 100) -> dict[str, bytes]:
    """Return the files of the index of a folder."""
    return dict(make_index(pages_below(site), Cache(cache), workers, most))


def shards_in(cache: Path) -> set[tuple[str, int]]:
    """Return the shards that a cache holds, by name and file: what is made anew is another file."""
    return {(file.name, file.stat().st_ino) for file in cache.rglob("*.zip") if "volumes" not in file.parts}


def made_shards(site: Path, cache: Path) -> list[Path]:
    """Return the shards in Kazakh that a cache holds after the index of a folder was made."""
    made(site, cache)
    return [file for file in (cache / "kk").rglob("*.zip") if "volumes" not in file.parts]


def chunks_in(files: dict[str, bytes]) -> set[str]:
    """Return the files of an index that tell where words stand."""
    return {path for path in files if path.startswith("kk/index/")}


def catalogue(files: dict[str, bytes], language: str) -> list[dict[str, Any]]:
    """Return the shards that the catalogue of a language tells of."""
    entry = json.loads(files["index.json"])["languages"][language]
    shards: list[dict[str, Any]] = json.loads(gzip.decompress(files[entry["catalogue"]]))["shards"]
    return shards


def fragments(files: dict[str, bytes]) -> dict[str, Any]:
    """Return what results show, by address."""
    found = [json.loads(unpack(data)) for path, data in files.items() if "/fragment/" in path]
    return {fragment["url"]: fragment for fragment in found}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the order in which pages were written, the folder, the cache nor the number of workers leaves a trace."""
    first = made(write_pages(tmp_path / "pages"), tmp_path / "cache")
    assert made(tmp_path / "pages", tmp_path / "cache") == first
    monkeypatch.setattr("plugins.search.index.FEW", 0)
    assert made(write_pages(tmp_path / "elsewhere" / ".pages", backwards=True), tmp_path / "other", workers=2) == first


def test_a_dead_link_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that is a link to nothing is an error with the cure; a folder that is called like a page is none."""
    site = write_pages(tmp_path / "site")
    (site / "folder.html").mkdir()
    assert main([str(site)]) == 0
    (site / "dead.html").symlink_to("gone.html")
    assert main([str(site)]) == 1
    assert (
        capsys.readouterr().err
        == f"{site}/dead.html is a link to gone.html, which is not there. Delete the link, or put the page there.\n"
    )


def test_results_show_the_words_of_the_page(tmp_path: Path) -> None:
    """A fragment holds the page's own words, its address, title, date and facets."""
    page = tmp_path / "site" / "kk" / "news" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<html lang="kk"><body data-date="d202611211000" data-pagefind-meta="date[data-date]">'
        '<main data-pagefind-body><h1>Соттардың шешімі</h1><p data-pagefind-filter="region:astana">№ 387-НҚ бұйрық, '
        'конст&shy;рукция — <b>«Үкім»</b></p><p class="figure-credit">Сурет</p></main></body></html>',
        encoding="utf-8",
    )
    files = made(tmp_path / "site", tmp_path / "cache")
    [fragment] = fragments(files).values()
    assert fragment["url"] == "/kk/news/"
    assert fragment["content"] == "Соттардың шешімі. № 387-НҚ бұйрық, конструкция — «Үкім»."
    assert fragment["meta"] == {"date": "d202611211000", "title": "Соттардың шешімі"}
    assert fragment["filters"] == {"region": ["astana"], "year": ["2026"]}
    [shard] = catalogue(files, "kk")
    assert shard["folder"] == "kk/2016-2047/"
    assert shard["pages"][0].startswith("202611211000-")


def test_pages_that_do_not_ask_to_be_found_are_not(tmp_path: Path) -> None:
    """Without data-pagefind-body, or in a language without rules, a page is no part of the index."""
    site = write_pages(tmp_path / "site", count=1)
    (site / "index.html").write_text('<html lang="kk"><p>Басты бет</p></html>', encoding="utf-8")
    (site / "en.html").write_text('<html lang="en"><p data-pagefind-body>Page</p></html>', encoding="utf-8")
    (site / "empty.html").write_bytes(b"")
    assert sorted(fragments(made(site, tmp_path / "cache"))) == ["/kk/0/", "/ru/0/"]


def test_any_folder_is_indexed(tmp_path: Path) -> None:
    """Folders in folders, names that an address has to spell out, other encodings and empty pages are no obstacle."""
    page = '<html lang="{}"><meta charset="{}"><p data-pagefind-body>{}</p></html>'
    pages = {
        "a/b/c/d.html": page.format("kk-KZ", "utf-8", "Сот").encode(),
        "бір сот/№ 5 #1.html": page.format("kk", "utf-8", "Үкім").encode(),
        "old.html": page.format("RU", "windows-1251", "Судебный приказ").encode("windows-1251"),
        "none.html": page.format("", "utf-8", "Сот").encode(),
        "empty.html": page.format("kk", "utf-8", "").encode(),
        "cut.html": '<html lang="kk"><p data-pagefind-body>Іс <b'.encode(),
        "noise.html": bytes(range(256)),
    }
    for path, data in pages.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(data)
    assert main([str(tmp_path / "site")]) == 0
    files = made(tmp_path / "site", tmp_path / "cache")
    texts = {url: fragment["content"] for url, fragment in fragments(files).items()}
    odd = "/%D0%B1%D1%96%D1%80%20%D1%81%D0%BE%D1%82/%E2%84%96%205%20%231.html"
    assert texts == {"/a/b/c/d.html": "Сот.", odd: "Үкім.", "/old.html": "Судебный приказ.", "/cut.html": "Іс."}


def test_a_changed_page_touches_its_own_shard(tmp_path: Path) -> None:
    """Only the shard of the changed page is made anew, and what comes out is what a clean run would give."""
    site = write_pages(tmp_path / "site", count=12)
    before, first = made(site, tmp_path / "cache", most=4), shards_in(tmp_path / "cache")
    page = site / "kk" / "3" / "index.html"
    page.write_text(page.read_text("utf-8").replace("<h1>", "<h1>Жаңа "), encoding="utf-8")
    files = made(site, tmp_path / "cache", most=4)
    assert len(first) > 4
    assert len(shards_in(tmp_path / "cache") - first) == 1
    assert fragments(files)["/kk/3/"]["meta"]["title"].startswith("Жаңа ")
    assert files != before
    assert files == made(site, tmp_path / "fresh", most=4)


def test_words_of_a_touched_shard_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who makes a shard anew asks for the keys of new words alone, and checks that the browser agrees on them."""
    site = write_pages(tmp_path / "site", count=3)
    asked: list[str] = []
    made(site, tmp_path / "cache")
    page = site / "kk" / "1" / "index.html"
    page.write_text(page.read_text("utf-8").replace("<h1>", "<h1>Зерделеуші "), encoding="utf-8")
    key_of = KazakhAnalyser.key_of

    def ask(analyser: KazakhAnalyser, word: str) -> str:
        asked.append(word.lower())
        return key_of(analyser, word)

    monkeypatch.setattr(KazakhAnalyser, "key_of", ask)
    files = made(site, tmp_path / "cache")
    assert asked.count("зерделеуші") == 2
    assert {"сот", "шешім", "апелляция"}.isdisjoint(asked)
    assert files == made(site, tmp_path / "fresh")


def test_a_word_is_asked_until_all_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that was refused leaves shards behind; the next one asks for their words all the same."""
    site, cache = write_pages(tmp_path / "site", count=1), tmp_path / "cache"
    with monkeypatch.context() as patch:
        patch.setattr(index, "led_astray", lambda *_: {"сот": "соты"})
        for _ in range(2):
            with pytest.raises(SearchError, match="сот"):
                made(site, cache)
    files = made(site, cache)
    monkeypatch.delattr(index, "led_astray")
    assert files == made(site, cache)


def test_a_cache_of_other_rules_is_not_asked(tmp_path: Path) -> None:
    """Keys that other rules gave, or a version that did not tell its rules, are none."""
    site = write_pages(tmp_path / "site", count=1)
    [folder] = {f"kk/{file.parent.name}/" for file in made_shards(site, tmp_path / "cache")}
    cache, [file] = Cache(tmp_path / "cache"), (tmp_path / "cache" / folder).glob("*.zip")
    assert cache.keys(folder)["сот"] == "сот"
    for told in ({"rules": "others", "keys": {"сот": "соты"}}, {"keys": {"сот": "соты"}}):
        with ZipFile(file, "w") as packed:
            packed.writestr("told.json", json.dumps(told))
        assert cache.keys(folder) == {}


def test_a_cut_cache_is_made_anew(tmp_path: Path) -> None:
    """A file of the cache that is not whole counts as none."""
    site = write_pages(tmp_path / "site", count=2)
    first = made(site, tmp_path / "cache")
    for file in (tmp_path / "cache").rglob("*.zip"):
        file.write_bytes(file.read_bytes()[:200])
    (tmp_path / "cache" / "pages.json").write_text("{", encoding="utf-8")
    assert made(site, tmp_path / "cache") == first


def test_a_new_page_touches_the_newest_volume(tmp_path: Path) -> None:
    """What the words of older pages are told by stays, since the newest shard is a volume of its own."""
    site, page = (
        tmp_path / "site",
        '<html lang="kk"><p data-pagefind-body data-pagefind-meta="date:{}-01-01">Сот {}</p>',
    )
    (site / "kk").mkdir(parents=True)
    for number, year in enumerate([2010, 2011, 2026]):
        (site / f"kk/{number}.html").write_text(page.format(year, number), encoding="utf-8")
    before = chunks_in(made(site, tmp_path / "cache", most=2))
    (site / "kk/new.html").write_text(page.format(2026, "жаңа"), encoding="utf-8")
    files = made(site, tmp_path / "cache", most=2)
    assert (len(before), len(before & chunks_in(files)), len(chunks_in(files))) == (2, 1, 2)
    assert files == made(site, tmp_path / "fresh", most=2)


def test_the_command_writes_and_reads_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command replaces an older index and tells how many pages can be found."""
    site = write_pages(tmp_path / "site", count=2)
    (site / "search" / "old").mkdir(parents=True)
    assert main([str(site)]) == 0
    (site / "none.html").write_text("<html><p data-pagefind-body>Сот</p></html>", encoding="utf-8")
    assert "kk 2, ru 2. " in capsys.readouterr().out
    assert not (site / "search" / "old").exists()
    assert verify(site / "search") == {"kk": 2, "ru": 2}
    assert main([str(site)]) == 0
    assert "kk 2, ru 2. Left out: 1. " in capsys.readouterr().out


@pytest.mark.parametrize(
    "what", ["kk/*/fragment/*", "kk/index/*", "kk/vocabulary.*.gz", "ru/catalogue.*.gz", "index.json"]
)
def test_a_file_that_is_missing_or_cut_is_named(tmp_path: Path, what: str) -> None:
    """Reading an index back tells the file that is not whole, and the one that is not there."""
    site = write_pages(tmp_path / "site", count=1)
    main([str(site)])
    broken = shutil.copytree(site / "search", tmp_path / "broken")
    file = next(broken.glob(what))
    name = file.relative_to(broken).as_posix()
    if what.endswith("json"):
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-9])
        with pytest.raises(Torn, match=name):
            verify(broken)
        file.unlink()
    with pytest.raises(Torn, match=f"{name} is missing"):
        verify(broken)


def test_a_page_that_no_word_leads_to_is_named(tmp_path: Path) -> None:
    """A shard whose words leave a page out is not taken for whole."""
    page = IndexedPage("/kk/x/", "kk", "Сот", (Block("Сот"),), {}, {}, "0" * 12)
    other = IndexedPage("/kk/y/", "kk", "Үкім", (Block("Үкім"),), {}, {}, "0" * 12)
    shard = Shard("kk/undated/", ("x", "y"), {}, ("title",))
    refuse_unfound(Indexed(shard, (), frozenset({0, 1})), {"x": page, "y": other})
    with pytest.raises(Torn, match="/kk/y/ can be found by no word"):
        refuse_unfound(Indexed(shard, (), frozenset({0})), {"x": page, "y": other})


def test_a_missing_program_is_told_with_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine without Pagefind gets a sentence and code 1, and keeps the index that it has."""
    site = write_pages(tmp_path / "site", count=1)
    assert main([str(site)]) == 0
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "pagefind"))
    assert main([str(site)]) == 1
    assert "PAGEFIND_BINARY_PATH" in capsys.readouterr().err
    assert verify(site / FOLDER)


def test_a_program_that_fails_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Pagefind that ends without an index is an error that tells its code."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", sys.executable)  # which does not know what Pagefind is told to do
    with pytest.raises(SearchError, match="code 2"):
        run_pagefind(tmp_path, tmp_path / "index")


def test_no_such_folder(tmp_path: Path) -> None:
    """A folder that is not there is a command that was not understood."""
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "none")])
    assert ended.value.code == 2
