"""Pictures of the corpus: a few different ones, drawn by lot, small, and the same on every machine."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 640


def draw(number: int) -> bytes:
    """Return a picture as JPEG."""
    lot = Random(f"picture {number}")
    image = Image.linear_gradient("L").resize((WIDTH, HEIGHT)).convert("RGB")
    pencil = ImageDraw.Draw(image)
    for _ in range(40):
        left, top = lot.randrange(WIDTH), lot.randrange(HEIGHT)
        corner = left + lot.randrange(20, 300), top + lot.randrange(20, 300)
        pencil.rectangle((left, top, *corner), fill=(lot.randrange(256), lot.randrange(256), lot.randrange(256)))
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()
