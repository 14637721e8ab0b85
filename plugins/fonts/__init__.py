"""What the fonts of the site can show."""
