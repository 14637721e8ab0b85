"""Feeds: the newest stories of a list in Atom and in JSON Feed, each language by itself."""
