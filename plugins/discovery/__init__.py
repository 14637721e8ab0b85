"""What search engines, browsers and other programs are told of the site: sitemaps, and the data in a page's head."""
