"""The only floor with Qt."""
