"""The maker of the body map: control points, the tiling of the body into regions, and the fitting of curves."""
