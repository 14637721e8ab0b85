"""Settings for publishing: those of pelicanconf.py, without invented stories and with the public address.

``SITE_URL`` in the environment is that address, without which nothing is published. ``ALLOW_SAMPLES=1`` shows samples
all the same, for a demonstration.
"""

import os
from dataclasses import replace

from pelicanconf import *
from pelicanconf import SITE as LOCAL_SITE

SITE = replace(
    LOCAL_SITE,
    site_url=(os.environ.get("SITE_URL") or LOCAL_SITE.site_url).rstrip("/"),
    allow_samples=os.environ.get("ALLOW_SAMPLES") == "1",
)
SITEURL = SITE.site_url
