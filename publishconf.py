"""Settings for publishing: those of pelicanconf.py with the public address, which the host's environment tells."""

import os
from dataclasses import replace

from pelicanconf import *
from pelicanconf import SITE as LOCAL_SITE

SITE = replace(LOCAL_SITE, site_url=os.environ.get("SITE_URL", LOCAL_SITE.site_url).rstrip("/"))
SITEURL = SITE.site_url
