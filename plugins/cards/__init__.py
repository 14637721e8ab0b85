"""Share cards: the pictures that messengers and social networks show for a link to a story."""
