"""The files that need a fix."""
