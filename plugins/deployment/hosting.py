"""What ``docs/hosting`` shows of the table of responses; ``python -m plugins.deployment.hosting`` writes it."""

from pathlib import Path
from typing import Final

from plugins.deployment.nginx import NginxSite, nginx_configuration

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "hosting"


def hosting_files() -> dict[str, str]:
    """Return the text of each file by its name in the folder."""
    return {"nginx.conf": nginx_configuration(NginxSite())}


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in hosting_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
