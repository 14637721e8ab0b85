"""The scenes, a module for each family; every scene turns seeded dice into a finished drawing."""
