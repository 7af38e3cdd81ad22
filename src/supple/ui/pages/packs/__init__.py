"""Routine packs: opened, looked into and brought in; made and sent."""
