"""The workshop of the theme's fonts: from what their makers publish to what readers load."""
