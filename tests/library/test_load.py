"""The content folder to a library: whatever lies there, in whatever order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.domain.identifier import Slug
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.section import BIOGRAPHIES, PRESS_RELEASES
from plugins.library.load import load
from tests.site import CONTENT, find_problems, lines_of, site_config

NEWS = "news/2026/2026-11-20-x"


@contextmanager
def folder_with(files: dict[str, bytes]) -> Iterator[Path]:
    """Lend a content folder with these files, and the reference data of the small site where they do not replace it."""
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        copytree(CONTENT / "reference", content / "reference")
        for path, data in files.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_bytes(data)
        yield content


def test_small_site_is_read() -> None:
    """The stories of the small site are there, newest first, with what both halves share."""
    library = load(site_config(CONTENT)).library
    newest = library.stories[0]
    assert newest.folder == "press-releases/2026/2026-11-20-plenary-session"
    assert (newest.section, newest.region, newest.topics) == (PRESS_RELEASES, "astana", ("open-justice", "statistics"))
    assert list(newest.halves) == [KAZAKH, RUSSIAN]
    assert sorted(newest.files) == ["hall.jpg", "report.pdf"]
    assert list(library.people) == [Slug("serikova-aigul-bolatkyzy")]
    assert library.people[Slug("serikova-aigul-bolatkyzy")].section is BIOGRAPHIES


markup = st.text(st.sampled_from("-:[]{}()&*!|>'\"#%@`,?<^~_\\ \t\nабKZ09"), max_size=60)
fields = st.builds("---\n{}\n---\n{}\n".format, markup, markup).map(str.encode)
paths = st.sampled_from(
    [f"{NEWS}/kk.md", f"{NEWS}/ru.md", f"{NEWS}/a.jpg", "pages/about/kk.md", "reference/courts.yaml"]
)


@given(st.dictionaries(paths, st.binary(max_size=200) | fields, min_size=1))
@example({"reference/regions.yaml": b"\xff\xfe", "reference/topics.yaml": b"- a\n"})
@example({"reference/regions.yaml": b"astana: x\nAbai: {name: {kk: a}}\n"})
def test_no_bytes_stop_the_program(files: dict[str, bytes]) -> None:
    """Whatever an editor commits is read or told; there is always a report."""
    with folder_with(files) as content:
        lines_of(find_problems(site_config(content)))


names = st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=20)
places = st.sampled_from(["", "news/", "news/2026/", f"{NEWS}/", "pages/", "reference/", "biographies/x/y/", "films/"])


@given(
    st.lists(st.tuples(places, names.filter(lambda name: name.strip(". ") and len(name.encode()) < 200)), max_size=5)
)
def test_no_names_stop_the_program(files: list[tuple[str, str]]) -> None:
    """However a file is named and wherever it lies, there is a report of one line for each problem."""
    with folder_with({place + name: b"x" for place, name in files}) as content:
        problems = find_problems(site_config(content))
    assert len(lines_of(problems)) == len(set(problems))


def test_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A name in Windows-1251, out of an old archive, can be printed, although it is no UTF-8."""
    content = copytree(CONTENT, tmp_path / "content")
    try:
        (content / "pages" / "about" / "\udcf1\udcf3\udce4.jpg").write_bytes(b"x")
    except OSError:
        pytest.skip("this file system refuses such names")
    (line,) = lines_of(find_problems(site_config(content)))
    assert line.encode()


def test_moment_of_the_build_decides_what_is_public() -> None:
    """The same folder is another site a second before a story's moment."""
    config = site_config(CONTENT)
    moment = load(config).library.stories[0].moment
    assert moment
    assert len(load(replace(config, at=moment)).library.public) == 6
    assert len(load(replace(config, at=moment.replace(minute=0, hour=9))).library.public) == 5
