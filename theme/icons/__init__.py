"""The icons of the site, made of its mark."""
