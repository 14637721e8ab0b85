"""What scenes are furnished with: rooms and windows, buildings and trees, sky, land and water."""
