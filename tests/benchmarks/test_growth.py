"""The drawing of what an article costs."""

from xml.etree.ElementTree import fromstring

from benchmarks.growth import HEIGHT, WIDTH, Point, draw


def test_every_size_has_a_point_on_each_line() -> None:
    """Points lie within the drawing, and a dearer build lies higher."""
    points = [Point(1000, 3.0, 0.8, 100), Point(20_000, 60.0, 0.9, 200), Point(100_000, 300.0, 1.5, 900)]
    drawing = fromstring("\n".join(draw(points)))  # noqa: S314 (our own drawing)
    circles = [(float(each.get("cx", "")), float(each.get("cy", ""))) for each in drawing.iterfind("{*}circle")]
    assert len(circles) == 2 * len(points)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in circles)
    heights = [y for _, y in circles[:3]]
    assert heights == sorted(heights, reverse=True)
