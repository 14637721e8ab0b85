"""A library to the pages of the site: each an output path, a template and the data it shows."""
