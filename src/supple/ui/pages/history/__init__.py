"""The history: what was done, how tight it felt before and after, and the runs."""
