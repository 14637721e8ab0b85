"""Measurements of what the site and its generator cost. Nothing here is needed to build the site."""
