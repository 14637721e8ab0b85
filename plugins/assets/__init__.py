"""The theme's static files as they are published: one stylesheet, one folder of scripts, names that tell the bytes."""
