"""Today: what to start now, what was done this week."""
