"""The accessibility statement: rendered last, and filled with what the build has really checked."""
