"""A changed frame: pages are put into it as they are, and none is rendered that need not be."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from plugins.building.work import Order
from plugins.pages.page import Page
from tests.building.built import tree
from tests.building.edits import Site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site that was built."""
    site = Site(tmp_path_factory.mktemp("reframing") / "site", 11)
    site.build()
    return site


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the paths of the pages that a build renders, or looks up."""
    paths: list[str] = []
    render = Order.render

    def noting(order: Order, pages: Sequence[Page]) -> object:
        paths.extend(page.path for page in pages)
        return render(order, pages)

    monkeypatch.setattr(Order, "render", noting)
    return iter([paths])


def edit(file: Path, old: str, new: str) -> None:
    """Change a file of the theme."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def of_families(paths: list[str]) -> list[str]:
    """Return the pages that are not made by every build."""
    return [path for path in paths if "accessibility" not in path]


def test_another_frame_renders_no_page(built: Site, rendered: Iterator[list[str]]) -> None:
    """A word in the foot, or an attribute of the body, is put around what was rendered before."""
    edit(built.theme / "templates" / "base.html", "<body", '<body data-edition="2"')
    edit(built.theme / "templates" / "macros" / "footer.html", '"#top">', '"#top"><b>!</b> ')
    assert built.build()
    assert of_families(next(rendered)) == []
    assert b'data-edition="2"' in (built.output / "kk" / "index.html").read_bytes()
    assert built.is_as_clean()


def test_another_stylesheet_renders_what_asks_for_it_outside_of_frames(
    built: Site, rendered: Iterator[list[str]]
) -> None:
    """The page of the search asks for scripts, a short address for the stylesheet; stories do not."""
    with (built.theme / "static" / "css" / "print.css").open("a", encoding="utf-8") as file:
        file.write("\n.other { color: CanvasText; }\n")
    assert built.build()
    made = of_families(next(rendered))
    assert made
    assert not any(path.startswith("kk/news") for path in made)
    assert built.is_as_clean()


def test_a_frame_that_its_check_sees_otherwise_is_judged_with_each_page(
    built: Site, rendered: Iterator[list[str]]
) -> None:
    """Another id may be one that a page has; here none has, and no page is rendered."""
    edit(built.theme / "templates" / "base.html", '<main id="main"', '<p id="notice">!</p><main id="main"')
    assert built.build()
    assert of_families(next(rendered)) == []
    assert built.is_as_clean()


def test_a_fault_in_a_frame_is_told(built: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends the build, and nothing of the site has changed."""
    before = tree(built.output)
    file = built.theme / "templates" / "base.html"
    edit(file, "</body>", '<img src="/x.png"></body>')
    assert not built.build()
    assert "base.html" in capsys.readouterr().out
    assert tree(built.output) == before
    edit(file, '<img src="/x.png"></body>', "</body>")
    assert built.is_as_clean()


def test_a_block_that_pages_were_not_asked_for_is_asked_for(built: Site) -> None:
    """Pages have no text for a block that stood under a condition; they are rendered when it no longer does."""
    base, block = built.theme / "templates" / "base.html", "{% block relations %}{% endblock %}"
    edit(base, block, f"{{% if not language %}}{block}{{% endif %}}")
    assert built.build()
    edit(base, f"{{% if not language %}}{block}{{% endif %}}", block)
    assert built.is_as_clean()
    assert not built.refused


def test_a_page_that_was_lost_is_rendered(built: Site, rendered: Iterator[list[str]]) -> None:
    """What no cache has any more cannot be put into a frame."""
    lost = next(path for path in sorted((built.cache / "pages").rglob("*")) if path.is_file())
    for path in (built.cache / "pages").rglob("*"):
        if path.is_file() and path.samefile(built.output / "kk" / "index.html"):
            lost = path
    lost.unlink()
    edit(built.theme / "templates" / "base.html", "<body", '<body data-more="3"')
    assert built.build()
    assert "kk/index.html" in of_families(next(rendered))
    assert built.is_as_clean()
