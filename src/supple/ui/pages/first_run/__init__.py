"""The first run: what Supple is and is not, and how it guides."""
