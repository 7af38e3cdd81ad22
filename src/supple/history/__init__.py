"""What was done: the SQLite store and its migrations."""
