"""What a page says to those who do not see it, hear it or point at it: rules over the HTML, and their findings."""
