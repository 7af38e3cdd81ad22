"""The body in numbers and names: side, muscle, region, outlines. No Qt."""
