"""The checker on its own: ``python -m plugins.accessibility FILE...``."""

import sys

from plugins.accessibility.standalone import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
