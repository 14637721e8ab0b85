"""Links inside the site: what an editor wrote, resolved against the library."""
