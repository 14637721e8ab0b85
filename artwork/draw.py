"""Draw the pictures of the sample stories: `python artwork/draw.py [--all]`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    # Run as a file, Python looks for modules beside it and not at the root of the project.
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from artwork.studio import work

    sys.exit(work(sys.argv[1:]))
