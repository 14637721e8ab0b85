"""How well and how fast the site's search finds, beside Pagefind as it comes."""
