"""The figure in numbers: pose, geometry. No Qt."""
