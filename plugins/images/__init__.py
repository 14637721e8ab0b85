"""Pictures: what is made of a photo (pure) and how it is made (Pillow)."""
