"""The theme's files as a step of Pelican's run: named before the first template is rendered, written with the pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pelican.plugins import signals

from plugins.assets.assets import FOLDER, Assets, load_assets
from plugins.assets.error import AssetError
from plugins.assets.memo import remembered
from plugins.domain.config import SiteConfig


@dataclass(frozen=True, slots=True)
class AssetGlobal:
    """What ``asset("css/site.css")`` is in a template: the file's address, under the site's base path."""

    assets: Assets
    base_path: str

    def __call__(self, name: str) -> str:
        """Return the address; AssetError for a file that the theme does not have."""
        return self.base_path + self.assets.address(name)

    def integrity(self, name: str) -> str:
        """Return what ``integrity`` says of a file: a browser takes no other bytes for it."""
        return self.assets.integrity(name)


class AssetsGenerator:
    """Writes the theme's static files under their fingerprinted names."""

    def __init__(self, settings: Mapping[str, Any], **_: object) -> None:
        """Take the assets that were loaded when Pelican was initialised."""
        self.assets: Assets = settings["JINJA_GLOBALS"]["asset"].assets

    def generate_output(self, writer: Any) -> None:
        """Give every file to the writer."""
        for path, data in self.assets.files.items():
            writer.write(path, data)


def name_assets(pelican: Any) -> None:
    """Let templates ask for assets; SystemExit where the theme's files do not hold together."""
    site: SiteConfig = pelican.settings["SITE"]
    try:
        assets = remembered(site.theme / FOLDER, site.cache / "assets", load_assets)
    except AssetError as error:
        raise SystemExit(f"theme/{FOLDER}/{error}") from None
    pelican.settings["JINJA_GLOBALS"] = {
        **pelican.settings["JINJA_GLOBALS"],
        "asset": AssetGlobal(assets, site.base_path),
    }


def get_generators(_pelican: object) -> type[AssetsGenerator]:
    """Answer Pelican's signal."""
    return AssetsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(name_assets)
    signals.get_generators.connect(get_generators)
